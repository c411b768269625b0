package hkshell.domain.netrc;

import hkshell.kit.text.LosslessText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a value is spelled and what a spelling means. Written plain unless quotes help more readers than they hurt: half of
 * them take quotes literally (curl to 7.83, Python to 3.10, Ruby, the Heroku CLI, npm, Go, JGit).
 */
public final class NetrcValue {
    private NetrcValue() {}

    /** The readers that will not read this value as it is meant, because no spelling of it is right for all of them. */
    public static List<Misreading> warnings(String value) {
        return Misreading.of(value);
    }

    /** The bytes of a value, UTF-8; empty when it has half a character, which no bytes stand for. */
    static Optional<byte[]> encode(String value) {
        return LosslessText.bytes(value);
    }

    static String decode(byte[] bytes, int start, int end) {
        return LosslessText.of(bytes, start, end);
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    /** What a spelling means: quotes off and escapes resolved when it is quoted, else itself. */
    public static byte[] meaning(byte[] text, int start, int end, boolean quoted) {
        if (!quoted) {
            return Arrays.copyOfRange(text, start, end);
        }
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int at = start + 1; at < end - 1; at++) {
            plain[length++] = text[at] == '\\' ? escaped(text[++at]) : text[at];
        }
        return Arrays.copyOf(plain, length);
    }

    /** As curl reads since 7.84; to all others with quotes a letter behind a backslash is that letter. */
    private static byte escaped(byte letter) {
        return switch (letter) {
            case 'n' -> (byte) '\n';
            case 'r' -> (byte) '\r';
            case 't' -> (byte) '\t';
            default -> letter;
        };
    }

    /**
     * The spelling of a value.
     *
     * @param glued whether another word follows without a blank, as may be behind a closing quote: then quotes must keep
     *     the two apart
     */
    static byte[] spell(byte[] value, boolean glued) {
        return glued || needsQuotes(value) ? quote(value) : value;
    }

    /**
     * Empty, a gap in it, or a quote in front: what hkshell itself would not read back from a plain word. And a form feed or
     * vertical tab, at which more readers end a plain word than know no quotes.
     */
    static boolean needsQuotes(byte[] value) {
        if (value.length == 0 || value[0] == '"') {
            return true;
        }
        for (byte c : value) {
            if (NetrcLexer.isGap(c) || c == '\f' || c == 0x0b) {
                return true;
            }
        }
        return false;
    }

    private static byte[] quote(byte[] value) {
        byte[] quoted = new byte[2 * value.length + 2];
        int length = 0;
        quoted[length++] = '"';
        for (byte c : value) {
            // A line end must not stand in a word; a tab may, and "\t" is a "t" to Python, wget and ftp.
            if (c == '"' || c == '\\' || NetrcLexer.isLineEnd(c)) {
                quoted[length++] = '\\';
            }
            quoted[length++] = c == '\n' ? (byte) 'n' : c == '\r' ? (byte) 'r' : c;
        }
        quoted[length++] = '"';
        return Arrays.copyOf(quoted, length);
    }
}
