package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Editor tests as before and after; one text means that the edit changes nothing. */
final class NetrcCases {
    private NetrcCases() {}

    static NetrcFile netrc(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    static void edit(String before, NetrcEdit edit, String after) {
        assertEquals(after, text(edited(netrc(before), edit)));
    }

    static void leaves(String before, NetrcEdit edit) {
        NetrcFile file = netrc(before);
        assertSame(file, edited(file, edit));
    }

    /** The edit, and the one that takes it back. */
    static void there(String before, NetrcEdit edit, String after, NetrcEdit andBack) {
        edit(before, edit, after);
        edit(after, andBack, before);
    }

    static Problem refuses(String before, NetrcEdit edit) {
        return NetrcEditor.apply(netrc(before), edit)
                .fold(file -> fail("edited to: " + text(file)), problem -> problem);
    }

    static NetrcFile edited(NetrcFile file, NetrcEdit edit) {
        return NetrcEditor.apply(file, edit).fold(changed -> changed, problem -> fail(problem.toString()));
    }

    /** What a file says, an entry a line; for records what they mean. */
    static List<String> listing(NetrcFile file) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : file.flattened()) {
            lines.add(line(entry));
        }
        return lines;
    }

    static String line(Entry entry) {
        if (entry instanceof Entry.Login record) {
            StringBuilder line = new StringBuilder(entry instanceof Entry.Default ? "default" : "machine");
            line.append(' ').append(record.host());
            for (Field.Kind kind : Field.Kind.values()) {
                record.field(kind)
                        .ifPresent(field -> line.append(' ')
                                .append(kind.keyword())
                                .append('=')
                                .append(field.value()));
            }
            return line.toString();
        }
        return entry.getClass().getSimpleName() + ' ' + entry.spelling();
    }
}
