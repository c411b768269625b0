package hkshell.sandbox;

/**
 * Somebody that the sandbox knows. Made up: neither the password nor the token opens anything else.
 *
 * @param about what it stands for, one phrase
 */
public record SandboxAccount(String email, String password, String token, String about) {
    SandboxAccount(String email, String about) {
        this(email, "sandbox", "sandbox-" + Ids.of("token of " + email), about);
    }

    /** One line for whoever wants to try it: the password and the token, and what it stands for. */
    public String line() {
        return email + " password " + password + "  " + about + "; token " + token;
    }

    String id() {
        return Ids.of("account " + email);
    }
}
