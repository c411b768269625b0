package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something is wrong in a line that a command has split: said, and as the offset in what was typed. */
class SplitLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/apps a:=oops                   | 9  | The value of a is not JSON: item 1, column 4.",
                "GET /apps b=1 a:=oops           | 17 | The value of a is not JSON: item 2, column 4.",
                "/apps 'a:={\"b\": x}'           | 16 | The value of a is not JSON: item 1, column 10.",
                "/apps 'a:={\"b\"'              | 15 | The value of a is JSON that ends too early: item 1, column 8.",
                "/apps b=1 s3cret                | 10 | An item has a name and a value: item 2.",
                "/apps a=1 a=2                   | 10 | The field 'a' is given twice: item 2.",
                "/apps#x                         | 5  | What follows a # is never sent: path, column 6.",
                "/apps Host:x                    | 6  | The header Host is written by the client and cannot be replaced: item 1.",
                "a=1                             | 0  | The path is missing.",
            })
    void b1_the_place_is_said_and_kept(String line, int offset, String sentence) {
        Problem problem = Word.split("  " + line)
                .then(words -> SplitLine.parse(List.of(), words, List.of("Accept:x")))
                .problem()
                .orElseThrow();
        assertEquals(sentence, problem.sentence());
        assertEquals(offset + 2, problem.place().orElseThrow().offset());
    }
}
