package hkshell.domain.heroku;

import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Why a login was refused, and the way on from there. One row for each id that is known; the sandbox has an account, or a
 * fault, for each.
 *
 * @param id the server's, or the code of a problem of ours
 * @param sentence one plain sentence; empty where the problem's own, which names the host, says it best
 * @param command what to do next, a command first where there is one
 */
public record Refusal(String id, String sentence, String command) {
    /** THE table. */
    public static final List<Refusal> ROWS = List.of(
            new Refusal(
                    AnswerProblem.UNAUTHORIZED,
                    "Email and password do not fit together.",
                    "hkshell login -i tries again"),
            new Refusal(PasswordLogin.WRONG_CODE, "The code of the second factor was not right.", "hkshell login -i"),
            new Refusal(
                    PasswordLogin.TWO_FACTOR,
                    "The account wants the code of its second factor.",
                    "hkshell login -i in a terminal asks for it; hkshell login --token-stdin needs none"),
            new Refusal(
                    "mfa_required",
                    "The account has multi-factor login, so a password alone does not open it.",
                    "hkshell login --browser, or hkshell login --token-stdin"),
            new Refusal(
                    "device_trust_required",
                    "The account wants this device to be trusted first, which a password alone cannot do.",
                    "hkshell login --browser, or hkshell login --token-stdin"),
            new Refusal(
                    "delinquent",
                    "The account has an unpaid bill, and Heroku answers nothing before it is paid.",
                    "pay it at https://dashboard.heroku.com/account/billing; hkshell accounts lists others"),
            new Refusal(
                    "suspended",
                    "The account is suspended.",
                    "https://help.heroku.com is the way to Heroku's support; hkshell accounts lists others"),
            new Refusal(
                    "rate_limit",
                    "The account has no calls left for now; some 75 come back each minute.",
                    "wait a minute; hkshell get /account/rate-limits counts them for free"),
            new Refusal(
                    BrowserLogin.OTHER_ADDRESS,
                    "Browser and terminal are not on the same network, which the login service does not allow.",
                    "hkshell login --token-stdin takes a token from anywhere"),
            new Refusal("dns", "", "check the network, then hkshell login"),
            new Refusal("refused", "", "check the network and --api-url, then hkshell login"),
            new Refusal("timeout", "", "check the network, then hkshell login"),
            new Refusal("clock", "", "date shows this machine's clock; set it right, then hkshell login"));

    public static Optional<Refusal> of(String id) {
        return ROWS.stream().filter(row -> row.id.equals(id)).findFirst();
    }

    /** The problem in the words of its row; as it is when it has none. */
    public static Problem explain(Problem problem) {
        return of(problem.code())
                .map(row -> new Problem(
                        problem.kind(),
                        problem.code(),
                        row.sentence.isEmpty() ? problem.sentence() : row.sentence,
                        row.command,
                        problem.where()))
                .orElse(problem);
    }
}
