package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A rule, a smallest file that it finds something in, all places where, and a file near that one that it does not. */
record LintCase(String rule, String place, String hit, String near) {

    static List<LintCase> all() {
        List<LintCase> cases = new ArrayList<>();
        for (String line : lines("cases.txt")) {
            String[] columns = line.split("\t");
            if (!line.startsWith("#")) {
                cases.add(new LintCase(columns[0], columns[1], columns[2], columns[3]));
            }
        }
        return cases;
    }

    /** The ids of the table of measured disagreements. */
    static List<String> ids() {
        return lines("rules.txt");
    }

    private static List<String> lines(String name) {
        try (InputStream in = LintCase.class.getResourceAsStream("/netrc-lint/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the measured files. */
    static List<String> measured() throws IOException {
        try (InputStream in = LintCase.class.getResourceAsStream("/netrc/sums.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(line.indexOf("  ") + 2))
                    .toList();
        }
    }

    static NetrcFile measured(String name) {
        try (InputStream in = LintCase.class.getResourceAsStream("/netrc/" + name + ".netrc")) {
            return NetrcFile.parse(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static NetrcFile file(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            if (c != '\\') {
                bytes.write(c);
                continue;
            }
            char letter = escaped.charAt(++at);
            switch (letter) {
                case 'n' -> bytes.write('\n');
                case 'r' -> bytes.write('\r');
                case 't' -> bytes.write('\t');
                case 'x' -> {
                    bytes.write(Integer.parseInt(escaped.substring(at + 1, at + 3), 16));
                    at += 2;
                }
                default -> bytes.write(letter);
            }
        }
        return NetrcFile.parse(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return rule + " " + hit;
    }
}
