package hkshell.domain.request;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.Optional;

/** The braces of a path: a hole that is not closed is a slip of the finger, and is never sent as if it were a name. */
final class PathBraces {
    private static final String HINT = "write {NAME} for a hole, %7B or %7D for the sign itself";

    private PathBraces() {}

    /** The first brace of a target that has no other one in its part of the path; a query may have any. */
    static Optional<Problem> wrong(Word target) {
        String text = target.text();
        int opened = -1;
        int deep = 0;
        int end = text.indexOf('?') < 0 ? text.length() : text.indexOf('?');
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            if (c == '{') {
                opened = deep++ == 0 ? at : opened;
            } else if (c == '}' && deep-- == 0) {
                return Optional.of(
                        Problem.usage("The } has no { before it.", HINT).at(target.at(at)));
            } else if (c == '/' && deep > 0) {
                return Optional.of(unclosed(target, opened, at));
            }
        }
        return deep > 0 ? Optional.of(unclosed(target, opened, end)) : Optional.empty();
    }

    private static Problem unclosed(Word target, int from, int end) {
        String hole = Sanitize.line(target.text().substring(from, end));
        return Problem.usage("The hole " + hole + " has no end.", HINT).at(target.at(from));
    }
}
