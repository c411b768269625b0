package hkshell.engine;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.PasswordLogin;
import hkshell.domain.heroku.PreAuthorization;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * The code of a second factor, which the API may want for any call: a person is asked for it, and the call goes out again.
 * In a script, and when the question is left, the answer stays as it is.
 */
final class SecondFactor {
    /** How often a call goes out in all, as with the Heroku CLI. */
    private static final int SENDS = 3;

    /** How often a person is asked: what is no code is not sent. */
    private static final int QUESTIONS = 3;

    private final Ask ask;
    private final Progress progress;

    SecondFactor(Ask ask, Progress progress) {
        this.ask = ask;
        this.progress = progress;
    }

    /** @param again sends a request once more */
    Exchange finish(Exchange first, Function<SignedRequest, Exchange> again) {
        Exchange last = first;
        int sends = 1;
        for (int asked = 0; asked < QUESTIONS && sends < SENDS && ask.person() && wants(last, asked > 0); asked++) {
            progress.say(asked > 0 ? "The code of the second factor was not right." : wanted(first));
            Parsed<Secret> code = ask.secret("Two-factor code");
            if (!code.isGood()) {
                return last;
            }
            Optional<Secret> fine = code.value().filter(Secret::fitsHeader);
            if (fine.isPresent()) {
                last = sent(first, fine.get(), again);
                sends++;
            }
        }
        return last;
    }

    /** With the code; where an app wants it once, it goes there, and the call goes out as it was. */
    private static Exchange sent(Exchange first, Secret code, Function<SignedRequest, Exchange> again) {
        SignedRequest taker = PreAuthorization.wantedBy(first).orElse(first.signed());
        Exchange taken = again.apply(PasswordLogin.withCode(taker, code));
        boolean goesOn = taker != first.signed()
                && taken instanceof Exchange.Answered answered
                && answered.response().isSuccess();
        return goesOn ? again.apply(first.signed()) : asOf(first.signed(), taken);
    }

    /** Several calls of one command may want one each. */
    private static String wanted(Exchange first) {
        return first.signed().request().method() + " "
                + first.signed().request().uri().getRawPath() + " wants the code of the second factor.";
    }

    private static boolean wants(Exchange exchange, boolean typed) {
        return exchange instanceof Exchange.Answered answered
                && AnswerProblem.of(answered)
                        .map(Problem::code)
                        .filter(id ->
                                id.equals(PasswordLogin.TWO_FACTOR) || typed && id.equals(PasswordLogin.WRONG_CODE))
                        .isPresent();
    }

    /** Without the code, which is shown nowhere. */
    private static Exchange asOf(SignedRequest signed, Exchange answer) {
        return answer instanceof Exchange.Answered answered
                ? new Exchange.Answered(signed, answered.response())
                : answer;
    }
}
