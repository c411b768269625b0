package hkshell.engine.command.account;

import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code authorizations create}: a new token for the account, shown this once. */
public final class CreateAuthorization implements Command {
    static final Option DESCRIPTION =
            Option.value("--description", "TEXT", "what it is for").or("-d");
    private static final Option EXPIRES = Option.value("--expires-in", "SECONDS", "how long it lasts; else for good")
            .or("-e");
    private static final Option SCOPE = Option.value(
                    "--scope", "LIST", "what it may do, with commas: read,identity; else everything")
            .or("-s");

    /** In seconds: longer than anybody keeps a token, and short enough for every calendar. */
    private static final int MOST_DIGITS = 9;

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("authorizations create", Risk.CALLS, "A new token, alone on stdout, shown this once")
                .alias("authorizations:create")
                .with(DESCRIPTION, EXPIRES, SCOPE)
                .mark(Mark.SECRET)
                .example("hkshell authorizations create --description deploys --scope read,write");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return seconds(invocation)
                .map(seconds ->
                        new Authorizations.Wish(invocation.option(DESCRIPTION.name()), seconds, scope(invocation)))
                .then(AuthorizationRows.authorizations(context)::create)
                .fold(made -> shown(context, made), Outcome.Failed::new);
    }

    private static Parsed<Optional<Long>> seconds(Invocation invocation) {
        Optional<String> text = invocation.option(EXPIRES.name());
        Optional<Long> seconds = text.map(is -> Digits.number(is, MOST_DIGITS));
        return seconds.isEmpty() || seconds.get() > 0
                ? Parsed.good(seconds)
                : Parsed.bad(Problem.usage("--expires-in takes seconds.", "--expires-in 86400 is a day"));
    }

    private static List<String> scope(Invocation invocation) {
        List<String> scope = new ArrayList<>();
        for (String word : invocation.option(SCOPE.name()).orElse("").split(",")) {
            if (!word.isBlank()) {
                scope.add(word.strip());
            }
        }
        return scope;
    }

    private static Outcome shown(Context context, HerokuAuthorization made) {
        context.progress().say("Made the authorization " + made.id() + "; its token is not shown again.");
        Doc.Obj doc = new AuthorizationRows(context).doc(made);
        return ShownToken.of(made.token(), doc, List.of());
    }
}
