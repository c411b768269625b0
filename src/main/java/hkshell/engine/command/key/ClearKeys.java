package hkshell.engine.command.key;

import hkshell.domain.heroku.HerokuKey;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.KeyRegistration;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.util.List;

/** {@code keys clear}: the account forgets all its keys, after a question. */
public final class ClearKeys implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("keys clear", Risk.CALLS, "Take all keys away from the account; their files stay")
                .alias("keys:clear")
                .with(AddKey.YES);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        KeyRegistration keys = KeyRegistration.of(context);
        return keys.account()
                .list()
                .then(all -> allowed(invocation, context, all))
                .then(all -> removed(keys, all))
                .fold(ClearKeys::said, Outcome.Failed::new);
    }

    private static Parsed<List<HerokuKey>> allowed(Invocation invocation, Context context, List<HerokuKey> all) {
        if (all.isEmpty() || invocation.has(AddKey.YES.name())) {
            return Parsed.good(all);
        }
        String what = all.size() == 1 ? "the account's only SSH key" : "all " + all.size() + " SSH keys of the account";
        if (!context.ask().person()) {
            return Parsed.bad(Problem.usage("This would remove " + what + ".", "add --yes to do it"));
        }
        return context.ask().agreed("Remove " + what + "?").map(yes -> all);
    }

    private static Parsed<Integer> removed(KeyRegistration keys, List<HerokuKey> all) {
        int gone = 0;
        for (HerokuKey key : all) {
            Parsed<HerokuKey> removed = keys.account().remove(key.id());
            if (!removed.isGood()) {
                String done = gone == 0 ? "none is removed" : Count.of(gone, "key") + " of " + all.size() + " gone";
                return Parsed.bad(removed.problem().orElseThrow().withHint(done + "; try it again"));
            }
            gone++;
        }
        return Parsed.good(gone);
    }

    private static Outcome said(int gone) {
        return new Outcome.Said(
                gone == 0 ? "The account has no SSH keys." : Count.of(gone, "SSH key") + " removed.",
                Doc.obj().with("changed", gone > 0).with("removed", gone));
    }
}
