package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Argument;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.util.Optional;

/** The words that editing commands share: which record is meant, what it gets, and whether to write at all. */
final class EditOptions {
    static final Argument HOST = Argument.one("HOST", Argument.Values.HOST, "the machine name");
    static final Argument HOST_OR_DEFAULT = Argument.optional(
            "HOST", Argument.Values.HOST, "the machine name; default, or --default, is the record for all others");
    static final Option DEFAULT = Option.flag("--default", "the default record");
    static final Option MACHINE = Option.flag("--machine", "HOST is a machine, also when its name is default");
    static final Option WHERE_LOGIN = Option.value("--where-login", "L", "the record with that login");
    static final Option LINE = Option.value("--line", "N", "the record that stands in that line");
    static final Option DRY_RUN = Option.flag("--dry-run", "show what would change, write nothing");
    static final Option LOGIN = Option.value("--login", "L", "the login");
    static final Option ACCOUNT_FIELD = Option.value("--account-field", "A", "the account field");
    static final Option PASSWORD_STDIN =
            Option.flag("--password-stdin", "the password from standard input; at a terminal it is asked for");

    private EditOptions() {}

    /** Which record the words mean: the first of the host unless a picker says otherwise. */
    static Parsed<Pick> pick(Invocation invocation) {
        Optional<String> host = invocation.argument("HOST");
        if (invocation.has(DEFAULT.name()) == host.isPresent()) {
            return Parsed.bad(Problem.usage(
                    "'" + invocation.spec().words() + "' needs either HOST or --default.",
                    "usage: hkshell " + invocation.spec().usage()));
        }
        return picked(invocation, host.map(named -> of(invocation, named)).orElse(Pick.ofDefault()));
    }

    /**
     * The first record of a host. The word {@code default} means the record of that name, as it does in the file: a machine
     * that is called so is read by nobody, so it needs {@code --machine}.
     */
    static Pick of(Invocation invocation, String host) {
        return invocation.has(MACHINE.name()) ? Pick.first(host) : Pick.named(host);
    }

    /** The one of the host's records that the pickers say. */
    static Parsed<Pick> picked(Invocation invocation, Pick pick) {
        Pick where = invocation.option(WHERE_LOGIN.name()).map(pick::withLogin).orElse(pick);
        return line(invocation).map(line -> line > 0 ? where.atLine(line) : where);
    }

    private static Parsed<Integer> line(Invocation invocation) {
        String text = invocation.option(LINE.name()).orElse("0");
        long number = Digits.number(text, 9);
        return number >= 0
                ? Parsed.good((int) number)
                : Parsed.bad(Problem.usage("'" + text + "' is not a line number.", "netrc list shows the lines"));
    }
}
