package hkshell.engine.command.account;

import hkshell.domain.request.Authorization;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code token}: the token that a call to the API would carry, alone on stdout, without network. */
public final class ShowToken implements Command {
    private static final Option CHECK = Option.flag("--check", "ask the API too: whether it works, until when");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("token", Risk.READS, "The token in use, alone on stdout; no network")
                .alias("auth:token")
                .with(CHECK)
                .mark(Mark.SECRET);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        // The same way a call would take, so that the token shown is the token sent.
        return Caller.of(context)
                .prepare(RequestLine.get("/account"), Resolved.NONE, new UUID(0, 0))
                .fold(
                        signed -> signed.authorization()
                                .map(is -> invocation.has(CHECK.name())
                                        ? checked(context, is)
                                        : printed(is, List.of(), doc(is)))
                                .orElseGet(ShowToken::none),
                        Outcome.Failed::new);
    }

    /** One that is refused ends with the exit code of that; one that nobody could ask about is told with a warning. */
    private static Outcome checked(Context context, Authorization is) {
        return TokenCheck.of(context, is.token(), Caller.of(context))
                .fold(check -> said(context, is, check), problem -> unknown(is, problem));
    }

    private static Outcome said(Context context, Authorization is, TokenCheck check) {
        context.progress().say("The token from " + is.from().words() + " " + check.sentence(""));
        Doc.Obj doc = doc(is).with("email", check.email()).with("default", check.isDefault());
        Optional<String> expires = check.expires().map(Object::toString);
        return printed(is, List.of(), expires.map(at -> doc.with("expires", at)).orElse(doc));
    }

    private static Outcome unknown(Authorization is, Problem problem) {
        if (problem.kind() == Problem.Kind.CREDENTIAL) {
            return ShownToken.of(is.token(), doc(is), List.of(), Optional.of(problem));
        }
        Warning warning =
                Warning.of(problem.code(), problem.sentence() + " The token was not checked.", problem.hint());
        return printed(is, List.of(warning), doc(is));
    }

    private static Outcome printed(Authorization is, List<Warning> warnings, Doc.Obj doc) {
        return new Outcome.Printed(is.token().reveal(), Warning.in(doc, warnings), warnings);
    }

    private static Doc.Obj doc(Authorization is) {
        return Doc.obj()
                .with("token", is.token().reveal())
                .with("login", is.login())
                .with("source", is.from().words());
    }

    private static Outcome none() {
        return new Outcome.Failed(
                Problem.credential(CredentialPolicy.NO_CREDENTIAL, "There is no token for the API.", "hkshell login"));
    }
}
