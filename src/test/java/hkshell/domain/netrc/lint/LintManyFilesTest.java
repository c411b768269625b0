package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any file can be checked and mended: measured ones, random ones, and large ones. */
class LintManyFilesTest {
    private static final FileFacts FACTS = new FileFacts("0644", true, List.of(FileFacts.Other.values()));

    private static final List<String> PIECES = List.of(
            "machine ",
            "default ",
            "login ",
            "password ",
            "account ",
            "macdef ",
            "user ",
            "passwd ",
            "# ",
            "#",
            "\"",
            "\\",
            " ",
            "  ",
            "\n",
            "\n  ",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "h ",
            "api.heroku.com ",
            "x\n",
            "MACHINE H ",
            "\u0000",
            "\u00ef\u00bb\u00bf",
            "\u00e4",
            "\u00c2\u00a0",
            "'q' ",
            "\"a b\" ",
            "\"p\" ",
            "a,b ",
            "#x ",
            "me\n",
            "macdef m\nb\n\n",
            "machine h login a password p\n",
            "machine h\n  login a\n  password p\n");

    private static byte[] resource(String name) {
        try (InputStream in = LintManyFilesTest.class.getResourceAsStream("/netrc/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> corpus() {
        return new String(resource("sums.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .toList();
    }

    static Stream<NetrcFile> measured() {
        return corpus().stream()
                .filter(name -> !name.startsWith("size--"))
                .map(name -> NetrcFile.parse(resource(name + ".netrc")));
    }

    /** Every finding has its place in the file, and every repair that is offered is none or one that holds. */
    private static void tried(NetrcFile file, String what) {
        int lines = 1 + file.size();
        for (Finding finding : Lint.check(file, FACTS)) {
            assertTrue(finding.line() >= 1 && finding.line() <= lines && finding.column() >= 1, what + finding);
        }
        for (String rule : fixable(file)) {
            Parsed<NetrcFile> after = Lint.fix(file, FACTS, rule).then(edits -> NetrcEditor.apply(file, edits));
            after.problem()
                    .ifPresent(problem -> assertTrue(
                            List.of("entangled", "no_record", "ambiguous", "repair_hurts")
                                    .contains(problem.code()),
                            what + rule + problem));
        }
    }

    @Test
    void the_measured_files() {
        assertFalse(corpus().isEmpty());
        for (String name : corpus()) {
            tried(NetrcFile.parse(resource(name + ".netrc")), name + ": ");
        }
    }

    /** Logout of the Heroku CLI deletes a comment on a line of its own, whoever put it there. */
    @Test
    void repairs_of_the_measured_files_hold_and_do_no_other_harm() {
        int repairs = 0;
        int refused = 0;
        for (String name : corpus()) {
            NetrcFile file = NetrcFile.parse(resource(name + ".netrc"));
            for (String rule : fixable(file)) {
                Parsed<List<NetrcEdit>> edits = Lint.fix(file, FACTS, rule);
                if (edits.problem().isPresent()) {
                    assertEquals("repair_hurts", edits.problem().get().code(), name + ": " + rule);
                    refused++;
                    continue;
                }
                NetrcFile after = edits.then(made -> NetrcEditor.apply(file, made))
                        .value()
                        .orElseThrow();
                assertFalse(fixable(after).contains(rule), name + ": " + rule + " is left");
                Map<String, Integer> more = rules(after);
                rules(file).forEach((other, times) -> more.merge(other, -times, Integer::sum));
                more.remove("heroku-login-would-damage");
                more.values().removeIf(times -> times <= 0);
                assertEquals(Map.of(), more, name + ": " + rule);
                repairs++;
            }
        }
        assertTrue(repairs > 50, repairs + " repairs");
        assertTrue(refused < 3, refused + " refused");
    }

    private static Set<String> fixable(NetrcFile file) {
        Set<String> rules = new TreeSet<>();
        for (Finding finding : Lint.check(file, FACTS)) {
            // The mode is no text, so no edit mends it.
            if (finding.fixable() && !finding.rule().equals("file-mode")) {
                rules.add(finding.rule());
            }
        }
        return rules;
    }

    private static Map<String, Integer> rules(NetrcFile file) {
        Map<String, Integer> rules = new TreeMap<>();
        for (Finding finding : Lint.check(file, FACTS)) {
            rules.merge(finding.rule(), 1, Integer::sum);
        }
        return rules;
    }

    @Test
    void random_files() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            NetrcFile file = NetrcFile.parse(random.nextInt(4) == 0 ? noise(random) : soup(random));
            try {
                tried(file, "seed " + seed + ": ");
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] soup(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(24); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Twice the bytes may take twice the time and some; a rule that looks back over its line would take four times. */
    @Test
    void takes_linear_time() {
        for (String piece : List.of(
                "machine h login a password p ",
                "\n",
                "\"",
                "# x\n",
                "machine h # x\n",
                "login a ",
                "password p\\ ",
                "machine api.heroku.com\n# c\n",
                "macdef m\n\n",
                "machine h macdef m\n\nlogin a\n",
                "word ",
                "\" x",
                "\"x\n",
                "\\\"",
                "x",
                "macdef m\nx\n\n",
                "macdef m\nmachine h login a\n",
                "default\n",
                "\r",
                "user a ",
                "p\u00e4 ",
                "# machine h login a\n",
                "method x\n",
                "\n# x y\nlogin a\n",
                "login a # x\n")) {
            linear(piece, "");
        }
        linear("login a ", "password p ");
    }

    private static void linear(String first, String then) {
        check(first, then, 5_000);
        long small = check(first, then, 20_000);
        long large = check(first, then, 80_000);
        assertTrue(large < 12 * small + 300_000_000L, first + ": " + small + " ns, then " + large + " ns");
    }

    private static long check(String first, String then, int bytes) {
        String text = "machine h " + first.repeat(bytes / first.length()) + then.repeat(bytes / first.length());
        NetrcFile file = NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        assertFalse(Lint.check(file, FileFacts.UNKNOWN).isEmpty());
        return System.nanoTime() - start;
    }
}
