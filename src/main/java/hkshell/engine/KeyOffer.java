package hkshell.engine;

import hkshell.engine.KeyRegistration.Done;
import hkshell.engine.session.SshFiles.Found;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an account gets an SSH key after a login, and which one. One that has a key is left as it is. A person is offered
 * the keys of {@code ~/.ssh} and a new one. Without a person nothing is made or sent, unless {@code --keys} was given: then
 * the one public key is sent, several are a problem that names them, and without any one is made.
 */
public final class KeyOffer {
    /** For the row of a command that ends in this offer. */
    public static final Option KEYS = Option.flag("--keys", "register the SSH key of ~/.ssh, or make one");

    public static final Option NO_KEYS = Option.flag("--no-keys", "leave the account's SSH keys alone");

    /** Beside other keys, of which one most often has the usual name. */
    private static final String NEW_NAME = "id_heroku";

    /** What the options say. */
    public enum Wish {
        ASK,
        KEYS,
        NO_KEYS
    }

    private final Ask ask;
    private final KeyRegistration keys;

    /** @param keys of the account that logged in */
    public KeyOffer(Ask ask, KeyRegistration keys) {
        this.ask = ask;
        this.keys = keys;
    }

    /** The options of a line; a problem for both at once. */
    public static Parsed<Wish> wish(Invocation invocation) {
        boolean with = invocation.has(KEYS.name());
        boolean without = invocation.has(NO_KEYS.name());
        if (with && without) {
            return Parsed.bad(Problem.usage("--keys and --no-keys contradict each other.", "leave one of them out"));
        }
        return Parsed.good(with ? Wish.KEYS : without ? Wish.NO_KEYS : Wish.ASK);
    }

    /** What was done; empty when nothing was, also when a person leaves the question. */
    public Parsed<Optional<Done>> make(Wish wish) {
        if (wish == Wish.NO_KEYS || wish == Wish.ASK && !ask.person()) {
            return Parsed.good(Optional.empty());
        }
        return keys.account().list().then(has -> has.isEmpty() ? first(wish) : Parsed.good(Optional.empty()));
    }

    private Parsed<Optional<Done>> first(Wish wish) {
        List<Found> local = keys.local();
        if (wish == Wish.KEYS) {
            return only(local).map(Optional::of);
        }
        return local.isEmpty() ? offerNew() : offer(local);
    }

    private Parsed<Done> only(List<Found> local) {
        if (local.size() > 1) {
            return Parsed.bad(Problem.usage(
                    "There are several public keys: " + KeyRegistration.names(local) + ".",
                    "hkshell keys add FILE registers one of them"));
        }
        return local.isEmpty() ? keys.makeAndAdd(KeyRegistration.USUAL_NAME) : add(local.get(0));
    }

    private Parsed<Done> add(Found found) {
        return found.key().then(key -> keys.add(found.shown(), key));
    }

    private Parsed<Optional<Done>> offerNew() {
        return ask.confirm("The account has no SSH key, and ~/.ssh has no public key. Make one and register it?")
                .value()
                .filter(yes -> yes)
                .map(yes -> keys.makeAndAdd(KeyRegistration.USUAL_NAME).map(Optional::of))
                .orElse(Parsed.good(Optional.empty()));
    }

    private Parsed<Optional<Done>> offer(List<Found> local) {
        List<String> choices = new ArrayList<>();
        local.forEach(found -> choices.add(found.shown()));
        choices.add("a new key, ~/.ssh/" + NEW_NAME);
        choices.add("none now");
        Optional<Integer> chosen =
                ask.choice("The account has no SSH key. Register one?", choices).value();
        if (chosen.isEmpty() || chosen.get() > local.size()) {
            return Parsed.good(Optional.empty());
        }
        Parsed<Done> done = chosen.get() == local.size() ? keys.makeAndAdd(NEW_NAME) : add(local.get(chosen.get()));
        return done.map(Optional::of);
    }
}
