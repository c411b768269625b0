package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Token;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record as it is spelled, the second of a kind too.
 *
 * @param value null when the file ends before it
 * @param first whether it is the first of its kind, which is the one that counts
 * @param last the number of its last token
 */
record Part(Token keyword, @Nullable Token value, boolean first, int last) {
    boolean is(Token.Kind kind) {
        return keyword.kind() == kind;
    }
}
