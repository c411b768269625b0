package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.FileFacts.Other;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk tells a check about a netrc, besides its bytes. */
class NetrcFactsTest {
    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void open() throws IOException {
        home = new TestHome(folder);
    }

    private void write(Path file, String mode) throws IOException {
        Files.writeString(file, TestHome.TWO);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void a_file_that_is_not_there_has_none() {
        assertEquals(FileFacts.UNKNOWN, home.store().facts());
    }

    @Test
    void its_mode() throws IOException {
        write(home.netrc, "rw-r-----");
        assertEquals(new FileFacts("0640", false, List.of()), home.store().facts());
    }

    @Test
    void a_link_has_the_mode_of_its_file() throws IOException {
        Path real = folder.resolve("real");
        write(real, "rw-------");
        Files.createSymbolicLink(home.netrc, real);
        assertEquals(new FileFacts("0600", true, List.of()), home.store().facts());
    }

    @Test
    void the_files_that_others_read_first() throws IOException {
        write(home.netrc, "rw-------");
        write(home.home.resolve(".netrc.gpg"), "rw-------");
        write(home.home.resolve(".authinfo"), "rw-------");
        assertEquals(
                List.of(Other.NETRC_GPG, Other.AUTHINFO), home.store().facts().others());
    }

    @Test
    void a_file_that_is_not_the_usual_one() throws IOException {
        Path other = home.home.resolve("work.netrc");
        write(other, "rw-------");
        assertEquals(
                List.of(Other.ELSEWHERE),
                new NetrcStore(home.disk(), other).facts().others());
    }
}
