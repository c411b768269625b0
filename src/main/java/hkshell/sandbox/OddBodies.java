package hkshell.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /sandbox/odd/...}: bodies that are no plain JSON in UTF-8. */
final class OddBodies {
    private static final String JSON =
            "[{\"name\": \"caf\u00e9\", \"size\": 1},\n {\"name\": \"na\u00efve\", \"size\": 2}]\n";

    private OddBodies() {}

    static Answer answer(String kind) throws IOException {
        return switch (kind) {
            case "latin-1" ->
                new Answer(200, "application/json; charset=ISO-8859-1", JSON.getBytes(StandardCharsets.ISO_8859_1));
            case "utf-16" -> new Answer(200, "application/json", JSON.getBytes(StandardCharsets.UTF_16));
            case "unsaid" -> new Answer(200, "text/plain", JSON.getBytes(StandardCharsets.ISO_8859_1));
            case "unknown" -> new Answer(200, "text/plain; charset=x-nobody", JSON.getBytes(StandardCharsets.UTF_8));
            case "broken" -> new Answer(200, "application/json", broken());
            case "picture" -> new Answer(200, "image/png", picture());
            default -> Answer.noEndpoint();
        };
    }

    /** A comma is missing far down. */
    private static byte[] broken() {
        StringBuilder json = new StringBuilder("[\n");
        for (int row = 1; row <= 300; row++) {
            json.append("  {\"name\": \"example-")
                    .append(row)
                    .append(row == 250 ? "\" \"up\": true},\n" : "\", \"up\": true},\n");
        }
        return json.append("  null\n]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The first bytes of a picture, and what might follow. */
    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        for (int at = 0; at < 2000; at++) {
            bytes.write(at * 37);
        }
        return bytes.toByteArray();
    }
}
