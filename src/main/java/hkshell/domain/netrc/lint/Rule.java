package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the lint: what to look for, what to say, and perhaps how to mend it. The topics list them.
 *
 * @param id as the table of measured disagreements names it
 * @param sentence in what way whom; the finder may say it more exactly of what it found
 * @param readers whom
 * @param mend null where a repair would have to guess what was meant
 * @param otherwise null where the readers are hurt wherever it hits. Else each is asked, see {@link Hurt}, but for these: it
 *     hurts them otherwise than in what they read, as when they warn, or write the file
 */
record Rule(
        String id,
        Severity severity,
        String sentence,
        List<String> readers,
        Finder finder,
        @Nullable Mend mend,
        @Nullable Set<String> otherwise) {

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
        return new Rule(id, severity, sentence, names(readers), finder, null, null);
    }

    Rule mended(Mend by) {
        return new Rule(id, severity, sentence, readers, finder, by, otherwise);
    }

    /** Whether it hurts a reader differs from record to record. */
    Rule asked(String otherwise) {
        return new Rule(id, severity, sentence, readers, finder, mend, Set.copyOf(names(otherwise)));
    }

    static List<String> names(String readers) {
        return readers.isEmpty() ? List.of() : List.of(readers.split(" "));
    }
}
