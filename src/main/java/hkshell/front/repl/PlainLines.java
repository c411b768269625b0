package hkshell.front.repl;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
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

    /** The next line as a secret that a command wants; nobody else is there to ask. */
    Ask ask() {
        return Ask.nobodyBut(this::secret);
    }

    private Parsed<Secret> secret(String label) {
        try {
            String line = next().orElse("");
            return line.isEmpty()
                    ? Parsed.bad(Problem.usage("The next line should be the " + label + ", but it is empty.", ""))
                    : Parsed.good(Secret.of(line));
        } catch (IOException broken) {
            return Parsed.bad(Problem.file("stdin", "Standard input cannot be read.", ""));
        }
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
