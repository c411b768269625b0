package hkshell.domain.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.text.Role;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeReaderTest {
    /** Every role, each with nothing special. */
    private static final String ALL = all();

    private static String all() {
        StringBuilder all = new StringBuilder();
        for (Role role : Role.values()) {
            all.append(role.name().toLowerCase(Locale.ROOT)).append(" = default\n");
        }
        return all.toString();
    }

    private static Theme good(String text) {
        return ThemeReader.read("mine", text).fold(theme -> theme, problem -> {
            throw new AssertionError(problem.sentence());
        });
    }

    private static String bad(String text) {
        Parsed<Theme> parsed = ThemeReader.read("mine", text);
        return parsed.problem().orElseThrow().sentence();
    }

    private static Look look(String value) {
        return good(ALL.replace("error = default", "error = " + value)).look(Role.ERROR);
    }

    @Test
    void aLineHasColoursThenAttributes() {
        assertEquals(Look.PLAIN, look("default"));
        assertEquals(new Look(0xff8700, Look.OWN, false, false, false), look("#Ff8700"));
        assertEquals(new Look(0xff8700, 0x1c1c1c, true, false, false), look("#ff8700 on #1c1c1c bold"));
        assertEquals(new Look(Look.OWN, 0x00005f, false, true, true), look("default on #00005f reverse\tunderline"));
        assertEquals(new Look(Look.OWN, Look.OWN, true, true, false), look("bold underline"));
    }

    @Test
    void commentsBlanksAndLineEndsOfAnyKindAreFine() {
        Theme theme = good("\ufeff# mine\r\n\r\n  terminal=light  \r\n" + ALL.replace("\n", "\r\n"));
        assertEquals(Theme.Ground.LIGHT, theme.ground());
        assertEquals("mine", theme.name());
    }

    @Test
    void aThemeThatSaysNothingIsForDarkTerminals() {
        assertEquals(Theme.Ground.DARK, good(ALL).ground());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#ff870       | #ff870",
                "#ff87000     | #ff87000",
                "#ff87og      | #ff87og",
                "red          | red",
                "bold #ff8700 | #ff8700",
                "#ff8700 on   | on",
                "#ff8700 on bold | bold",
                "bold on #ff8700 | on",
                "#ff8700 on #000000 on #ffffff | on",
                "bold bold    | bold",
                "Bold         | Bold",
                "''           | nothing",
                "#\u0661\u0661\u0661\u0661\u0661\u0661 | #\u0661\u0661\u0661\u0661\u0661\u0661",
            })
    void aWordThatIsNoneIsNamed(String value, String word) {
        String text = ALL.replace("error = default", "error = " + value);
        assertEquals(
                "theme mine, line 16: '" + word + "' is neither a colour nor an attribute in its place.", bad(text));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        assertEquals("theme mine, line 2: there is no role glow.", bad("\nglow = bold\n" + ALL));
        assertEquals("theme mine, line 1: this is no line of a theme: text.", bad("text\n" + ALL));
        assertEquals("theme mine, line 19: text is set twice.", bad(ALL + "text = bold"));
        assertEquals("theme mine, line 18: the role match is missing.", bad(ALL.replace("match", "#match")));
        assertEquals("theme mine, line 1: the role text is missing.", bad(""));
        assertEquals("theme mine, line 1: a terminal is dark or light, not grey.", bad("terminal = grey\n" + ALL));
        assertEquals("theme mine, line 2: terminal is set twice.", bad("terminal = dark\nterminal = dark\n" + ALL));
        assertEquals("theme mine, line 1: there is no role Text.", bad("Text = bold\n" + ALL));
        assertEquals(
                new Place(2, 1),
                ThemeReader.read("mine", "\nglow = bold")
                        .problem()
                        .orElseThrow()
                        .place()
                        .orElseThrow());
    }

    @Test
    void whatStandsInAFileCannotDriveTheTerminal() {
        assertEquals("theme mine, line 1: there is no role ␛[2J.", bad("\u001b[2J = bold\n"));
    }

    @Test
    void tenThousandRandomFilesAreReadOrRefused() {
        long seed = 20260101;
        Random random = new Random(seed);
        String[] words =
                ("text dim match terminal dark light default bold underline reverse on #ffffff #00005f # = \n \t"
                                + " \r \ufeff \u001b red")
                        .split(" ");
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? ALL : "");
            for (int at = random.nextInt(12); at > 0; at--) {
                text.insert(random.nextInt(text.length() + 1), words[random.nextInt(words.length)] + " ");
            }
            Parsed<Theme> parsed = ThemeReader.read("mine", text.toString());
            assertTrue(
                    parsed.isGood() || parsed.problem().orElseThrow().sentence().indexOf('\u001b') < 0,
                    () -> "seed " + seed + ": " + text);
        }
    }
}
