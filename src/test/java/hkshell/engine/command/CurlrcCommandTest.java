package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlrcCommandTest {
    @TempDir
    private Path folder;

    private Workbench bench;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        file = bench.home().resolve(".curlrc");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String ran(String line) {
        return bench.run(line).toString();
    }

    @Test
    void install_and_remove_say_what_they_did() throws IOException {
        assertEquals(
                "0\n~/.curlrc lacks these lines; curlrc install adds them:\n  --netrc\n"
                        + "  --header \"Accept: application/vnd.heroku+json; version=3\"",
                ran("curlrc"));
        assertEquals("0\nerr: ~/.curlrc has what curl needs now.", ran("curlrc install"));
        assertEquals("0\nerr: ~/.curlrc has what curl needs already.", ran("curlrc install"));
        assertEquals(
                "0\n{\"file\":\"~/.curlrc\",\"installed\":true,\"lines\":[\"--netrc\","
                        + "\"--header \\\"Accept: application/vnd.heroku+json; version=3\\\"\"]}",
                ran("curlrc show --json"));
        assertEquals("0\n{\"changed\":true,\"file\":\"~/.curlrc\"}", ran("curlrc remove --json"));
        assertFalse(Files.exists(file));
        assertEquals("0\nerr: ~/.curlrc has no lines of hkshell's.", ran("curlrc remove"));
    }

    @Test
    void what_stands_in_the_way_is_said_and_nothing_is_written() throws IOException {
        String before = "silent\nheader = \"Accept: application/json\"\n";
        Files.writeString(file, before);
        String said = "5\nerr: ~/.curlrc: Line 2 sends another Accept header, and curl would send both.\n"
                + "hint: change its value to: application/vnd.heroku+json; version=3";
        assertEquals(said, ran("curlrc install"));
        assertEquals(said, ran("curlrc show"));
        assertEquals(before, Files.readString(file));
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(5, bench.run("curlrc show").code());
        assertEquals(5, bench.run("curlrc install").code());
    }

    @Test
    void lines_of_the_persons_own_are_enough() throws IOException {
        Files.writeString(file, "-n\nheader \"Accept: application/vnd.heroku+json; version=3\"\n");
        assertEquals("0\n~/.curlrc has what curl needs, in your own words.", ran("curlrc show"));
        assertEquals("0\nerr: ~/.curlrc has what curl needs already.", ran("curlrc install"));
    }
}
