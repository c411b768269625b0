package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code accounts undo}: an account's file as it was before its last change. A token that was revoked does not come back. */
public final class UndoAccount implements Command {
    private static final Option YES =
            Option.flag("--yes", "also when a token then stands nowhere").or("-y");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts undo", Risk.EDITS, "Take back the last change of an account's file")
                .with(YES);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Set<String> before = context.session().accounts().names();
        return context.commit(new Change.UndoAccount())
                .then(done -> nothingLost(invocation, context, done))
                .then(done -> named(context, before, done.session().accounts().names(), done)
                        .map(all -> done))
                .fold(
                        done -> new Outcome.Said(
                                "Taken back: " + done.what() + ".", Doc.obj().with("what", done.what())),
                        Outcome.Failed::new);
    }

    /** What would stand nowhere is put back, unless that is wanted. */
    private static Parsed<Committed> nothingLost(Invocation invocation, Context context, Committed done) {
        for (Account account : context.session().accounts().all()) {
            boolean lost = HeldToken.of(account)
                    .filter(held -> held.accounts(done.session()).isEmpty()
                            && held.records(done.session()).isEmpty())
                    .isPresent();
            if (lost && !isWanted(invocation, context, account, done)) {
                return context.commit(new Change.SaveAccount(account))
                        .then(back -> Parsed.bad(Problem.usage(
                                "Taking back " + done.what() + " would leave the token of " + account.name()
                                        + " nowhere, so it was not done.",
                                "hkshell accounts undo --yes does it all the same")));
            }
        }
        return Parsed.good(done);
    }

    private static boolean isWanted(Invocation invocation, Context context, Account account, Committed done) {
        String question = "Taking back " + done.what() + " leaves the token of " + account.name()
                + " nowhere. Do it all the same?";
        return invocation.has(YES.name())
                || context.ask().person()
                        && context.ask().confirm(question).value().orElse(false);
    }

    /** Where a name has come back in the place of another one, the settings that name it follow, as with the rename. */
    private static Parsed<Committed> named(Context context, Set<String> before, Set<String> after, Committed done) {
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<String> back = new ArrayList<>(after);
        back.removeAll(before);
        return gone.size() == 1 && back.size() == 1
                ? RenameAccount.folders(context, gone.get(0), back.get(0), done)
                : Parsed.good(done);
    }
}
