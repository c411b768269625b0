package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Argument;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;

/** The words that editing commands share: which record is meant, what it gets, and whether to write at all. */
final class EditOptions {
    static final Argument HOST = Argument.one("HOST", Argument.Values.HOST, "the machine name");
    static final Argument HOST_OR_DEFAULT =
            Argument.optional("HOST", Argument.Values.HOST, "the machine name; or --default");
    static final Option DEFAULT = Option.flag("--default", "the default record");
    static final Option WHERE_LOGIN = Option.value("--where-login", "L", "the record with that login");
    static final Option LINE = Option.value("--line", "N", "the record that stands in that line");
    static final Option DRY_RUN = Option.flag("--dry-run", "show what would change, write nothing");
    static final Option LOGIN = Option.value("--login", "L", "the login");
    static final Option ACCOUNT_FIELD = Option.value("--account-field", "A", "the account field");
    static final Option PASSWORD_STDIN = Option.flag("--password-stdin", "the password from standard input");

    private EditOptions() {}

    /** Which record the words mean: the first of the host unless a picker says otherwise. */
    static Parsed<Pick> pick(Invocation invocation) {
        boolean isDefault = invocation.has(DEFAULT.name());
        if (isDefault == invocation.argument("HOST").isPresent()) {
            return Parsed.bad(Problem.usage(
                    "'" + invocation.spec().words() + "' needs either HOST or --default.",
                    "usage: hkshell " + invocation.spec().usage()));
        }
        Pick pick = isDefault ? Pick.ofDefault() : Pick.first(invocation.required("HOST"));
        Pick where = invocation.option(WHERE_LOGIN.name()).map(pick::withLogin).orElse(pick);
        return line(invocation).map(line -> line > 0 ? where.atLine(line) : where);
    }

    private static Parsed<Integer> line(Invocation invocation) {
        String text = invocation.option(LINE.name()).orElse("0");
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Parsed.good(Integer.parseInt(text))
                : Parsed.bad(Problem.usage("'" + text + "' is not a line number.", "netrc list shows the lines"));
    }
}
