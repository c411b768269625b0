package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that repeats the credential wherever an answer has room for it: no sentence, hint or file may show it. */
class EchoingServerTest {
    private static final String TOKEN = "TOK-SECRET-77777";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc("machine 127.0.0.1\n  login me@example.com\n  password " + TOKEN + "\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String get(RawServer server) {
        Workbench.Ran ran = bench.at(server.url()).run("get /x");
        return ran.code() + " " + ran.err();
    }

    private static RawServer saying(String status, String headers, String body) {
        return RawServer.saying("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    @Test
    void in_message_and_url_of_a_refusal() {
        String body = "{\"id\":\"unauthorized\",\"message\":\"not Bearer " + TOKEN + "\",\"url\":\"http://x/?t=" + TOKEN
                + "\"}";
        try (RawServer server = saying("401 No", "Content-Type: application/json\r\n", body)) {
            String told = get(server);
            assertTrue(told.contains("not Bearer ********"), told);
            assertTrue(told.contains("http://x/?t=********"), told);
            assertFalse(told.contains(TOKEN), told);
        }
    }

    @Test
    void in_the_place_that_it_points_to() throws IOException {
        try (RawServer other = saying("200 OK", "Content-Type: application/json\r\n", "{}");
                RawServer server =
                        saying("302 Found", "Location: " + other.url() + "/y/" + TOKEN + "?a=" + TOKEN + "\r\n", "")) {
            String told = get(server);
            assertTrue(told.startsWith("4 ") || told.startsWith("1 "), told);
            assertTrue(told.contains("redirects to an address that hkshell does not follow."), told);
            assertEquals(List.of(), other.heads());
            assertTrue(bench.run("history list").out().contains("/x"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(bench.file()))
                    .toList()) {
                assertFalse(Files.readString(file).contains(TOKEN), file.toString());
            }
        }
    }
}
