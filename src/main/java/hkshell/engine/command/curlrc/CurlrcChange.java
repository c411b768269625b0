package hkshell.engine.command.curlrc;

import hkshell.domain.curlrc.Curlrc;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.session.CurlrcFile;
import hkshell.kit.problem.Parsed;
import java.util.function.Function;

/** The curlrc read, changed and saved, with what is said of it. */
final class CurlrcChange {
    private CurlrcChange() {}

    /**
     * @param done what the file is after a change, said after its name
     * @param before what it is when there is nothing to change
     */
    static Outcome of(Context context, Function<Curlrc, Parsed<Curlrc>> change, String done, String before) {
        CurlrcFile file = context.ports().curlrc();
        return file.read()
                .then(seen -> change.apply(seen).then(next -> saved(file, seen, next)))
                .fold(
                        changed -> said(file, changed, changed ? done : before),
                        problem -> new Outcome.Failed(problem.inFile(file.shown())));
    }

    private static Parsed<Boolean> saved(CurlrcFile file, Curlrc seen, Curlrc next) {
        return seen.equals(next) ? Parsed.good(false) : file.write(seen, next).map(written -> true);
    }

    private static Outcome said(CurlrcFile file, boolean changed, String words) {
        return new Outcome.Said(
                file.shown() + " " + words + ".",
                Doc.obj().with("changed", changed).with("file", file.shown()));
    }
}
