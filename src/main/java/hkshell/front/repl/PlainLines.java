package hkshell.front.repl;

import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines from a pipe: commands, and the secrets that they ask for. */
final class PlainLines {
    /** The options that say so: {@code --password-stdin}, {@code --token-stdin}. */
    private static final Pattern ANNOUNCED = Pattern.compile("--[a-z]+-stdin(=.*)?");

    /** Values may be long, but an input without a line's end is no command. */
    private static final int LONGEST = 1 << 22;

    private final InputStream in;
    private boolean gaveSecret;
    private boolean tooLong;
    private long number;

    PlainLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line as a secret that a command wants; nobody else is there to ask. */
    Ask ask() {
        return Ask.nobodyBut(this::secret);
    }

    private Parsed<Secret> secret(String label) {
        gaveSecret = true;
        try {
            Optional<String> line = next();
            if (line.isEmpty()) {
                return Parsed.bad(Problem.usage("A line with the " + label + " should follow, but none does.", ""));
            }
            if (tooLong) {
                return Parsed.bad(ReplProblems.tooLong(number));
            }
            return line.get().isEmpty()
                    ? Parsed.bad(Problem.usage("The next line should be the " + label + ", but it is empty.", ""))
                    : Parsed.good(Secret.of(line.get()));
        } catch (IOException broken) {
            return Parsed.bad(Problem.file("stdin", "Standard input cannot be read.", ""));
        }
    }

    /**
     * Passes over the secret that a line announces, when its command was refused before it took it: it is no command, and
     * would be shown as one that is not known.
     */
    void passSecretOf(String line) throws IOException {
        if (!gaveSecret && announces(line)) {
            next();
        }
        gaveSecret = false;
    }

    /** Not in a comment, in a value, or in a question for help; a line that is no words is taken by its looks. */
    private static boolean announces(String line) {
        if (line.stripLeading().startsWith("#")) {
            return false;
        }
        return Word.split(line)
                .map(words -> words.stream().map(Word::text).toList())
                .map(words ->
                        words.stream().anyMatch(word -> ANNOUNCED.matcher(word).matches())
                                && !words.get(0).equals("help")
                                && words.stream().noneMatch(word -> word.equals("--help") || word.equals("-h")))
                .fold(found -> found, torn -> line.contains("-stdin"));
    }

    /** The number of the line that was read last, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line that was read last is longer than any command; only its beginning was kept. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The next line without its end; empty when there are no more. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        tooLong = false;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            tooLong |= line.size() == LONGEST;
            if (!tooLong) {
                line.write(c);
            }
        }
        String text = LosslessText.of(line.toByteArray(), 0, line.size());
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
