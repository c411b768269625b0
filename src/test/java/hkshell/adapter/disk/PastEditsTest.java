package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Past;
import hkshell.engine.session.NetrcFiles.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal can tell without a word written, and the texts that are kept beside it. */
class PastEditsTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void open() throws IOException {
        home = new TestHome(folder);
        home.write(TestHome.TWO);
    }

    @Test
    void edits_of_another_file_are_told_apart() throws IOException {
        home.put("b", "new");
        Path other = home.home.resolve("other");
        TestHome.write(other, TestHome.TWO);
        NetrcStore store = new NetrcStore(home.disk(), other);
        TestHome.put(store, store.load(), "b", "new");

        List<Past> all = home.store().journal().value().orElseThrow();

        assertEquals(
                List.of(other + " true false", home.netrc + " true true"),
                all.stream()
                        .map(past -> past.file() + " " + past.stands() + " " + past.isOurs())
                        .toList());
        assertEquals(
                TestHome.TWO,
                text(home.store()
                        .since(home.store().load(), 1)
                        .value()
                        .orElseThrow()
                        .from()));
    }

    @Test
    void back_through_several_edits_to_no_file_at_all() throws IOException {
        Files.delete(home.netrc);
        NetrcStore store = home.store();
        Netrc missing = store.load();
        store.edit(missing, List.of(new NetrcEdit.Add("h", "l", null, null)), "adding h");
        home.put("h", "new");

        Step step = home.store().since(missing, 2).value().orElseThrow();

        assertEquals("", text(step.from()));
        assertEquals(home.text(), text(step.to()));
        assertEquals("adding h", step.what());
        assertFalse(step.byOthers());
    }

    @Test
    void what_another_wrote_in_between_hides_what_was_before() throws IOException {
        home.put("b", "one");
        home.write(home.text() + "# theirs\n");
        Netrc seen = home.store().load();
        home.put("b", "two");

        assertTrue(home.store().since(seen, 1).isGood());
        assertTrue(told(home.store().since(seen, 2)).startsWith("changed: What ~/.netrc was before"));
    }

    @Test
    void looking_writes_nothing() throws IOException {
        home.put("b", "new");
        Path journal = home.state.resolve("journal/journal");
        String before = TestHome.text(journal);

        home.store().undoStep();
        home.store().redoStep();
        home.store().journal();
        home.store().since(home.store().load(), 1);

        assertEquals(before, TestHome.text(journal));
    }

    @Test
    void kept_texts_are_private_and_never_overwrite_each_other() throws IOException {
        byte[] text = {0, -1, '\r'};
        NetrcStore store = home.store();
        Path one = store.keep("netrc", text).value().orElseThrow();
        Path two = store.keep("netrc", text).value().orElseThrow();

        assertEquals("0600", TestHome.mode(one));
        assertEquals("0700", TestHome.mode(one.getParent()));
        assertEquals("\0\u00ff\r", TestHome.text(two));
        store.drop(one);
        store.drop(home.netrc);
        assertFalse(Files.exists(one));
        assertTrue(Files.exists(two));
        assertTrue(Files.exists(home.netrc), "only what it has kept");
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
