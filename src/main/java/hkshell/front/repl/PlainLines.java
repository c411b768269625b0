package hkshell.front.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines from a pipe, in UTF-8. Reads no byte past the line's end, because the next line may be the secret that a command
 * asks for.
 */
final class PlainLines {
    private final InputStream in;

    PlainLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty when there are no more. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
