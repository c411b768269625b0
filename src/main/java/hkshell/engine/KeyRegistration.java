package hkshell.engine;

import hkshell.domain.heroku.HerokuKey;
import hkshell.domain.heroku.SshKeys;
import hkshell.domain.ssh.PublicKey;
import hkshell.engine.session.SshFiles;
import hkshell.engine.session.SshFiles.Found;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Public keys of this machine made known to an account: found, made, sent. */
public final class KeyRegistration {
    /** What {@code ssh-keygen -t ed25519} calls a key, and ssh looks for without being told. */
    public static final String USUAL_NAME = "id_ed25519";

    private final Context context;
    private final SshKeys account;

    /** @param account whose keys they become */
    public KeyRegistration(Context context, SshKeys account) {
        this.context = context;
        this.account = account;
    }

    /** For whoever the session's calls go out as. */
    public static KeyRegistration of(Context context) {
        return new KeyRegistration(context, new SshKeys(Caller.of(context).api()));
    }

    /** A key that the account has now. */
    public record Done(String sentence, Doc.Obj doc) {}

    public SshKeys account() {
        return account;
    }

    /** The files of {@code ~/.ssh} with a public key in them. */
    public List<Found> local() {
        List<Found> keys = new ArrayList<>();
        for (Found found : context.ports().ssh().all()) {
            if (found.key().isGood()) {
                keys.add(found);
            }
        }
        return keys;
    }

    /** Sends it. One that the account has already is no failure. */
    public Parsed<Done> add(String shown, PublicKey key) {
        return account.add(key)
                .fold(
                        made -> Parsed.good(done("Registered " + shown + ".", true, made, key)),
                        problem -> known(shown, key, problem));
    }

    private Parsed<Done> known(String shown, PublicKey key, Problem problem) {
        if (problem.kind() != Problem.Kind.SERVER) {
            return Parsed.bad(problem);
        }
        for (HerokuKey one : account.list().value().orElse(List.of())) {
            if (one.is(key)) {
                return Parsed.good(done(shown + " is registered already.", false, one, key));
            }
        }
        return Parsed.bad(problem);
    }

    private static Done done(String sentence, boolean changed, HerokuKey one, PublicKey key) {
        return new Done(sentence, told(Doc.obj().with("changed", changed).with("id", one.id()), key));
    }

    /** What a document says of a key. */
    public static Doc.Obj told(Doc.Obj doc, PublicKey key) {
        return doc.with("type", key.type()).with("fingerprint", key.md5()).with("sha256", key.sha256());
    }

    /**
     * Makes a pair by ssh-keygen, without a passphrase.
     *
     * @param name see {@link SshFiles#room}
     * @return the public file
     */
    public Parsed<Found> make(String name, Optional<String> comment) {
        SshFiles ssh = context.ports().ssh();
        return ssh.room(name)
                .then(file -> context.ports().programs().makeKey(file, comment))
                .map(file -> publicFile(ssh, file));
    }

    private static Found publicFile(SshFiles ssh, Path file) {
        Path other = file.resolveSibling(file.getFileName() + ".pub");
        return new Found(ssh.shown(other), ssh.read(other.toString()).key());
    }

    /** Makes one and sends it. */
    public Parsed<Done> makeAndAdd(String name) {
        return make(name, Optional.empty()).then(found -> found.key().then(key -> add(found.shown(), key)));
    }

    /** The names of some files in one line. */
    public static String names(List<Found> files) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.shown()));
        return String.join(", ", names);
    }
}
