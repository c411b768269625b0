package hkshell.engine;

import hkshell.domain.request.Exchange;
import hkshell.kit.problem.Problem;

/** The number a shell sees: 0 done, 1 refused or found, 2 usage, 3 credential, 4 no answer, 5 file, 130 interrupted. */
public final class ExitCode {
    /** Of a line that is wrong. */
    public static final int USAGE = 2;

    private ExitCode() {}

    public static int of(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return of(failed.problem());
        }
        if (outcome instanceof Outcome.Printed printed) {
            return printed.failed().map(ExitCode::of).orElse(0);
        }
        if (outcome instanceof Outcome.Found found) {
            return found.serious() ? 1 : 0;
        }
        if (outcome instanceof Outcome.Compared compared) {
            return worst(compared);
        }
        return outcome instanceof Outcome.Exchanged exchanged ? of(exchanged.exchange()) : 0;
    }

    /** Of all accounts that were refused or not reached. */
    private static int worst(Outcome.Compared compared) {
        int worst = 0;
        for (Sight sight : compared.sights()) {
            worst = Math.max(worst, sight.problem().map(ExitCode::of).orElse(0));
        }
        return worst;
    }

    public static int of(Problem problem) {
        return switch (problem.kind()) {
            case SERVER, FINDING, BUG -> 1;
            case USAGE -> USAGE;
            case CREDENTIAL -> 3;
            case NETWORK -> 4;
            case FILE -> 5;
            case CANCELLED -> 130;
        };
    }

    private static int of(Exchange exchange) {
        if (exchange instanceof Exchange.Failed failed) {
            return of(failed.problem());
        }
        if (exchange instanceof Exchange.Answered answered) {
            return ofStatus(answered.response().status());
        }
        return 130;
    }

    private static int ofStatus(int status) {
        return status < 400 ? 0 : status == 401 || status == 403 ? 3 : 1;
    }
}
