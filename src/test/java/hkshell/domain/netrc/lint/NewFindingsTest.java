package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an edit is to blame for, in files of every size. */
class NewFindingsTest {
    private static final String RECORD = "machine h%d.example\n  login me\n  password pw\n";

    private static List<String> added(String before, NetrcEdit edit) {
        NetrcFile file = NetrcFile.parse(before.getBytes(StandardCharsets.UTF_8));
        NetrcFile after = NetrcEditor.apply(file, edit).value().orElseThrow();
        List<String> found = new ArrayList<>();
        for (Finding finding : NewFindings.of(file, after)) {
            found.add(finding.line() + " " + finding.rule());
        }
        return found;
    }

    private static String records(int count) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < count; number++) {
            text.append(RECORD.replace("%d", "" + number));
        }
        return text.toString();
    }

    private static NetrcEdit add(String host) {
        return new NetrcEdit.Add(host, "me", Secret.of("pw"), null);
    }

    @Test
    void an_edit_like_any_other_is_to_blame_for_nothing() {
        assertEquals(List.of(), added("machine a login x password y\r\n# c\r\n", add("b")));
    }

    @Test
    void what_was_found_before_is_not_new_where_its_line_has_moved() {
        String commas = "machine a\n  login x\n  password y,z\ndefault\n  login d\n  password e\n";
        assertEquals(List.of(), added(commas, new NetrcEdit.Rename(Pick.first("a"), "b")));
        assertEquals(List.of(), added(commas, add("b")));
    }

    @Test
    void a_second_record_of_a_host_is_new() {
        String one = "machine a\n  login x\n  password y\n";
        assertEquals(List.of("4 duplicate-machine", "5 no-record-for-login"), added(one, add("a")));
        assertEquals(
                List.of("7 duplicate-machine"),
                added(
                        one + "machine a\n  login x\n  password y\nmachine b\n  login x\n  password y\n",
                        new NetrcEdit.Rename(Pick.first("b"), "a")));
    }

    @Test
    void one_that_goes_does_not_hide_one_that_comes() {
        String three = "machine a\n  login x\n  password y\nmachine a\n  login x\n  password y\nmachine b\n  login x\n"
                + "  password y\n";
        assertEquals(
                List.of("7 duplicate-machine"),
                added(three, new NetrcEdit.Rename(Pick.first("a").atLine(4), "b")));
    }

    /** Python 3.11 would read the comment below a closing quote as words, and reject the file. */
    @Test
    void quotes_above_a_comment() {
        String text = "machine a\n  login x\n  password y\n# two words\nmachine b\n  login x\n  password z\n";
        assertEquals(
                List.of("3 quoted-blank", "4 comment-after-blank-line"),
                added(text, NetrcEdit.Put.of(Pick.first("a"), Field.Kind.PASSWORD, "new one")));
    }

    @Test
    void a_large_file_is_checked_around_the_change() {
        String many = records(30_000);
        int last = 3 * 29_999;
        NetrcEdit put = NetrcEdit.Put.of(Pick.first("h29999.example"), Field.Kind.PASSWORD, "a,b");
        assertEquals(List.of(last + 3 + " comma"), added(many, put));
        NetrcEdit first = NetrcEdit.Put.of(Pick.first("h0.example"), Field.Kind.PASSWORD, "a,b");
        assertEquals(List.of("3 comma"), added(many, first));
        NetrcEdit middle = NetrcEdit.Put.of(Pick.first("h15000.example"), Field.Kind.PASSWORD, "a,b");
        assertEquals(List.of("45003 comma"), added(many, middle));
        assertEquals(List.of(), added(many, new NetrcEdit.Remove(Pick.first("h15000.example"))));
        assertEquals(List.of(last + 4 + " duplicate-machine"), added(many, add("h29999.example")));
        assertEquals(List.of(last + 4 + " duplicate-machine"), added(many, add("h5.example")));
        NetrcEdit rename = new NetrcEdit.Rename(Pick.first("h5.example"), "h29000.example");
        assertEquals(List.of("87001 duplicate-machine"), added(many, rename));
        NetrcEdit other = new NetrcEdit.Rename(Pick.first("h5.example"), "new.example");
        String late = "default login d password p\n" + many;
        assertEquals(List.of(), added(late, other));
        NetrcFile was = NetrcFile.parse(late.getBytes(StandardCharsets.UTF_8));
        NetrcFile is = NetrcFile.parse((late + RECORD).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("90002 record-after-default"), added(late, new NetrcEdit.Rewrite(was, is)));
        NetrcEdit all = new NetrcEdit.PutEverywhere("me", Field.Kind.PASSWORD, Secret.of("a,b"));
        assertEquals(List.of(), added(many, all));
        NetrcFile file = NetrcFile.parse(many.getBytes(StandardCharsets.UTF_8));
        assertTrue(NewFindings.areUnknown(
                file, NetrcEditor.apply(file, all).value().orElseThrow()));
    }
}
