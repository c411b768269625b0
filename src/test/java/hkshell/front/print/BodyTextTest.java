package hkshell.front.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.request.Body;
import hkshell.domain.request.BodyForm;
import hkshell.domain.request.Header;
import hkshell.domain.request.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --json}: the server's own JSON on one line. */
class BodyTextTest {
    private static String line(String body) {
        return line(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static String line(byte[] body, String type) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<Header> headers = List.of(new Header("Content-Type", type, Header.By.SERVER));
        Response response = new Response(200, headers, Body.of(body), Duration.ZERO);
        BodyText.printLine(response, BodyForm.of(response), false, new PrintStream(line, true, StandardCharsets.UTF_8));
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Test
    void white_space_goes_and_nothing_else() {
        assertEquals(
                "{\"a\":[1,2.50,-0,{\"b\":null}],\"a\":\"é\\n\"}",
                line("{ \"a\" : [1, 2.50,\n -0, {\"b\": null}],\r\n\"a\": \"é\\n\"}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-5", "0.10", "12345678901234567890123456789012345678901234567890"})
    void numbers_keep_their_spelling(String number) {
        assertEquals("[" + number + "]", line("[ " + number + " ]"));
    }

    @Test
    void no_number_is_too_long() {
        String number = "7".repeat(5000);
        assertEquals(number, line(number));
    }

    @Test
    void what_is_no_json_is_a_text() {
        assertEquals("{\"status\":200,\"text\":\"<p>\"}", line("<p>"));
        assertEquals("{\"status\":200,\"text\":\"1 2\"}", line("1 2"));
        assertEquals("{\"status\":200,\"text\":\"\"}", line(""));
    }

    @Test
    void c8_other_charsets_become_utf_8_and_binary_base64() {
        assertEquals(
                "[\"é\"]", line("[\"é\"]".getBytes(StandardCharsets.ISO_8859_1), "application/json; charset=latin1"));
        assertEquals("[\"é\"]", line("[\"é\"]".getBytes(StandardCharsets.UTF_16), "application/json"));
        assertEquals("[\"é\"]", line("[\"é\"]".getBytes(StandardCharsets.UTF_16LE), "text/plain"));
        assertEquals("{\"status\":200,\"base64\":\"AAEC\"}", line(new byte[] {0, 1, 2}, "image/png"));
    }
}
