package hkshell.domain.request;

import java.util.Optional;

/**
 * A request and the one credential that may go with it. Made by {@link CredentialPolicy} alone, so that no token can meet
 * a host that it does not belong to; the next stage is an {@link Exchange}.
 */
public final class SignedRequest {
    private final Request request;
    private final Optional<Authorization> authorization;

    SignedRequest(Request request, Optional<Authorization> authorization) {
        this.request = request;
        this.authorization = authorization;
    }

    public Request request() {
        return request;
    }

    /** Empty when the call goes out without a credential. */
    public Optional<Authorization> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
