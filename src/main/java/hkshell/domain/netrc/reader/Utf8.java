package hkshell.domain.netrc.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text for the programs that decode a file before they read it. */
final class Utf8 {
    /** What Java makes of bytes that are not UTF-8. It may also stand in the file. */
    private static final char HOLE = '\ufffd';

    private Utf8() {}

    /** Null when the bytes are not UTF-8: Python and Ruby then give up. */
    static @Nullable String strict(byte[] bytes) {
        String text = lenient(bytes);
        return text.indexOf(HOLE) < 0 ? text : decoded(bytes);
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return null;
        }
    }

    /** U+FFFD where the bytes are not UTF-8, as node and Java read. */
    static String lenient(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
