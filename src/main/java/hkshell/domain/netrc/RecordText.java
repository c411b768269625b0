package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * A new record in the one form that all measured readers understand: a line for the machine, then a line for each field,
 * two blanks before it and one in it, login before password, each line ended by LF. An account stands before the login, for
 * Emacs takes one behind it for the login.
 */
final class RecordText {
    private final byte[] host;
    private final Map<Field.Kind, byte[]> fields = new EnumMap<>(Field.Kind.class);

    RecordText(byte[] host) {
        this.host = host;
    }

    void put(Field.Kind kind, byte[] value) {
        fields.put(kind, value);
    }

    String machine() {
        return "machine " + latin(host) + "\n" + lines();
    }

    String fallback() {
        return "default\n" + lines();
    }

    Reading reading(boolean fallback) {
        return new Reading(fallback ? null : host, fields);
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        line(lines, Field.Kind.ACCOUNT);
        line(lines, Field.Kind.LOGIN);
        line(lines, Field.Kind.PASSWORD);
        return lines.toString();
    }

    private void line(StringBuilder lines, Field.Kind kind) {
        byte[] value = fields.get(kind);
        if (value != null) {
            lines.append("  ").append(kind.keyword()).append(' ').append(latin(NetrcValue.spell(value, false)));
            lines.append('\n');
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
