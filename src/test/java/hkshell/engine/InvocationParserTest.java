package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Word;
import hkshell.engine.command.AllCommands;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InvocationParserTest {
    private final InvocationParser parser = new InvocationParser(AllCommands.table());

    private Invocation good(String line) {
        return Word.split(line).then(parser::parse).fold(is -> is, problem -> {
            throw new AssertionError(problem.sentence());
        });
    }

    private Problem bad(String line) {
        return Word.split(line).then(parser::parse).problem().orElseThrow();
    }

    @Test
    void theLongestWordsWin() {
        assertEquals("netrc set", good("netrc set h --login me").spec().words());
        assertEquals("netrc list", good("netrc").spec().words());
    }

    @Test
    void theHerokuClisSpellingsAreAliases() {
        assertEquals("token", good("auth:token").spec().words());
        assertEquals("accounts use", good("accounts:set work").spec().words());
    }

    @Test
    void optionsStandAnywhereWithABlankOrAnEqualsSign() {
        Invocation one = good("netrc set --login me api.heroku.com --account-field=x");
        assertEquals("api.heroku.com", one.required("HOST"));
        assertEquals("me", one.option("--login").orElseThrow());
        assertEquals("x", one.option("--account-field").orElseThrow());
    }

    @Test
    void globalOptionsStandBeforeAndAfterTheCommand() {
        assertTrue(good("--json netrc list").globals().json());
        assertEquals(
                "work", good("token --account work").globals().get("--account").orElseThrow());
    }

    @Test
    void aDoubleDashEndsTheOptions() {
        assertEquals("--login", good("netrc show -- --login").required("HOST"));
    }

    @Test
    void restKeepsItsWordsInOrder() {
        List<String> words =
                good("api GET /apps a==1 -d x").rest().stream().map(Word::text).toList();
        assertEquals(List.of("GET", "/apps", "a==1"), words);
        assertEquals("x", good("api GET /apps -d x").option("--data").orElseThrow());
    }

    @Test
    void aWrongWordIsNamedAtItsPlaceWithTheNearestKnownOne() {
        Problem problem = bad("netrc lst");
        assertEquals("There is no command 'netrc lst'.", problem.sentence());
        assertEquals("did you mean 'netrc list'?", problem.hint());
        assertEquals(6, problem.place().orElseThrow().offset());
        assertEquals("did you mean 'token'?", bad("tokn").hint());
        assertEquals("did you mean '--login'?", bad("netrc set h --logn me").hint());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals(
                "'netrc rename' needs NEW: the new machine name.",
                bad("netrc rename h").sentence());
        assertEquals("'--login' needs a value: L.", bad("netrc set h --login").sentence());
        assertEquals(
                "'--login' needs a value, and '--dry-run' is an option.",
                bad("netrc set h --login --dry-run").sentence());
        assertEquals(
                "There is no command 'history frobnicate'.",
                bad("history frobnicate").sentence());
    }

    @Test
    void helpForACommandNeedsNoneOfItsArguments() {
        assertTrue(good("netrc get --help").globals().has("--help"));
    }

    @Test
    void tenThousandRandomLinesEndInACommandOrASentence() {
        long seed = 20_261_125;
        Random random = new Random(seed);
        String[] parts = {"netrc", "set", "get", "--", "--login", "-d", "=", "\"", "\\", "'", "api", "#", "é", "\u0000"
        };
        for (int round = 0; round < 10_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int word = random.nextInt(6); word >= 0; word--) {
                line.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            String sentence = Word.split(line.toString())
                    .then(parser::parse)
                    .fold(is -> is.spec().words(), Problem::sentence);
            assertTrue(!sentence.isEmpty(), "seed " + seed + ", line " + line);
        }
    }
}
