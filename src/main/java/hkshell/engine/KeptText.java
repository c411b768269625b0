package hkshell.engine;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where what a person typed lies while it is not saved, so that neither a refusal nor a lost connection takes it. */
public final class KeptText {
    private final String what;
    private final Context context;
    private @Nullable Path file;
    private @Nullable Path left;

    /** @param what it is, in one word */
    public KeptText(String what, Context context) {
        this.what = what;
        this.context = context;
    }

    /** In the place of what was kept before. */
    public void keep(byte[] text) {
        Parsed<Path> kept = context.ports().netrc().keep(what, text);
        if (kept.isGood()) {
            drop();
            file = kept.value().orElseThrow();
        }
    }

    /** It is saved, or not wanted any more. */
    public void drop() {
        Path now = file;
        if (now != null) {
            context.ports().netrc().drop(now);
            file = null;
        }
    }

    /** It stays where it is, whatever comes of the next text. */
    public void leave() {
        left = file == null ? left : file;
        file = null;
    }

    /** For a choice that leaves the text where it is. */
    public String place() {
        Path now = file;
        return now == null ? "your text could NOT be kept" : "your text stays in " + shown(now);
    }

    /** What was left, as a sentence behind another one; empty when nothing was. */
    public String told() {
        Path now = left;
        return now == null ? "" : " Your first text is in " + shown(now) + ".";
    }

    public Outcome failed(Problem problem) {
        Path now = file == null ? left : file;
        return new Outcome.Failed(
                now == null
                        ? problem
                        : Problem.file(problem.code(), problem.sentence(), "what you typed is in " + shown(now)));
    }

    /** The person left the question open. */
    public Outcome stopped() {
        return failed(Problem.file("not_saved", "Nothing was saved.", ""));
    }

    private String shown(Path path) {
        Path home = context.session().facts().home();
        String place = path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
        return context.session().facts().isSandbox() ? place + " until the sandbox ends" : place;
    }
}
