package hkshell.adapter.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Script;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: shell scripts stand in for the clipboard programs and the editor. */
class LocalProgramsTest {
    @TempDir
    Path folder;

    private Path bin;
    private Path rooms;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void fresh() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        rooms = folder.resolve("state/edit");
        variables.put("PATH", bin + ":/usr/bin:/bin");
        variables.put("OUT", folder.toString());
        variables.put("HEROKU_API_KEY", "secret-key");
        program("wl-copy", "exit 1");
        program("xclip", "exit 1");
        program("xsel", "exit 1");
        program("pbcopy", "exit 1");
        program("tmux", "exit 1");
    }

    @Test
    void the_text_goes_by_stdin_and_the_key_stays_here() throws IOException {
        variables.put("DISPLAY", ":0");
        program("xclip", "cat > \"$OUT/copied\"; echo \"$* key=$HEROKU_API_KEY\" > \"$OUT/words\"");

        assertEquals("xclip", copy("a token \u00e9\n").value().orElseThrow());

        assertEquals("a token \u00e9\n", Files.readString(folder.resolve("copied")));
        assertEquals("-selection clipboard key=\n", Files.readString(folder.resolve("words")));
    }

    @Test
    void the_next_one_is_asked_when_one_fails() throws IOException {
        variables.put("WAYLAND_DISPLAY", "w");
        variables.put("DISPLAY", ":0");
        program("xsel", "cat > /dev/null");

        assertEquals("xsel", copy("x").value().orElseThrow());
    }

    @Test
    void tmux_of_before_3_2_does_not_know_w() throws IOException {
        variables.put("TMUX", "/tmp/tmux-0/default,1,0");
        program("tmux", "[ \"$2\" = - ] && cat > \"$OUT/copied\"");

        assertEquals("tmux", copy("x").value().orElseThrow());
        assertEquals("x", Files.readString(folder.resolve("copied")));
    }

    @Test
    void one_that_reads_nothing_is_no_crash() throws IOException {
        variables.put("DISPLAY", ":0");
        program("xclip", "exec 0<&-; exit 0");
        program("xsel", "exit 3");

        assertTrue(List.of("xclip", "no_clipboard")
                .contains(copy("x".repeat(1_000_000)).fold(name -> name, problem -> problem.code())));
    }

    @Test
    void no_display_no_clipboard() throws IOException {
        Files.delete(bin.resolve("pbcopy"));

        assertEquals(
                "There is no clipboard program for this screen.",
                copy("x").problem().orElseThrow().sentence());

        variables.put("DISPLAY", ":0");
        assertEquals(
                "The text was not copied: xclip, xsel failed.",
                copy("x").problem().orElseThrow().sentence());
    }

    @Test
    void the_editor_works_alone_in_a_private_folder() throws IOException {
        variables.put("EDITOR", editor("ls -ld . \"$1\" > \"$OUT/seen\"; touch \"$1~\"; echo more >> \"$1\""));

        assertEquals("text\nmore\n", edit("text\n").value().orElseThrow());

        assertFalse(Files.exists(rooms) && anyIn(rooms), "removed whole");
        assertTrue(Files.readString(folder.resolve("seen")).contains("-rw-------"));
    }

    @Test
    void the_folder_is_the_owners_alone() throws IOException {
        variables.put(
                "EDITOR", editor("ls -ld \"$(dirname \"$1\")\" > \"$OUT/seen\"; basename \"$1\" > \"$OUT/name\""));

        edit("x");

        assertTrue(Files.readString(folder.resolve("seen")).startsWith("drwx------"));
        assertEquals("netrc.txt\n", Files.readString(folder.resolve("name")));
    }

    @Test
    void visual_comes_first_and_may_have_options() throws IOException {
        variables.put("EDITOR", "false");
        variables.put("VISUAL", editor("echo \"$1\" > \"$2\"") + " --wait");

        assertEquals("--wait\n", edit("x").value().orElseThrow());
    }

    @Test
    void it_saves_by_another_file() throws IOException {
        variables.put("EDITOR", editor("echo new > \"$1.new\"; mv \"$1.new\" \"$1\""));

        assertEquals("new\n", edit("x").value().orElseThrow());
    }

    @Test
    void it_does_not_get_the_key() throws IOException {
        variables.put("EDITOR", editor("echo \"key=$HEROKU_API_KEY\" > \"$1\""));

        assertEquals("key=\n", edit("x").value().orElseThrow());
    }

    @Test
    void leaving_it_with_an_error_changes_nothing() throws IOException {
        variables.put("EDITOR", editor("echo new > \"$1\"; exit 3"));
        assertEquals(
                "The editor ended with status 3, so nothing was changed.",
                edit("x").problem().orElseThrow().sentence());

        variables.put("EDITOR", "no-such-editor-here 2> /dev/null");
        assertEquals(
                "set EDITOR to a program that is there",
                edit("x").problem().orElseThrow().hint());

        variables.put("EDITOR", editor("rm \"$1\""));
        assertEquals(
                "The editor left no file.", edit("x").problem().orElseThrow().sentence());

        variables.put("EDITOR", editor("rm \"$1\"; mkdir \"$1\""));
        assertEquals(
                "The editor left no file.", edit("x").problem().orElseThrow().sentence());

        // By exec, for the shell between would say on the screen of the build how it ended.
        variables.put("EDITOR", "exec " + editor("kill -9 $$"));
        assertEquals(
                "The editor was ended by signal 9, so nothing was changed.",
                edit("x").problem().orElseThrow().sentence());
        assertFalse(anyIn(rooms));
    }

    @Test
    void any_bytes_come_back_as_they_are() throws IOException {
        byte[] all = new byte[512];
        for (int at = 0; at < all.length; at++) {
            all[at] = (byte) at;
        }
        variables.put("EDITOR", "true");
        assertArrayEquals(all, programs().edit(all, "netrc").value().orElseThrow());

        variables.put("EDITOR", editor("printf '\\000\\377' > \"$1\""));
        assertArrayEquals(
                new byte[] {0, -1}, programs().edit(all, "netrc").value().orElseThrow());
    }

    @Test
    void an_interrupt_ends_the_editor_and_what_it_started() throws Exception {
        variables.put(
                "EDITOR",
                "exec " + editor("echo $$ > \"$OUT/pid.new\"; mv \"$OUT/pid.new\" \"$OUT/pid\"; exec sleep 60"));
        LocalPrograms programs = programs();
        AtomicReference<Parsed<byte[]>> result = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread worker = new Thread(() -> {
            result.set(programs.edit(new byte[0], "netrc"));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            worker.start();
            while (!Files.exists(folder.resolve("pid"))) {
                WatchKey key = watch.poll(20, TimeUnit.SECONDS);
                assertNotNull(key, "the editor has begun");
                key.pollEvents();
                key.reset();
            }
        }
        worker.interrupt();
        worker.join(20_000);

        assertEquals("cancelled", result.get().problem().orElseThrow().code());
        assertTrue(interrupted.get(), "the thread still knows");
        assertFalse(anyIn(rooms));
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        // Ended by then, but its end may still be on its way to this process.
        ProcessHandle.of(pid)
                .ifPresent(editor ->
                        editor.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    @Test
    void what_a_killed_run_left_is_swept() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        assertEquals(0, dead.waitFor());
        Path left = Files.createDirectories(rooms.resolve("box-" + dead.pid() + "-123/deeper"));
        Files.writeString(left.resolve(".netrc.swp"), "secret");
        Path ours = Files.createDirectories(
                rooms.resolve("box-" + ProcessHandle.current().pid() + "-9"));
        Path older = Files.createDirectories(
                rooms.resolve("box-" + ProcessHandle.current().pid() + "-8"));
        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Path elsewhere = Files.createDirectories(rooms.resolve("otherbox-" + dead.pid() + "-1"));

        assertTrue(programs().sweep().isGood());

        assertFalse(Files.exists(left.getParent()));
        assertTrue(Files.exists(ours));
        assertFalse(Files.exists(older), "of a run that had our number before us");
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void sweeping_nothing_makes_nothing() {
        assertTrue(programs().sweep().isGood());
        assertFalse(Files.exists(rooms));
    }

    private LocalPrograms programs() {
        return new LocalPrograms(variables, rooms, "box");
    }

    private Parsed<String> copy(String text) {
        return programs().copy(text);
    }

    private Parsed<String> edit(String text) {
        return programs()
                .edit(text.getBytes(StandardCharsets.UTF_8), "netrc.txt")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private String editor(String script) throws IOException {
        program("my-editor", script);
        return "my-editor";
    }

    private void program(String name, String script) throws IOException {
        Script.at(bin.resolve(name), script);
    }

    private static boolean anyIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isPresent();
        }
    }
}
