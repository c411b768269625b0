package hkshell.adapter.http;

import hkshell.domain.request.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A credential as the value of its header: the one place on the wire's side that has the characters. */
final class AuthorizationHeader {
    private AuthorizationHeader() {}

    static String value(Authorization authorization) {
        String token = authorization.token().reveal();
        if (authorization.scheme() == Authorization.Scheme.BASIC) {
            byte[] pair = (authorization.login() + ":" + token).getBytes(StandardCharsets.UTF_8);
            token = Base64.getEncoder().encodeToString(pair);
        }
        return authorization.scheme().word() + " " + token;
    }
}
