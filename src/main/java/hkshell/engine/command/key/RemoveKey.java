package hkshell.engine.command.key;

import hkshell.domain.heroku.HerokuKey;
import hkshell.domain.ssh.PublicKey;
import hkshell.engine.Argument;
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
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/** {@code keys remove}: the account forgets a key. Its files stay. */
public final class RemoveKey implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("keys remove", Risk.CALLS, "Take a key away from the account; its files stay")
                .alias("keys:remove", "keys rm")
                .with(Argument.one("KEY", Argument.Values.ANYTHING, "its id, a fingerprint, or its comment"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        KeyRegistration keys = KeyRegistration.of(context);
        String wanted = invocation.required("KEY");
        return keys.account()
                .list()
                .then(all -> one(all, wanted))
                .then(key -> keys.account().remove(key.id()).map(gone -> key))
                .fold(RemoveKey::said, Outcome.Failed::new);
    }

    private static Parsed<HerokuKey> one(List<HerokuKey> all, String wanted) {
        List<HerokuKey> fitting = new ArrayList<>();
        for (HerokuKey key : all) {
            if (isCalled(key, wanted)) {
                fitting.add(key);
            }
        }
        if (fitting.isEmpty()) {
            return Parsed.bad(Problem.usage(
                    "The account has no key '" + Sanitize.line(wanted) + "'.", "hkshell keys list shows them all"));
        }
        return fitting.size() == 1 ? Parsed.good(fitting.get(0)) : Parsed.bad(several(fitting, wanted));
    }

    /** The Heroku CLI takes all keys of a comment away; that is more than most people mean. */
    private static Problem several(List<HerokuKey> fitting, String wanted) {
        List<String> prints = new ArrayList<>();
        fitting.forEach(key -> prints.add(Sanitize.line(KeyRow.print(key))));
        return Problem.usage(
                fitting.size() + " keys are called '" + Sanitize.line(wanted) + "'.",
                "name one by its fingerprint: " + String.join(", ", prints));
    }

    private static boolean isCalled(HerokuKey key, String wanted) {
        String md5 = wanted.startsWith("MD5:") ? wanted.substring(4) : wanted;
        return key.id().equals(wanted)
                || !key.fingerprint().isEmpty() && key.fingerprint().equals(md5)
                || key.key().map(PublicKey::md5).filter(md5::equals).isPresent()
                || key.key().map(PublicKey::sha256).filter(wanted::equals).isPresent()
                || key.comment().equals(wanted);
    }

    private static Outcome said(HerokuKey key) {
        String name = key.comment().isEmpty() ? key.fingerprint() : key.comment();
        return new Outcome.Said(
                "The account has " + Sanitize.line(name) + " no more.",
                Doc.obj().with("changed", true).with("id", key.id()).with("fingerprint", key.fingerprint()));
    }
}
