package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that means harm: nothing takes longer than its limit, nothing crashes, nothing reaches the terminal. */
class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.setting("timeout.first-byte", "2");
        bench.setting("timeout.whole", "3");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Ran ran(RawServer.Behaviour behaviour) {
        try (RawServer server = new RawServer(behaviour)) {
            Ran ran = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> bench.run("get " + server.url() + "/x --no-auth -i"));
            String seen = ran.out() + ran.err();
            assertTrue(seen.chars().allMatch(c -> c == '\n' || c >= 0x20 && c != 0x7f), seen);
            assertTrue(!seen.contains("hkshell has a fault"), seen);
            return ran;
        }
    }

    private Ran saying(String answer) {
        return ran(socket -> write(socket.getOutputStream(), answer));
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private void fails(String answer, String sentence) {
        Ran ran = saying(answer);
        assertEquals(4, ran.code(), ran.toString());
        assertTrue(ran.err().contains(sentence), ran.err());
    }

    @Test
    void headers_that_come_byte_by_byte_end_with_the_time() {
        Ran ran = ran(socket -> {
            write(socket.getOutputStream(), OK);
            while (true) {
                write(socket.getOutputStream(), "x");
                // Reads nothing, for so long: a pause without a sleep.
                socket.setSoTimeout(100);
                try {
                    socket.getInputStream().read();
                } catch (SocketTimeoutException pause) {
                    continue;
                }
            }
        });
        assertEquals(4, ran.code());
        assertTrue(ran.err().contains(" s for the answer."), ran.err());
    }

    @Test
    void headers_without_an_end_and_a_header_of_megabytes_are_refused() {
        String many = "X-More: and more\r\n".repeat(1000);
        assertEquals(
                4,
                ran(socket -> {
                            write(socket.getOutputStream(), OK);
                            while (true) {
                                write(socket.getOutputStream(), many);
                            }
                        })
                        .code());
        assertEquals(
                4,
                ran(socket -> {
                            write(socket.getOutputStream(), OK + "X-Long: ");
                            while (true) {
                                write(socket.getOutputStream(), many.replace("\r\n", ""));
                            }
                        })
                        .code());
    }

    @Test
    void a_header_of_64_kilobytes_is_an_answer() {
        Ran ran = saying(OK + "X-Long: " + "x".repeat(1 << 16) + "\r\nContent-Length: 2\r\n\r\n{}");
        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void rubbish_in_chunks_and_lengths_is_a_sentence() {
        for (String chunk : List.of("zz\r\n{}", "-1\r\n", "FFFFFFFFFFFFFFFFF\r\n{}", "2\r\n{}junk")) {
            Ran ran = saying(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
            assertEquals(4, ran.code(), chunk + ran);
        }
        for (String length : List.of("-5", "x", "99999999999999999999")) {
            Ran ran = saying(OK + "Content-Length: " + length + "\r\n\r\n{}");
            assertEquals(4, ran.code(), length + ran);
        }
    }

    @Test
    void a_length_that_is_never_reached_is_a_sentence() {
        fails(OK + "Content-Length: 9000000000000000000\r\n\r\n{}", "was cut off.");
    }

    @Test
    void c11_escapes_in_warnings_headers_and_errors_stay_text() {
        String evil = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u007f";
        Ran ran = saying(OK + "Warning-Message: " + evil + "\r\nX-Evil: " + evil + "\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(ran.code() == 0 || ran.code() == 4, ran.toString());
        String error = "{\"id\":\"x\",\"message\":\"\\u001b[2Jgone\",\"url\":\"\\u009b31m\"}";
        Ran refused = saying("HTTP/1.1 503 No\r\nRequest-Id: " + "\u00a0id" + "\r\nContent-Length: " + error.length()
                + "\r\n\r\n" + error);
        assertEquals(1, refused.code(), refused.toString());
    }

    @Test
    void a_redirect_that_splits_the_answer_or_names_no_address_is_not_followed() {
        for (String to : List.of(
                "http://127.0.0.1:1/%0d%0aSet-Cookie:x",
                "http://u:p@127.0.0.1/", "file:///etc/passwd", "http://[", "\u001b[2J", "//", "")) {
            Ran ran = saying("HTTP/1.1 302 Go\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
            assertTrue(List.of(0, 1, 4).contains(ran.code()), to + ran);
            assertTrue(!ran.out().contains("Set-Cookie:x\n"), ran.out());
        }
    }

    @Test
    void two_lengths_are_no_length() {
        String sentence = "names two lengths, so that it may be cut off.";
        fails(OK + "Content-Length: 2\r\nContent-Length: 5\r\n\r\n[1,2]", sentence);
        fails(OK + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2]\r\n0\r\n\r\n", sentence);
    }
}
