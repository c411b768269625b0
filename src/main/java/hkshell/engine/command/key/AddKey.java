package hkshell.engine.command.key;

import hkshell.domain.heroku.HerokuKey;
import hkshell.engine.Argument;
import hkshell.engine.Ask;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.KeyRegistration;
import hkshell.engine.KeyRegistration.Done;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.SshFiles.Found;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code keys add}: a public key of this machine becomes one of the account's. */
public final class AddKey implements Command {
    static final Option YES = Option.flag("--yes", "do it without asking").or("-y");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("keys add", Risk.CALLS, "Register a public key with the account")
                .alias("keys:add")
                .with(Argument.optional("FILE", Argument.Values.PUBLIC_KEY, "the public key; else that of ~/.ssh"))
                .with(YES)
                .example("hkshell keys add ~/.ssh/id_ed25519.pub");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        KeyRegistration keys = KeyRegistration.of(context);
        Optional<String> file = invocation.argument("FILE");
        if (file.isPresent()) {
            Found found = context.ports().ssh().read(file.get());
            return found.key().then(key -> keys.add(found.shown(), key)).fold(AddKey::said, Outcome.Failed::new);
        }
        Optional<Problem> noFolder = context.ports().ssh().problem();
        if (noFolder.isPresent()) {
            return new Outcome.Failed(noFolder.get());
        }
        List<Found> local = keys.local();
        return local.isEmpty()
                ? made(context.ask(), keys)
                : keys.account()
                        .list()
                        .fold(has -> chosen(invocation, context.ask(), keys, without(local, has)), Outcome.Failed::new);
    }

    private static List<Found> without(List<Found> local, List<HerokuKey> has) {
        List<Found> left = new ArrayList<>(local);
        left.removeIf(file ->
                has.stream().anyMatch(one -> file.key().value().filter(one::is).isPresent()));
        return left;
    }

    private static Outcome made(Ask ask, KeyRegistration keys) {
        if (!ask.person()) {
            return new Outcome.Failed(Problem.file(
                    "no_key", "There is no public key in ~/.ssh.", "hkshell keys generate makes one; or name a file"));
        }
        return ask.agreed("There is no public key in ~/.ssh. Make one, ed25519 without a passphrase?")
                .then(yes -> keys.makeAndAdd(KeyRegistration.USUAL_NAME))
                .fold(AddKey::said, Outcome.Failed::new);
    }

    private static Outcome chosen(Invocation invocation, Ask ask, KeyRegistration keys, List<Found> left) {
        if (left.isEmpty()) {
            return new Outcome.Said(
                    "The account has every public key of ~/.ssh already.",
                    Doc.obj().with("changed", false));
        }
        return (left.size() == 1 ? one(invocation, ask, left.get(0)) : oneOf(ask, left))
                .then(found -> found.key().then(key -> keys.add(found.shown(), key)))
                .fold(AddKey::said, Outcome.Failed::new);
    }

    private static Parsed<Found> one(Invocation invocation, Ask ask, Found found) {
        if (invocation.has(YES.name())) {
            return Parsed.good(found);
        }
        if (!ask.person()) {
            return Parsed.bad(
                    Problem.usage("The key would be " + found.shown() + ".", "name it, or add --yes to register it"));
        }
        return ask.agreed("Register " + found.shown() + "?").map(yes -> found);
    }

    private static Parsed<Found> oneOf(Ask ask, List<Found> left) {
        if (!ask.person()) {
            return Parsed.bad(Problem.usage(
                    "There are several public keys: " + KeyRegistration.names(left) + ".",
                    "hkshell keys add FILE registers one of them"));
        }
        List<String> names = new ArrayList<>();
        left.forEach(found -> names.add(found.shown()));
        return ask.choice("Which key is to be registered?", names).map(left::get);
    }

    private static Outcome said(Done done) {
        return new Outcome.Said(done.sentence(), done.doc());
    }
}
