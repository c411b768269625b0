package hkshell.adapter.disk;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files as a person types them.
 *
 * @param folder what relative ones begin at
 */
record NamedPath(Path home, Path folder) {

    /** The path; {@code ~} is home. */
    Parsed<Path> of(String name) {
        try {
            boolean atHome = name.equals("~") || name.startsWith("~/");
            return Parsed.good(
                    atHome ? home.resolve(name.substring(Math.min(2, name.length()))) : folder.resolve(name));
        } catch (InvalidPathException strange) {
            return Parsed.bad(Problem.usage("This is no name of a file: " + Sanitize.line(name) + ".", "name a file"));
        }
    }
}
