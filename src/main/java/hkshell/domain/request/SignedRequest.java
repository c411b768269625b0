package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request and the one credential that may go with it. Made by {@link CredentialPolicy} alone, so that no token can meet
 * a host that it does not belong to; the next stage is an {@link Exchange}.
 */
public final class SignedRequest {
    private final Request request;
    private final Optional<Authorization> authorization;
    private final Optional<SignedRequest> before;

    SignedRequest(Request request, Optional<Authorization> authorization) {
        this(request, authorization, Optional.empty());
    }

    /** @param before the one whose answer pointed here */
    SignedRequest(Request request, Optional<Authorization> authorization, Optional<SignedRequest> before) {
        this.request = request;
        this.authorization = authorization;
        this.before = before;
    }

    public Request request() {
        return request;
    }

    /** Empty when the call goes out without a credential. */
    public Optional<Authorization> authorization() {
        return authorization;
    }

    /** Whether an answer has led the call to another origin, where the credential did not go along. */
    public boolean hasStrayed() {
        return before.map(is -> is.hasStrayed() || !Origin.of(is.request.uri()).equals(Origin.of(request.uri())))
                .orElse(false);
    }

    /** The same with one more header, or another value of it. Never the credential: that is the policy's. */
    public SignedRequest with(Header header) {
        if (header.name().equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException("a credential");
        }
        return new SignedRequest(request.with(header), authorization, before);
    }

    /** Another call to the same origin by the same caller, with our own headers and no body. */
    public SignedRequest beside(String method, String path) {
        List<Header> ours = request.headers().stream()
                .filter(header -> header.by() == Header.By.HKSHELL && !header.is("Content-Type"))
                .toList();
        Request other = new Request(method, request.uri().resolve(path), ours, Body.NONE);
        return new SignedRequest(other, authorization, Optional.empty());
    }

    /** Every secret that went out with it and with those that led to it, in each spelling that a server could repeat. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        authorization.ifPresent(is -> secrets.addAll(is.spellings()));
        for (Header header : request.headers()) {
            if (SecretNames.header(header.name())) {
                // Of "Bearer abc" the word behind the scheme.
                secrets.add(Secret.of(header.value().substring(header.value().lastIndexOf(' ') + 1)));
            }
        }
        before.ifPresent(is -> secrets.addAll(is.secrets()));
        return secrets;
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
