package hkshell.domain.catalog;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** One part of a path, between two slashes, and the value that it stands for. */
public final class PathPart {
    private static final String HEX = "0123456789ABCDEF";
    private static final String KEPT = "-._~@+";

    private PathPart() {}

    /** Whether a value can be a part: servers take a dot or two for a step in the folders. */
    public static boolean isOne(String value) {
        return !value.isEmpty() && !value.equals(".") && !value.equals("..") && value.length() <= 500;
    }

    /** Percent-encoded, so that no slash, question mark or brace in it makes another path of it. */
    public static String encoded(String value) {
        StringBuilder part = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (isPlain(c)) {
                part.append((char) c);
            } else {
                part.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return part.toString();
    }

    /** The value that a part, or one side of a query's pair, stands for; as it is where it is not encoded right. */
    public static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            // A percent sign that begins no escape.
            return part;
        }
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 0x80 && KEPT.indexOf(c) >= 0;
    }
}
