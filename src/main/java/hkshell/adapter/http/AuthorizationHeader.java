package hkshell.adapter.http;

import hkshell.domain.request.Authorization;

/** A credential as the value of its header: the one place on the wire's side that has the characters. */
final class AuthorizationHeader {
    private AuthorizationHeader() {}

    static String value(Authorization authorization) {
        String token = authorization.token().reveal();
        if (authorization.scheme() == Authorization.Scheme.BASIC) {
            token = authorization.pair();
        }
        return authorization.scheme().word() + " " + token;
    }
}
