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

    /** The same call with another header, which is no credential. */
    SignedRequest with(Header header) {
        return new SignedRequest(request.with(header), authorization, before);
    }

    public Request request() {
        return request;
    }

    /** Empty when the call goes out without a credential. */
    public Optional<Authorization> authorization() {
        return authorization;
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
