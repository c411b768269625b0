package hkshell.kit.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text and back, none lost: UTF-8, and a byte that is no part of UTF-8 is half a character, U+DC00 and the byte, as
 * in Python's PEP 383. A password read from a file or a pipe goes on as what it was; whoever shows it shows a mark there.
 */
public final class LosslessText {
    private static final int FIRST_FOREIGN = 0xdc80;
    private static final int LAST_FOREIGN = 0xdcff;

    private LosslessText() {}

    public static String of(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : decoded(ByteBuffer.wrap(bytes, start, end - start));
    }

    private static String decoded(ByteBuffer bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        // A byte is at most one character.
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        for (CoderResult step = utf8.decode(bytes, text, true);
                !step.isUnderflow();
                step = utf8.decode(bytes, text, true)) {
            for (int at = 0; at < step.length(); at++) {
                text.put((char) (0xdc00 | bytes.get() & 0xff));
            }
        }
        return text.flip().toString();
    }

    /** Empty when it has half a character that stands for no byte. */
    public static Optional<byte[]> bytes(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return Optional.of(exact);
        } catch (CharacterCodingException halfCharacter) {
            return encoded(text);
        }
    }

    private static Optional<byte[]> encoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (isForeign(point)) {
                bytes.write(point);
            } else if (Character.getType(point) == Character.SURROGATE) {
                return Optional.empty();
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Whether a byte that is not UTF-8 stands in it, or the mark that Java has put in the place of one. */
    public static boolean isForeign(String text) {
        return text.indexOf('\ufffd') >= 0 || text.codePoints().anyMatch(LosslessText::isForeign);
    }

    private static boolean isForeign(int point) {
        return point >= FIRST_FOREIGN && point <= LAST_FOREIGN;
    }
}
