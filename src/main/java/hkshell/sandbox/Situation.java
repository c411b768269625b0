package hkshell.sandbox;

import java.io.IOException;
import java.util.Optional;

/** What stands between an account and a login, or its calls; each is one answer that the API gives. */
enum Situation {
    FINE,
    TWO_FACTOR,
    /** Like some accounts of teams: each write wants a code of its own. */
    TWO_FACTOR_WRITES,
    MFA,
    DEVICE_TRUST,
    DELINQUENT,
    SUSPENDED,
    RATE_LIMITED;

    /** The code of the day, every day. */
    static final String CODE = "123456";

    static final String CODE_HEADER = "Heroku-Two-Factor-Code";

    /**
     * Why a call of such an account is not answered, if it is not.
     *
     * @param byPassword whether it came with email and password in the place of a token
     * @param free whether it counts against nothing
     */
    Optional<Answer> refusal(Incoming call, boolean byPassword, boolean free) throws IOException {
        return switch (this) {
            case FINE -> Optional.empty();
            case TWO_FACTOR -> byPassword ? twoFactor(call) : Optional.empty();
            case TWO_FACTOR_WRITES -> byPassword || !call.method().equals("GET") ? twoFactor(call) : Optional.empty();
            case MFA ->
                byPassword
                        ? refused(403, "mfa_required", "A password alone opens no account with multi-factor login.")
                        : Optional.empty();
            case DEVICE_TRUST ->
                byPassword
                        ? refused(403, "device_trust_required", "This device has to be trusted first.")
                        : Optional.empty();
            case DELINQUENT -> refused(402, "delinquent", "There is an unpaid bill.");
            case SUSPENDED -> refused(403, "suspended", "This account is closed for now.");
            case RATE_LIMITED ->
                free ? Optional.empty() : refused(429, "rate_limit", "This account has no calls left for now.");
        };
    }

    boolean hasSecondFactor() {
        return this == TWO_FACTOR || this == TWO_FACTOR_WRITES;
    }

    private static Optional<Answer> twoFactor(Incoming call) throws IOException {
        Optional<String> code = call.header(CODE_HEADER);
        if (code.isEmpty()) {
            return refused(403, "two_factor", "A second factor is needed.");
        }
        return code.get().equals(CODE)
                ? Optional.empty()
                : refused(401, "invalid_two_factor_code", "The code is not the one of the device.");
    }

    private static Optional<Answer> refused(int status, String id, String message) throws IOException {
        return Optional.of(Answer.error(status, id, message));
    }
}
