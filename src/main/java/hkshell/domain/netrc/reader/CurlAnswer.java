package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What curl puts on the wire for what its parser found. A field that is missing is sent empty; all empty is nothing. */
final class CurlAnswer {
    private CurlAnswer() {}

    static Answer of(@Nullable String login, @Nullable String password, int line, String why) {
        String sentLogin = login == null ? "" : login;
        String sentPassword = password == null ? "" : password;
        if (sentLogin.isEmpty() && sentPassword.isEmpty()) {
            return new Answer.None("reads neither login nor password for the host");
        }
        Draft draft = new Draft(null, line);
        draft.login = sentLogin;
        draft.password = sentPassword;
        return draft.found(StandardCharsets.ISO_8859_1, why);
    }

    /** For the password of one login; an empty one is what curl sends when it has none. */
    static Answer ofLogin(String login, @Nullable String password, int line, String why) {
        if (password == null || password.isEmpty()) {
            return new Answer.None("no password for this login");
        }
        return of(login, password, line, why);
    }
}
