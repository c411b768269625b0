package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any line is a request or a problem at a place inside it. */
class RequestLineRandomTest {
    private static final String[] PIECES = {
        "GET",
        "post",
        "/apps",
        "apps",
        "https://",
        "http://h",
        "@",
        ":",
        "=",
        "==",
        ":=",
        "=@",
        "=?",
        "-d",
        "-",
        "\"",
        "'",
        "\\",
        " ",
        "  ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "\"a\"",
        "1",
        "null",
        "name",
        "Accept",
        "Host",
        "%",
        "%4",
        "%41",
        "?",
        "&",
        "#",
        "\u00e9",
        "\ud83d\ude00",
        "\ud800",
        "\u0000",
        "\u001b[2J",
        "\n",
        "\u202e",
        ":99999",
        "[::1]",
        "..",
        "/"
    };

    @Test
    void tenThousandLines() {
        RequestBuilder builder = new RequestBuilder(URI.create("https://api.heroku.com"), "hkshell/test");
        int built = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            String line = line(new Random(seed));
            String said = "seed " + seed;
            Parsed<RequestLine> parsed = RequestLineParser.parse(line);
            parsed.problem().ifPresent(why -> {
                int offset =
                        why.place().orElseThrow(() -> new AssertionError(said)).offset();
                assertTrue(offset >= 0 && offset <= line.length(), said + " at " + offset);
            });
            if (parsed.isGood()) {
                built += check(parsed.value().orElseThrow(), builder, said) ? 1 : 0;
            }
        }
        assertTrue(built > 1000, "only " + built + " lines could be built");
    }

    private static boolean check(RequestLine line, RequestBuilder builder, String said) {
        Resolved values = Resolved.NONE;
        for (Source source : line.needs()) {
            values = values.with(source, Body.of("[1]"));
        }
        String text = RequestText.of(line);
        assertEquals(
                plain(line),
                RequestLineParser.parse(text).map(RequestLineRandomTest::plain).fold(x -> x, Problem::sentence),
                said + " " + text);
        Parsed<Request> request = builder.build(line, values, new UUID(0, 0));
        request.value().ifPresent(made -> {
            assertTrue(made.uri().toString().chars().allMatch(c -> c > 0x20 && c < 0x7f), said);
            assertEquals(null, made.uri().getRawUserInfo(), said);
            assertEquals(made.uri(), URI.create(made.uri().toString()), said);
        });
        return request.isGood();
    }

    /** Without the places, which are those of the text. */
    private static String plain(RequestLine line) {
        StringBuilder all = new StringBuilder(line.typedMethod() + " " + line.target() + " " + line.data());
        for (Item item : line.items()) {
            all.append('\n').append(item.getClass().getSimpleName()).append(' ').append(RequestText.word(item));
        }
        return all.toString();
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
            line.append(PIECES[random.nextInt(PIECES.length)]);
            line.append(random.nextInt(3) == 0 ? " " : "");
        }
        return line.toString();
    }
}
