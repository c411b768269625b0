package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.SshFiles.Found;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSshFilesTest {
    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx made up\n";

    @TempDir
    Path home;

    private Path ssh;
    private DiskSshFiles files;

    @BeforeEach
    void fresh() throws IOException {
        ssh = home.resolve(".ssh");
        Path work = Files.createDirectory(home.resolve("here"));
        files = new DiskSshFiles(new Disk(home, home.resolve("state"), Clock.systemUTC()), home, work);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private String code(String name) {
        return files.read(name).key().fold(key -> key.comment(), problem -> problem.code());
    }

    @Test
    void without_the_folder_there_are_none_and_nothing_is_made() {
        assertEquals(List.of(), files.all());
        assertFalse(Files.exists(ssh));
    }

    @Test
    void each_public_file_is_found_with_its_key_or_what_is_wrong() throws IOException {
        Files.createDirectory(ssh);
        Files.writeString(ssh.resolve("b.pub"), LINE);
        Files.writeString(ssh.resolve("a.pub"), "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        Files.writeString(ssh.resolve("id_rsa"), LINE);
        Files.createDirectory(ssh.resolve("c.pub"));
        List<String> found = new ArrayList<>();
        for (Found one : files.all()) {
            String what = one.key().fold(key -> key.comment(), problem -> problem.code());
            found.add(one.shown() + " " + what);
        }
        assertEquals(List.of("~/.ssh/a.pub private_key", "~/.ssh/b.pub made up", "~/.ssh/c.pub is_folder"), found);
    }

    @Test
    void names_begin_where_hkshell_was_started() throws IOException {
        Files.writeString(home.resolve("here/my.pub"), LINE + " \n# mine, and not yours\n");
        assertEquals("made up", code("my.pub"));
        assertEquals("made up", code("~/here/my.pub"));
        assertEquals("missing", code("my"));
        assertEquals("is_folder", code("."));
        assertEquals("not_a_file", code("/dev/null"));
        assertEquals(
                "~/here/my2.pub: The file has no public key in its first line.",
                files.read(Files.writeString(home.resolve("here/my2.pub"), "\n" + LINE)
                                .toString())
                        .key()
                        .problem()
                        .orElseThrow()
                        .sentence());
    }

    /** Whoever reads on has no memory for it. */
    @Test
    void of_a_private_key_the_first_line_is_read_alone() throws IOException {
        Path file = home.resolve("here/key");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("-----BEGIN OPENSSH PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII));
            out.setLength(1L << 33);
        }
        assertEquals("private_key", code("key"));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
            out.setLength(1L << 33);
        }
        assertEquals("key_type", code("key"));
    }

    @Test
    void room_for_a_key_is_made_for_its_owner_alone() throws IOException {
        assertEquals(ssh.resolve("id_ed25519"), files.room("id_ed25519").value().orElseThrow());
        assertEquals("rwx------", mode(ssh));
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(files.room("id_ed25519").isGood());
        assertEquals("rwxr-xr-x", mode(ssh));
        assertEquals(home.resolve("here/./mine"), files.room("./mine").value().orElseThrow());
    }

    @Test
    void a_name_that_is_taken_in_any_way_is_refused() throws IOException {
        Files.createDirectory(ssh);
        Files.writeString(ssh.resolve("one"), "");
        Files.writeString(ssh.resolve("two.pub"), "");
        Files.createSymbolicLink(ssh.resolve("three"), ssh.resolve("nowhere"));
        for (String name : List.of("one", "two", "three", "~/.ssh/one")) {
            assertEquals("key_exists", files.room(name).problem().orElseThrow().code(), name);
        }
        assertTrue(files.room("four").isGood());
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_said() throws IOException {
        assertTrue(files.problem().isEmpty());
        Files.writeString(ssh, "");
        assertEquals("no_folder", files.room("id").problem().orElseThrow().code());
        assertEquals(
                "~/.ssh is a file, not a folder.", files.problem().orElseThrow().sentence());
        assertEquals(List.of(), files.all());
        Files.delete(ssh);
        Files.createSymbolicLink(ssh, home.resolve("nowhere"));
        assertEquals(
                "~/.ssh is a link that leads nowhere, not a folder.",
                files.room("id").problem().orElseThrow().sentence());
    }

    @Test
    void of_two_keys_in_one_file_none_is_taken() throws IOException {
        Files.createDirectory(ssh);
        Files.writeString(ssh.resolve("two.pub"), LINE + "# another\n" + LINE);
        assertEquals("several_keys", code("~/.ssh/two.pub"));
        assertFalse(files.all().get(0).key().isGood());
    }

    @Test
    void a_name_alone_is_one_of_the_folder_where_no_other_file_has_it() throws IOException {
        Files.createDirectory(ssh);
        Files.writeString(ssh.resolve("work.pub"), LINE);
        Files.writeString(ssh.resolve("work"), "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        assertEquals("~/.ssh/work.pub", files.read("work").shown());
        assertEquals("~/.ssh/work.pub", files.read("work.pub").shown());
        assertEquals("made up", code("work"));
        assertEquals("missing", code("./work"));
        Files.writeString(home.resolve("here/work"), LINE.replace("made up", "nearer"));
        assertEquals("nearer", code("work"));
    }
}
