package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.chmod;
import static hkshell.adapter.disk.TestHome.mode;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and saving on the real disk: which bytes change, and what of the file stays. */
class NetrcStoreTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
    }

    @Test
    void no_file_is_an_empty_one() {
        Netrc netrc = home.store().load();

        assertFalse(netrc.exists());
        assertTrue(netrc.isEditable());
        assertEquals(List.of(), netrc.file().entries());
        assertFalse(Files.exists(home.state), "looking makes no folder");
    }

    @Test
    void an_empty_file_is_there() throws IOException {
        home.write("");
        chmod(home.netrc, "rw-r-----");

        Netrc netrc = home.store().load();

        assertTrue(netrc.exists());
        assertEquals("0640", netrc.mode());
        assertTrue(netrc.isEditable());
    }

    @Test
    void a_folder_is_named_as_one() throws IOException {
        Files.createDirectory(home.netrc);

        Netrc netrc = home.store().load();

        assertEquals(
                "~/.netrc is a folder, not a file.",
                netrc.problem().orElseThrow().sentence());
        assertEquals("is_folder", netrc.problem().orElseThrow().code());
        assertEquals(
                "is_folder: ~/.netrc is a folder, not a file. hint: name a file, or move the folder away",
                told(home.put("b", "new")));
    }

    @Test
    void a_pipe_does_not_hold_the_start() throws Exception {
        assertEquals(
                0, new ProcessBuilder("mkfifo", home.netrc.toString()).start().waitFor());

        assertEquals("not_a_file", home.store().load().problem().orElseThrow().code());
    }

    @Test
    void an_unreadable_file_says_so() throws IOException {
        home.write(TWO);
        chmod(home.netrc, "---------");
        if (TestHome.isRoot(home.netrc)) {
            // Root reads everything; the wording at least.
            assertEquals(
                    "~/.netrc cannot be read: permission denied.",
                    home.disk()
                            .problems
                            .unreadable(home.netrc, new AccessDeniedException("x"))
                            .sentence());
            return;
        }

        assertEquals(
                "~/.netrc cannot be read: permission denied.",
                home.store().load().problem().orElseThrow().sentence());
    }

    @Test
    void a_file_of_3_gigabytes_is_not_read() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(home.netrc.toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertEquals("too_large", home.store().load().problem().orElseThrow().code());
        assertEquals("too_large", home.put("b", "new").problem().orElseThrow().code());
        assertEquals(3L << 30, Files.size(home.netrc));
    }

    @Test
    void a_name_outside_home_is_told_whole() {
        Path other = folder.resolve("home2/x");

        assertEquals(other.toString(), home.disk().problems.shown(other));
        assertEquals("~", home.disk().problems.shown(home.home));
    }

    @Test
    void an_edit_changes_the_bytes_of_its_field_alone() throws IOException {
        home.write("# top\r\nmachine a login x password \377old\r\n\r\nmachine b\tlogin y\n\tpassword p2");

        Saved saved = home.put("b", "new").value().orElseThrow();

        assertEquals(
                "# top\r\nmachine a login x password \377old\r\n\r\nmachine b\tlogin y\n\tpassword new", home.text());
        assertEquals(5, saved.line());
        assertEquals("password of b", saved.what());
        assertEquals(home.text(), new String(saved.netrc().file().bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(List.of(), home.others());
    }

    @Test
    void an_edit_that_changes_nothing_writes_nothing() throws IOException {
        home.write(TWO);
        FileMark before = FileMark.of(home.netrc);

        Saved saved = home.put("b", "p2").value().orElseThrow();

        assertEquals(0, saved.line());
        assertEquals(before, FileMark.of(home.netrc));
        assertEquals(List.of(), home.steps);
    }

    @Test
    void a_new_file_is_private_from_its_first_byte() throws IOException {
        home.once(Step.WRITE, step -> {
            assertEquals(1, home.others().size());
            assertEquals("0600", mode(home.home.resolve(home.others().get(0))));
        });

        Saved saved = add("a").value().orElseThrow();

        assertEquals("machine a\n  login me\n  password secret\n", home.text());
        assertEquals("0600", mode(home.netrc));
        assertEquals("0600", saved.netrc().mode());
        assertEquals(1, FileMark.of(home.netrc).links());
        assertEquals(1, saved.line());
    }

    @Test
    void a_file_that_replaces_an_open_one_is_private_until_it_is_whole() throws IOException {
        home.write(TWO);
        chmod(home.netrc, "rw-r--r--");
        home.once(
                Step.WRITE,
                step -> assertEquals(
                        "0600", mode(home.home.resolve(home.others().get(0)))));

        assertTrue(home.put("b", "new").isGood());
        assertEquals("0644", mode(home.netrc));
    }

    /** By an hkshell on another machine with another clock; whoever opens it then makes one that others may read. */
    @Test
    void a_new_file_that_is_swept_before_its_bytes_is_made_again_privately() throws IOException {
        SaveSteps sweep = step -> Files.delete(home.home.resolve(home.others().get(0)));
        home.once(Step.WRITE, sweep);

        assertTrue(add("a").isGood());
        assertEquals("0600", mode(home.netrc));
        assertEquals(List.of(), home.others());

        home.once(Step.WRITE, sweep);
        assertTrue(home.put("a", "new").isGood());
        assertEquals("0600", mode(home.netrc));
        assertEquals("machine a\n  login me\n  password new\n", home.text());
    }

    @Test
    void a_file_that_even_its_owner_may_not_write_keeps_its_mode() throws IOException {
        home.write(TWO);
        chmod(home.netrc, "r--------");

        assertEquals("0400", home.put("b", "new").value().orElseThrow().netrc().mode());
        assertEquals("0400", mode(home.netrc));
        assertTrue(home.text().contains("password new"));
    }

    @Test
    void a_link_stays_and_its_file_changes() throws IOException {
        Path dotfiles = Files.createDirectories(home.home.resolve("dotfiles"));
        TestHome.write(dotfiles.resolve("netrc"), TWO);
        Files.createSymbolicLink(home.netrc, Path.of("dotfiles/netrc"));

        assertTrue(home.put("b", "new").isGood());

        assertEquals("dotfiles/netrc", Files.readSymbolicLink(home.netrc).toString());
        assertTrue(TestHome.text(dotfiles.resolve("netrc")).contains("password new"));
        try (var files = Files.list(dotfiles)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void a_link_to_nothing_gets_its_file() throws IOException {
        Path target = home.home.resolve("not-yet");
        Files.createSymbolicLink(home.netrc, target);

        assertTrue(add("a").isGood());

        assertTrue(Files.isSymbolicLink(home.netrc));
        assertEquals("0600", mode(target));
    }

    @Test
    void links_in_a_circle_are_a_problem() throws IOException {
        Files.createSymbolicLink(home.netrc, Path.of(".netrc"));

        assertEquals("link_loop", home.store().load().problem().orElseThrow().code());
    }

    @Test
    void a_missing_folder_is_named_with_what_to_do() {
        NetrcStore store = new NetrcStore(home.disk(), home.home.resolve("no/where"));

        assertTrue(store.load().isEditable());
        assertEquals(
                "not_written: ~/no/where was not changed: its folder is not there. hint: make the folder first: mkdir -p "
                        + home.home.resolve("no"),
                told(store.edit(store.load(), List.of(new NetrcEdit.Add("a", "l", null, null)), "add a")));
    }

    @Test
    void hard_links_stay_together() throws IOException {
        home.write(TWO);
        Path twin = Files.createLink(home.home.resolve("twin"), home.netrc);
        FileMark before = FileMark.of(home.netrc);

        assertTrue(home.put("b", "a longer password").isGood());

        assertTrue(before.isSameFile(FileMark.of(home.netrc)));
        assertTrue(TestHome.text(twin).contains("a longer password"));
        assertEquals(home.text(), TestHome.text(twin));
        assertTrue(home.store().undo().isGood());
        assertEquals(TWO, TestHome.text(twin));
    }

    @Test
    void a_folder_that_may_not_be_written_leaves_the_file_itself() throws IOException {
        home.write(TWO);
        FileMark before = FileMark.of(home.netrc);
        boolean root = TestHome.isRoot(home.netrc);
        if (root) {
            // Root may write into any folder, so the refusal is played.
            home.once(Step.CREATE, step -> {
                throw new AccessDeniedException("x");
            });
        }
        chmod(home.home, "r-xr-xr-x");
        Parsed<Saved> saved = home.put("b", "new");
        chmod(home.home, "rwx------");

        assertTrue(saved.isGood());
        assertTrue(before.isSameFile(FileMark.of(home.netrc)));
        assertTrue(home.text().contains("password new"));
    }

    @Test
    void a_foreign_owner_stays_the_owner() throws IOException {
        home.write(TWO);
        assumeTrue(TestHome.isRoot(home.netrc), "only root can give a file away");
        Files.setAttribute(home.netrc, "unix:uid", 65534);
        Files.setAttribute(home.netrc, "unix:gid", 65533);

        assertTrue(home.put("b", "new").isGood());

        FileMark mark = FileMark.of(home.netrc);
        assertEquals("65534 65533", mark.uid() + " " + mark.gid());
        assertTrue(home.text().contains("password new"));
    }

    @Test
    void second_names_of_killed_saves_are_swept_when_they_are_old() throws IOException {
        home.write(TWO);
        Files.writeString(home.home.resolve(".hkshell-aa.tmp"), "left");
        Files.writeString(home.home.resolve(".hkshell-notes"), "the person's");
        Files.createDirectory(home.home.resolve(".hkshell-folder.tmp"));
        Files.setLastModifiedTime(home.home.resolve(".hkshell-aa.tmp"), FileTime.from(TestHome.NOW));

        home.later(Duration.ofSeconds(50));
        home.put("b", "one");
        assertTrue(home.others().contains(".hkshell-aa.tmp"), "too young: another save may be at it");
        home.later(Duration.ofSeconds(50));
        home.put("b", "two");

        assertEquals(List.of(".hkshell-folder.tmp", ".hkshell-notes"), home.others());
    }

    @Test
    void second_names_that_a_killed_save_noted_are_swept_by_who_only_looks() throws IOException {
        home.write(TWO);
        Path left = Files.writeString(home.home.resolve(".hkshell-aa.tmp"), "left");
        Path mine = Files.writeString(home.home.resolve("mine"), "the person's");
        Files.createDirectories(home.state);
        Files.writeString(home.state.resolve("lock"), left + "\n" + mine + "\n\0\n" + home.home.resolve("gone"));

        assertTrue(home.store().load().isEditable());

        assertEquals(List.of("mine"), home.others());
        assertEquals(0, Files.size(home.state.resolve("lock")));
    }

    @Test
    void the_second_names_of_a_save_that_still_runs_stay() throws IOException {
        home.write(TWO);
        home.once(Step.RENAME, step -> {
            assertEquals(2, home.others().size());
            assertTrue(home.store().load().isEditable());
            assertEquals(2, home.others().size());
        });

        assertTrue(home.put("b", "new").isGood());
        assertEquals(List.of(), home.others());
    }

    @Test
    void a_second_name_left_by_a_killed_save_is_no_hard_link() throws IOException {
        home.write(TWO);
        Files.createLink(home.home.resolve(".hkshell-bb.tmp"), home.netrc);
        FileMark before = FileMark.of(home.netrc);

        assertTrue(home.put("b", "new").isGood());

        assertFalse(before.isSameFile(FileMark.of(home.netrc)), "saved by a new file");
        assertEquals(List.of(), home.others());
    }

    @Test
    void a_device_is_no_netrc() {
        NetrcStore store = new NetrcStore(home.disk(), Path.of("/dev/null"));

        assertEquals(
                "/dev/null is neither a file nor a link to one.",
                store.load().problem().orElseThrow().sentence());
    }

    private Parsed<Saved> add(String host) {
        NetrcStore store = home.store();
        return store.edit(
                store.load(), List.of(new NetrcEdit.Add(host, "me", Secret.of("secret"), null)), "add " + host);
    }
}
