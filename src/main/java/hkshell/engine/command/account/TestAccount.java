package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** {@code accounts test}: asks the API whether an account's token works, and until when, without switching to it. */
public final class TestAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts test", Risk.READS, "Ask the API whether the account's token works")
                .with(Argument.one("NAME", Argument.Values.ACCOUNT, "the account"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Optional<HeldToken> held =
                context.session().accounts().named(name).flatMap((Account account) -> HeldToken.of(account));
        if (held.isEmpty()) {
            return new Outcome.Failed(Problem.credential(
                    "no_account", "There is no account '" + name + "' with a token.", "accounts lists them"));
        }
        return TokenCheck.of(context, held.get()).fold(check -> said(name, check), problem -> refused(name, problem));
    }

    private static Outcome said(String name, TokenCheck check) {
        Doc.Obj doc =
                Doc.obj().with("account", name).with("email", check.email()).with("default", check.isDefault());
        return new Outcome.Said(
                name + " " + check.sentence(),
                check.expires().map(at -> doc.with("expires", at.toString())).orElse(doc));
    }

    private static Outcome refused(String name, Problem problem) {
        boolean dead = problem.code().equals("unauthorized");
        return new Outcome.Failed(
                dead
                        ? Problem.credential(
                                "unauthorized",
                                "The API does not accept the token of account " + name + ".",
                                "hkshell accounts repair " + name + " gets it a new one")
                        : problem);
    }
}
