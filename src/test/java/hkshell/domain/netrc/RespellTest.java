package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.kit.problem.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file may be spelled anew as long as it says what it said. */
class RespellTest {
    private static final String FILE = "# c\nmachine h\nlogin a\npassword p\nmacdef m\n  x\n\n";

    private static NetrcFile file(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(String before, String after) {
        Parsed<NetrcFile> done = NetrcEditor.apply(file(before), new NetrcEdit.Respell(file(before), file(after)));
        return done.fold(file -> new String(file.bytes(), StandardCharsets.UTF_8), problem -> problem.code());
    }

    @ParameterizedTest
    @CsvSource({
        "# c, ''", // a comment goes
        "# c, # d",
        "# c, # c\\n# c",
        "machine h, machine i",
        "machine h, default",
        "login a, login b",
        "login a\\n, ''",
        "password p, password \"P\"",
        "password p, password p\\naccount new",
        "  x, '  y'",
        "macdef m, macdef n",
        "'  x\\n\\n', '  x\\n'", // the macro would take in what is added below
        "machine h, machine g\\nmachine h",
        "# c\\n, # c\\nstray\\n"
    })
    void what_it_says_stays(String before, String after) {
        String changed = FILE.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
        assertFalse(FILE.equals(changed));
        assertEquals("entangled", told(FILE, changed));
    }

    @ParameterizedTest
    @CsvSource({
        "login a, '  login \"a\"'",
        "login a\\npassword p, password p login a",
        "# c\\nmachine h, machine h\\n# c",
        "machine, MACHINE"
    })
    void how_it_says_it_may_change(String before, String after) {
        String changed = FILE.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
        assertFalse(FILE.equals(changed));
        assertEquals(changed, told(FILE, changed));
    }

    @Test
    void a_stray_may_become_the_field_it_was_meant_to_be_or_go() {
        assertEquals("machine h login a", told("machine h user a", "machine h login a"));
        assertEquals("machine h login a", told("machine h login a login a", "machine h login a"));
        assertEquals("entangled", told("machine h login a", "machine h login a login a"));
    }

    @Test
    void splices_are_put_together_and_the_same_file_stays() {
        NetrcFile file = file("machine h\r\n");
        NetrcEdit.Respell edit = NetrcEdit.Respell.of(file, List.of(Splice.delete(9, 10)));
        assertEquals("machine h\n", told("machine h\r\n", new String(edit.to().bytes(), StandardCharsets.UTF_8)));
        NetrcEdit same = NetrcEdit.Respell.of(file, List.of());
        assertEquals(file, NetrcEditor.apply(file, same).value().orElseThrow());
    }

    @Test
    void printing_one_shows_no_password() {
        NetrcEdit edit = new NetrcEdit.Respell(file(FILE), file(FILE.replace("p\n", "s3cret\n")));
        assertFalse(edit.toString().contains("s3cret"));
    }
}
