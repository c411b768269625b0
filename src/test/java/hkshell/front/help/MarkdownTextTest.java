package hkshell.front.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.scenario.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static final int[] WIDTHS = {16, 20, 40, 80, 200};

    @ParameterizedTest
    @ValueSource(ints = {40, 80})
    void everyBlockHasItsPicture(int width) throws IOException {
        String page = Files.readString(Path.of("src/test/resources/help/sample.md"));
        Golden.check("help/sample-" + width, MarkdownText.plain(page, width));
        assertFits(MarkdownText.lines(page, width), width, "sample");
    }

    @Test
    void rolesSayWhatThePartsAre() {
        assertEquals(
                List.of(
                        Styled.of("A ", Role.TITLE).plus("`b`", Role.NAME),
                        Styled.of("=====", Role.TITLE),
                        Styled.EMPTY,
                        Styled.of("c ")
                                .plus("d", Role.TITLE)
                                .plus(" ")
                                .plus("e", Role.LINK)
                                .plus(" (docs netrc)", Role.DIM)),
                MarkdownText.lines("# A `b`\n\nc **d** [e](netrc.md)\n", 40));
        assertEquals(
                List.of(
                        Styled.of("    ").plus("$ ls", Role.NAME),
                        Styled.of("    ").plus("a")),
                MarkdownText.lines("```console\n$ ls\na\n```\n", 40));
    }

    @Test
    void anEmptyPageHasNoLines() {
        assertEquals(List.of(), MarkdownText.lines("", 80));
        assertEquals(List.of(), MarkdownText.lines("\n\n", 80));
    }

    @Test
    void escapesAreSeenAndDoNothing() {
        assertEquals(
                "␛]0;owned␇ \ufffd31m `␛[2J`\n\n    ␛c\n",
                MarkdownText.plain("\u001b]0;owned\u0007 \u009b31m `\u001b[2J`\n\n    \u001bc\n", 80));
        assertEquals("a (␛[2J)\n", MarkdownText.plain("[a](<\u001b[2J>)\n", 80));
        assertEquals("\ufffdx (http://\ufffd/)\n", MarkdownText.plain("[\u202ex](http://\u202e/)\n", 80));
        assertEquals("␛\n", MarkdownText.plain("&#27;\n", 80));
    }

    @Test
    void nothingNestsTooDeep() {
        for (String mark : List.of("> ", "- ", "1. ", "[", "![", "*", "_a", "`", "<", "| a |\n|---|\n> ")) {
            List<Styled> lines = MarkdownText.lines(mark.repeat(5_000) + "x", 80);
            assertTrue(lines.size() < 20_000, mark);
        }
    }

    @Test
    void tenThousandRandomPagesHoldNoControlAndNoWideLine() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            String page = page(random);
            int width = WIDTHS[random.nextInt(WIDTHS.length)];
            String where = "seed " + seed + ", round " + round;
            assertFits(MarkdownText.lines(page, width), width, where);
        }
    }

    private static String page(Random random) {
        String[] pieces = {
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "    ",
            "```",
            "\n",
            "\n\n",
            "|",
            "| a | b |\n|---|--:|\n",
            "*",
            "**",
            "`",
            "[",
            "](",
            ")",
            "<",
            ">",
            "&#27;",
            "\u001b[31m",
            "\u009b",
            "\u202e",
            "\u0007",
            "\t",
            "\r",
            "漢字",
            "é",
            "e\u0301",
            "word ",
            "averyveryverylongwordindeed",
            " ",
            "\ud83d\ude00",
            "\ud800",
            "\u2028",
            "\u0000",
            "\\",
            "~~~",
            "---"
        };
        StringBuilder page = new StringBuilder();
        for (int at = random.nextInt(40); at > 0; at--) {
            page.append(pieces[random.nextInt(pieces.length)]);
        }
        return page.toString();
    }

    static void assertFits(List<Styled> lines, int width, String where) {
        for (Styled line : lines) {
            String text = line.text();
            assertEquals(Sanitize.line(text), text, where);
            assertTrue(line.width() <= width, () -> where + ", width " + width + ": " + text);
        }
    }
}
