package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C8, large answers and disks: a real small file system that fills up, and whose a file stays. Root alone may do that. */
class FullDiskTest {
    @TempDir
    Path folder;

    private static boolean ran(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A file system of so many megabytes there, for the time of the work. */
    private static void small(Path place, int megabytes, Work work) throws IOException {
        Files.createDirectories(place);
        boolean mounted;
        try {
            mounted = ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
        } catch (IOException none) {
            mounted = false;
        }
        assumeTrue(mounted, "only root may mount a small file system");
        try {
            work.run();
        } finally {
            // An answer that is kept still has its file.
            ran("umount", "-l", place.toString());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long names(Path place) throws IOException {
        long count = 0;
        try (DirectoryStream<Path> names = Files.newDirectoryStream(place)) {
            for (Path name : names) {
                assertTrue(Files.exists(name));
                count++;
            }
        }
        return count;
    }

    @Test
    void c8_a_disk_that_fills_up_under_an_answer_is_a_sentence_and_is_free_again() throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            Path state = bench.home().resolve(".local/state");
            small(state, 12, () -> {
                Ran ran = bench.run("get /sandbox/big?mb=20 -o big.json");
                assertEquals(5, ran.code(), ran.toString());
                assertEquals(
                        "The answer is too large for memory and could not be kept in ~/.local/state/hkshell/spool: no"
                                + " space left on device.\nhint: free some space, or ask for less of it",
                        ran.err());
                assertFalse(Files.exists(bench.home().resolve("big.json")));
                assertEquals(0, names(state.resolve("hkshell/spool")));
                assertEquals(0, bench.run("get /sandbox/big?mb=9 -o small.json").code(), "the room is free again");
            });
        }
    }

    @Test
    void c8_a_disk_that_fills_up_under_a_file_leaves_the_file_as_it_was() throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            Path place = bench.home().resolve("small");
            small(place, 4, () -> {
                Path file = Files.writeString(place.resolve("kept.json"), "mine");
                Ran ran = bench.run("get /sandbox/big?mb=9 -o small/kept.json");
                assertEquals(5, ran.code(), ran.toString());
                assertTrue(ran.err().contains("no space left on device"), ran.err());
                assertEquals("mine", Files.readString(file));
                assertEquals(1, names(place));
            });
        }
    }

    @Test
    void c8_a_large_answer_keeps_owner_and_mode_of_the_file() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may give a file away");
        try (Workbench bench = new Workbench(folder)) {
            Path file = Files.writeString(bench.home().resolve("kept.json"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Files.setAttribute(file, "unix:uid", 12345);
            Files.setAttribute(file, "unix:gid", 12346);
            assertEquals(0, bench.run("get /sandbox/big?mb=9 -o kept.json").code());
            assertTrue(Files.size(file) > 9 << 20);
            assertEquals(12345, Files.getAttribute(file, "unix:uid"));
            assertEquals(12346, Files.getAttribute(file, "unix:gid"));
            assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }
}
