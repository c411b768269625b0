package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code netrc set}: changes fields of a record, or adds the record when there is none. */
public final class SetNetrc implements Command {
    private static final Option EVERYWHERE = Option.flag(
            "--everywhere", "the password of every record with the login of --where-login, or with that of HOST");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc set", Risk.EDITS, "Change a record's fields, or add the record")
                .with(EditOptions.HOST_OR_DEFAULT)
                .with(
                        EditOptions.DEFAULT,
                        EditOptions.MACHINE,
                        EditOptions.LOGIN,
                        EditOptions.ACCOUNT_FIELD,
                        EditOptions.PASSWORD_STDIN,
                        EditOptions.WHERE_LOGIN,
                        EditOptions.LINE,
                        EVERYWHERE,
                        EditOptions.DRY_RUN)
                .example("hkshell netrc set api.heroku.com --login me@example.com --password-stdin < token");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Fields.Given given = Fields.given(invocation);
        if (given.isEmpty()) {
            return new Outcome.Failed(Problem.usage(
                    "'netrc set' needs something to set.", "--login, --account-field or --password-stdin"));
        }
        if (invocation.has(EVERYWHERE.name())) {
            return SetEverywhere.run(invocation, context);
        }
        return EditOptions.pick(invocation)
                .then(pick -> written(pick, given, context))
                .then(pick -> given.password(context)
                        .map(password -> set(invocation, context, pick, given, password.orElse(null))))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    /** What no record has yet is about to be written, and is looked at first. */
    private static Parsed<Pick> written(Pick pick, Fields.Given given, Context context) {
        NetrcFile file = context.session().netrc().file();
        boolean picked = pick.line() > 0 || pick.login() != null;
        Optional<Entry.Login> record = target(file, pick, given);
        if (!picked && record.isPresent() && isOneOfSeveral(file, pick, record.get(), given)) {
            return Parsed.bad(Problem.file(
                    "ambiguous",
                    "The netrc has several records of " + RecordName.of(pick) + ", and none of that login.",
                    "--where-login L or --line N says which one gets it; hkshell netrc add makes one more"));
        }
        return picked || pick.host() == null || record.isPresent()
                ? Parsed.good(pick)
                : HostOfRecord.of(pick.host(), context.ask()).map(Pick::first);
    }

    private static Outcome set(
            Invocation invocation, Context context, Pick pick, Fields.Given given, @Nullable Secret password) {
        NetrcFile file = context.session().netrc().file();
        Optional<Entry.Login> record = target(file, pick, given);
        boolean picked = pick.line() > 0 || pick.login() != null;
        if (record.isEmpty() && picked) {
            // A picker names a record that is there; without it nothing may be added in its place.
            return new Outcome.Failed(pick.in(file).problem().orElseThrow());
        }
        String host = RecordName.in(file, pick.line() == 0 && record.isPresent() ? Pick.of(record.get()) : pick);
        List<NetrcEdit> edits =
                record.isEmpty() ? List.of(given.adding(pick, password)) : puts(Pick.of(record.get()), given, password);
        String words = record.map(is -> given.changes(is, password)).orElseGet(given::words);
        String what = record.isEmpty() ? "adding " + host : host + " " + words;
        String done = host + " " + words
                + (record.isEmpty() ? " added" : " saved" + (picked ? "" : before(record.get(), given)));
        return NetrcChange.of(
                invocation,
                context,
                edits,
                new NetrcChange.Told(what, done, given.warnings(Optional.ofNullable(password))));
    }

    /** Another login for the first of them would put an end to that one, when it was meant to make one more. */
    private static boolean isOneOfSeveral(NetrcFile file, Pick pick, Entry.Login record, Fields.Given given) {
        boolean other =
                given.login() != null && !record.login().map(Field::value).equals(Optional.of(given.login()));
        return other && pick.allIn(file).size() > 1;
    }

    /** Whose record it was until now: with a new login it is somebody else's. */
    private static String before(Entry.Login record, Fields.Given given) {
        String login = record.login().map(Field::value).orElse("");
        return given.login() == null || login.isEmpty() || login.equals(given.login()) ? "" : ", login was " + login;
    }

    /** The record with the login that is set, when there is one and no picker says otherwise; else the picked one. */
    private static Optional<Entry.Login> target(NetrcFile file, Pick pick, Fields.Given given) {
        if (given.login() != null && pick.login() == null && pick.line() == 0 && pick.host() != null) {
            Optional<Entry.Login> same = pick.withLogin(given.login()).in(file).value();
            if (same.isPresent()) {
                return same;
            }
        }
        return pick.in(file).value();
    }

    /** Login first, by the login that stands there; what follows is picked by the new one. */
    private static List<NetrcEdit> puts(Pick pick, Fields.Given given, @Nullable Secret password) {
        List<NetrcEdit> edits = new ArrayList<>();
        Pick now = pick;
        if (given.login() != null) {
            edits.add(NetrcEdit.Put.of(pick, Field.Kind.LOGIN, given.login()));
            now = pick.withLogin(given.login());
        }
        if (password != null) {
            edits.add(new NetrcEdit.Put(now, Field.Kind.PASSWORD, password));
        }
        if (given.account() != null) {
            edits.add(NetrcEdit.Put.of(now, Field.Kind.ACCOUNT, given.account()));
        }
        return edits;
    }
}
