package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.adapter.process.Gpg;
import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Cipher;
import hkshell.engine.session.Netrc;
import hkshell.fake.GpgHome;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other writers, failures and locks between the reading of an encrypted netrc and its save, with real gpg. */
class SealedNetrcTest {
    private static GpgHome keys;

    @TempDir(factory = FastFolder.class)
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private TestHome home;
    private Path file;

    @BeforeAll
    static void make() throws IOException {
        keys = GpgHome.open();
    }

    @AfterAll
    static void end() throws IOException {
        if (keys != null) {
            keys.close();
        }
    }

    @BeforeEach
    void fresh() throws IOException {
        keys.lock();
        keys.types(false);
        home = new TestHome(folder);
        file = home.home.resolve(".netrc.gpg");
        write(TWO, "open");
    }

    @Test
    void another_program_between_is_heard_at_every_step() throws IOException {
        for (Step step : new Step[] {Step.JOURNAL, Step.CREATE, Step.WRITE, Step.CHECK}) {
            write(TWO, "open");
            NetrcStore store = store();
            Netrc seen = store.load();
            home.once(step, before -> write(TWO.replace("you", "theirs"), "open"));

            assertEquals("good", told(TestHome.put(store, seen, "api.heroku.com", "mine")), step.toString());
            assertEquals(TWO.replace("you", "theirs").replace("old", "mine"), text(), step.toString());
        }
    }

    @Test
    void a_record_that_another_program_changed_is_not_overwritten() throws IOException {
        NetrcStore store = store();
        Netrc seen = store.load();
        write(TWO.replace("p2", "theirs"), "open");
        byte[] theirs = Files.readAllBytes(file);

        assertEquals(
                "changed",
                TestHome.put(store, seen, "b", "mine").problem().orElseThrow().code());
        assertArrayEquals(theirs, Files.readAllBytes(file));
    }

    @Test
    void a_save_that_fails_leaves_the_old_bytes() throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (Step step : new Step[] {Step.JOURNAL, Step.WRITE, Step.SYNC, Step.RENAME}) {
            home.once(step, failing -> {
                throw new IOException("No space left on device");
            });
            NetrcStore store = store();

            assertFalse(TestHome.put(store, store.load(), "b", "mine").isGood(), step.toString());
            assertArrayEquals(before, Files.readAllBytes(file), step.toString());
        }
    }

    @Test
    void a_file_that_nobody_has_written_is_opened_once() throws IOException {
        NetrcStore store = store();
        Netrc seen = store.load();
        store.load();
        seen = TestHome.put(store, seen, "b", "one").value().orElseThrow().netrc();
        TestHome.put(store, seen, "b", "two");
        store.load();
        assertEquals(1, opened.get());

        write(TWO, "open");
        store.load();
        assertEquals(2, opened.get());
    }

    @Test
    void a_locked_one_is_there_and_not_readable() throws IOException {
        write(TWO, "locked");
        NetrcStore store = store();
        Netrc locked = store.load();

        assertTrue(locked.exists() && !locked.isReadable() && !locked.isEditable());
        assertEquals(
                "locked",
                TestHome.put(store, locked, "b", "x").problem().orElseThrow().code());
        assertEquals(0, keys.asked());

        keys.types(true);
        Netrc open = store.unlock();
        assertTrue(open.isEditable());
        keys.lock();
        assertEquals("good", told(TestHome.put(store, open, "b", "x")), "nothing is asked for twice");
        keys.types(false);
        assertEquals(
                "locked",
                store().undo()
                        .value()
                        .orElseThrow()
                        .netrc()
                        .problem()
                        .orElseThrow()
                        .code());
        keys.types(true);
        assertEquals(TWO, new String(store().unlock().file().bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_link_and_the_mode_stay() throws IOException {
        Path real = Files.move(file, home.home.resolve("kept.gpg"));
        TestHome.chmod(real, "rw-r-----");
        Files.createSymbolicLink(file, real);
        NetrcStore store = store();

        assertEquals("good", told(TestHome.put(store, store.load(), "b", "mine")));

        assertTrue(Files.isSymbolicLink(file));
        assertEquals("0640", TestHome.mode(real));
        assertEquals(TWO.replace("p2", "mine"), text());
    }

    @Test
    void a_locked_account_is_left_out_and_never_written_over() throws IOException {
        Path accounts = Files.createDirectories(home.home.resolve("accounts"));
        Path work = accounts.resolve("work.netrc.gpg");
        Files.write(work, keys.encrypt(TWO, "--recipient", "locked"));
        Path plain = accounts.resolve("work.netrc");
        TestHome.write(plain, TWO);
        TestHome.chmod(plain, "rw-------");
        TestHome.chmod(work, "rw-------");
        byte[] before = Files.readAllBytes(work);
        AccountStore store = new AccountStore(home.disk(), accounts, file, Counted::new);

        assertEquals(0, store.load().all().size());
        assertEquals("locked", store.problems().get(0).code());
        Parsed<Accounts> saved = store.save(new Account("work", NetrcFile.parse(TWO.getBytes(StandardCharsets.UTF_8))));
        assertEquals("locked", saved.problem().orElseThrow().code());
        assertArrayEquals(before, Files.readAllBytes(work));
        assertTrue(Files.exists(plain));
    }

    private NetrcStore store() {
        return new NetrcStore(home.disk(), file, ReaderPlaces.bare(home.home), Counted::new);
    }

    /** Real gpg that is counted. */
    private final class Counted implements Cipher {
        private final Gpg gpg = new Gpg(keys.variables());

        @Override
        public Parsed<Opened> open(byte[] sealed, String name, boolean asking) {
            opened.incrementAndGet();
            return gpg.open(sealed, name, asking);
        }

        @Override
        public Parsed<byte[]> seal(byte[] text, byte[] like, String name) {
            return gpg.seal(text, like, name);
        }
    }

    private void write(String text, String key) throws IOException {
        Files.write(file, keys.encrypt(text, "--recipient", key));
    }

    private String text() throws IOException {
        return keys.decrypt(Files.readAllBytes(file));
    }
}
