package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;

/** What an entry says, however it is spelled: two files that say the same in the same order are the same to a reader. */
public final class Said {
    private Said() {}

    /** What an entry says, wherever it stands; one character a byte. */
    public static String of(Entry entry) {
        if (!(entry instanceof Entry.Login record)) {
            return entry.getClass().getSimpleName() + entry.spelling();
        }
        StringBuilder said = new StringBuilder("record");
        if (record instanceof Entry.Machine machine) {
            append(said, machine.hostBytes());
        }
        for (Field.Kind kind : Field.Kind.values()) {
            record.field(kind).ifPresent(field -> append(said.append('\n').append(kind), field.bytes()));
        }
        return said.toString();
    }

    private static void append(StringBuilder said, byte[] value) {
        said.append(' ').append(value.length).append(' ').append(new String(value, StandardCharsets.ISO_8859_1));
    }
}
