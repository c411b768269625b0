package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole file as an editor left it, and the same on a file that another program wrote meanwhile. */
class RewriteTest {
    private static final String BASE = "machine a\n  login x\n\n  password p\n# c\nmachine b login y password q\n";

    @Test
    void it_may_say_anything() {
        NetrcFile base = file(BASE);
        NetrcFile odd = file("\"\0\u00ff macdef\r");
        assertEquals(
                "\"\0\u00ff macdef\r",
                text(NetrcEditor.apply(base, new NetrcEdit.Rewrite(base, odd))
                        .value()
                        .orElseThrow()));
    }

    @Test
    void it_is_for_the_file_it_was_made_of() {
        NetrcEdit edit = new NetrcEdit.Rewrite(file("# other\n"), file("# more\n"));
        assertEquals(
                "changed",
                NetrcEditor.apply(file(BASE), edit).problem().orElseThrow().code());
    }

    @Test
    void different_records_are_put_together() {
        assertEquals(
                BASE.replace("login x", "login z").replace("password q", "password r"),
                both(BASE.replace("login x", "login z"), BASE.replace("password q", "password r")));
        assertEquals(
                "# top\n" + BASE + "machine c login l password m\n",
                both("# top\n" + BASE, BASE + "machine c login l password m\n"));
    }

    @Test
    void two_records_added_at_the_end_are_both_there() {
        assertEquals(
                BASE + "machine d login l\nmachine c login l\n",
                both(BASE + "machine c login l\n", BASE + "machine d login l\n"));
    }

    @Test
    void one_record_changed_by_both_is_refused_although_the_lines_differ() {
        assertEquals("changed", both(BASE.replace("login x", "login z"), BASE.replace("password p", "password r")));
    }

    @Test
    void one_line_changed_by_both_is_refused() {
        assertEquals("changed", both(BASE.replace("password q", "password r"), BASE.replace("login y", "login z")));
    }

    @Test
    void a_macro_that_would_swallow_what_another_added_is_refused() {
        assertEquals("changed", both(BASE + "machine c login l\n", BASE + "macdef m\n  put\n"));
    }

    private static String both(String ours, String theirs) {
        NetrcFile base = file(BASE);
        return NetrcEditor.replay(base, file(theirs), List.of(new NetrcEdit.Rewrite(base, file(ours))))
                .fold(RewriteTest::text, problem -> problem.code());
    }

    private static NetrcFile file(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
