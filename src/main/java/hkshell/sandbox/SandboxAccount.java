package hkshell.sandbox;

import java.util.List;

/**
 * Somebody that the sandbox knows. Made up: neither the password nor the token opens anything else.
 *
 * @param situation what stands in the way of a login or of its calls
 * @param about what it stands for, one phrase
 */
public record SandboxAccount(String email, String password, String token, Situation situation, String about) {

    /** One for each thing that can happen to somebody who logs in. The first three have files in a throw-away home. */
    static final List<SandboxAccount> ALL = List.of(
            of("me@example.com", Situation.FINE, "a few dozen apps"),
            of("jo@home.test", Situation.FINE, "another person with two apps; the token is the default one"),
            of("bot@corp.test", Situation.FINE, "its token was revoked: every call answers 401"),
            of("old@corp.test", Situation.FINE, "its token has expired: every call answers 401"),
            of("pin@corp.test", Situation.TWO_FACTOR, "a password login wants the code " + Situation.CODE),
            of("mfa@corp.test", Situation.MFA, "a password login is refused: mfa_required"),
            of("far@corp.test", Situation.DEVICE_TRUST, "a password login is refused: device_trust_required"),
            of("owes@corp.test", Situation.DELINQUENT, "everything is refused: delinquent"),
            of("shut@corp.test", Situation.SUSPENDED, "everything is refused: suspended"),
            of("busy@corp.test", Situation.RATE_LIMITED, "everything is refused: rate_limit"),
            of(SandboxAccount.FLEET, Situation.FINE, "2,500 apps: an answer of many pages"));

    /** Whose apps are made when somebody asks for them. */
    static final String FLEET = "fleet@corp.test";

    private static SandboxAccount of(String email, Situation situation, String about) {
        return new SandboxAccount(email, "sandbox", "sandbox-" + Ids.of("token of " + email), situation, about);
    }

    /** One line for whoever wants to try it: the password and the token, and what it stands for. */
    public String line() {
        return email + " password " + password + "  " + about + "; token " + token;
    }

    String id() {
        return Ids.of("account " + email);
    }
}
