package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import java.util.List;

/**
 * One row of the lint: what to look for, what to say, and perhaps how to mend it. The topics list them.
 *
 * @param id as the table of measured disagreements names it
 * @param sentence in what way whom; the finder may say it more exactly of what it found
 * @param readers whom
 * @param mends ways to repair it, the best first; none where a repair would have to guess what was meant
 */
record Rule(String id, Severity severity, String sentence, List<String> readers, Finder finder, List<Mend> mends) {

    /** Goes through a file once. */
    interface Finder {
        void find(Sheet sheet, Hits hits);
    }

    /** Edits that take away what was found, given those hits that are fixable; to be applied in order. */
    interface Mend {
        List<NetrcEdit> edits(Sheet sheet, List<Hit> hits);
    }

    /** A row without a repair. */
    static Rule row(String id, Severity severity, String sentence, String readers, Finder finder) {
        return new Rule(id, severity, sentence, names(readers), finder, List.of());
    }

    Rule mended(Mend... by) {
        return new Rule(id, severity, sentence, readers, finder, List.of(by));
    }

    boolean canMend() {
        return !mends.isEmpty();
    }

    static List<String> names(String readers) {
        return readers.isEmpty() ? List.of() : List.of(readers.split(" "));
    }
}
