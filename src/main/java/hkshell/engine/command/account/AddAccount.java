package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code accounts add}: logs in as somebody else and keeps it, and leaves the one in use in use. */
public final class AddAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts add", Risk.EDITS, "Log in, and keep it as an account without using it yet")
                .alias("accounts:add")
                .with(Argument.one("NAME", Argument.Values.ANYTHING, "what it is to be called"))
                .with(LoginWish.options(false));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return AccountName.check(invocation.required("NAME"))
                .then(name -> free(context, name))
                .then(name -> LoginWish.of(invocation)
                        .then(wish -> LoginMachines.of(wish.machines(), context.session())
                                .then(machines -> new SignIn(context, wish)
                                        .run()
                                        .then(proven -> added(
                                                        context,
                                                        wish,
                                                        name,
                                                        proven,
                                                        machines,
                                                        warnings(context, wish, proven))
                                                .map(added -> new NewKey(context, wish.keys())
                                                        .after(added, proven, NewKey.isFirst(context, proven)))))))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Parsed<String> free(Context context, String name) {
        return free(context, name, "hkshell accounts repair " + name + " gets it a new token");
    }

    /** Neither an account, nor a file in the place of one. */
    static Parsed<String> free(Context context, String name, String hint) {
        Optional<Problem> unread = context.ports().accounts().unread(name);
        if (unread.isPresent()) {
            return Parsed.bad(unread.get());
        }
        return context.session().accounts().named(name).isEmpty()
                ? Parsed.good(name)
                : Parsed.bad(Problem.usage("There is an account '" + name + "' already.", hint));
    }

    private static List<Warning> warnings(Context context, LoginWish wish, Proven proven) {
        List<Warning> warnings = new ArrayList<>(Overrides.of(context));
        wish.otherThan(proven.email()).ifPresent(warnings::add);
        return warnings;
    }

    private static Parsed<Outcome> added(
            Context context, LoginWish wish, String name, Proven proven, Machines machines, List<Warning> warnings) {
        return AccountSync.account(name, proven.email(), proven.token(), machines)
                .then(account -> used(context, wish, account, warnings));
    }

    /** Where nobody is logged in, the new one may as well be used. */
    private static Parsed<Outcome> used(Context context, LoginWish wish, Account account, List<Warning> warnings) {
        boolean first = context.session().answering().isEmpty()
                && context.session().netrc().isEditable();
        Doc.Obj doc = Doc.obj().with("account", account.name()).with("email", account.login());
        String added = "Added " + account.name() + ": " + account.login();
        return first
                ? Parsed.good(AccountWriter.use(context, account)
                        .fold(
                                done -> said(added + ", now in use.", doc, warnings),
                                problem -> NewLogin.kept(context, wish, account, problem)))
                : context.commit(new Change.SaveAccount(account))
                        .map(saved -> said(added + "; accounts use " + account.name() + " acts as it.", doc, warnings));
    }

    private static Outcome said(String sentence, Doc.Obj doc, List<Warning> warnings) {
        return new Outcome.Said(sentence, Warning.in(doc, warnings), warnings);
    }
}
