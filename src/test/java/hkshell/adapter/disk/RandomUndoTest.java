package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any edits, undone: the bytes of the beginning, whatever they were. */
class RandomUndoTest {
    private static final Path FILE = Path.of("/home/someone/.netrc");
    private static final String[] PIECES = {
        "machine a login x password y\n",
        "machine a\r\n\tlogin z\r\n",
        "default password d\n",
        "# note\n",
        "macdef m\nput x\n\n",
        "stray",
        "\"q \\\" r\"",
        "\377",
        "\0",
        "\n\n",
        " ",
        "machine b password",
        "login",
        "\r"
    };

    @TempDir(factory = FastFolder.class)
    Path folder;

    @Test
    void ten_thousand_times_through_the_text_of_the_journal() {
        long first = 20260301;
        for (int run = 0; run < 10_000; run++) {
            undoAll(first + run);
        }
    }

    /** The same through real files. */
    @Test
    void hundred_times_on_the_disk() throws Exception {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            TestHome home = new TestHome(folder.resolve("run" + seed));
            byte[] start = text(random);
            TestHome.write(home.netrc, new String(start, StandardCharsets.ISO_8859_1));
            NetrcStore store = home.store();
            for (int count = random.nextInt(6); count >= 0; count--) {
                store.edit(store.load(), List.of(edit(random, store.load().file())), "edit");
            }
            while (store.undo().isGood()) {
                assertTrue(store.load().isEditable(), "seed " + seed);
            }
            assertEquals("nothing_to_undo", store.undo().problem().orElseThrow().code(), "seed " + seed);
            assertArrayEquals(start, store.load().file().bytes(), "seed " + seed);
        }
    }

    private static void undoAll(long seed) {
        Random random = new Random(seed);
        byte[] start = text(random);
        byte[] now = start;
        StringBuilder journal = new StringBuilder();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            byte[] next = edited(random, now);
            if (next != null) {
                JournalEntry entry = entry(5 - count, now, next);
                journal.append(JournalBook.edit(entry));
                now = next;
            }
        }
        byte[] end = now;
        now = walk(journal, now, Word.UNDONE);
        assertArrayEquals(start, now, "seed " + seed);
        String packed = JournalBook.parse(journal.toString()).text();
        now = walk(new StringBuilder(packed), now, Word.REDONE);
        assertArrayEquals(end, now, "seed " + seed);
    }

    private static byte[] walk(StringBuilder journal, byte[] from, Word word) {
        byte[] now = from;
        while (true) {
            JournalBook book = JournalBook.parse(journal.toString());
            JournalEntry entry = word == Word.UNDONE ? book.lastDone(FILE) : book.lastUndone(FILE);
            if (entry == null) {
                assertNull(book.lastDone(Path.of("/other")));
                return now;
            }
            Image image = image(now);
            assertTrue(word == Word.UNDONE ? entry.stands(image) : entry.isUndone(image));
            now = word == Word.UNDONE ? entry.undone(now) : entry.redone(now);
            journal.append(JournalBook.word(word, entry));
        }
    }

    private static byte[] edited(Random random, byte[] now) {
        NetrcFile file = NetrcFile.parse(now);
        byte[] next = NetrcEditor.apply(file, edit(random, file))
                .map(NetrcFile::bytes)
                .value()
                .orElse(now);
        return Arrays.equals(now, next) ? null : next;
    }

    private static JournalEntry entry(long number, byte[] now, byte[] next) {
        ByteSplice splice = ByteSplice.between(now, next);
        return new JournalEntry(
                number,
                TestHome.NOW,
                FILE,
                "edit",
                splice,
                LinePlace.of(now, splice),
                JournalEntry.stateOf(now),
                JournalEntry.stateOf(next));
    }

    private static Image image(byte[] bytes) {
        return new Image(FILE, FILE, bytes, new FileMark(1, 1, 0100600, 1, 0, 0, bytes.length));
    }

    private static NetrcEdit edit(Random random, NetrcFile file) {
        List<Entry.Login> records = file.records();
        String host = "h" + random.nextInt(3);
        if (records.isEmpty() || random.nextInt(4) == 0) {
            return new NetrcEdit.Add(host, "l" + random.nextInt(9), Secret.of("s" + random.nextInt(9)), null);
        }
        Pick pick = Pick.of(records.get(random.nextInt(records.size())));
        return switch (random.nextInt(4)) {
            case 0 -> new NetrcEdit.Remove(pick);
            case 1 -> new NetrcEdit.Drop(pick, Field.Kind.LOGIN);
            case 2 -> new NetrcEdit.Rename(pick, host);
            default -> NetrcEdit.Put.of(pick, Field.Kind.PASSWORD, "v".repeat(random.nextInt(5) + 1));
        };
    }

    private static byte[] text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(8); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
