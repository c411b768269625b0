package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.problem.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordTest {

    private static List<String> split(String line) {
        return Word.split(line).value().orElseThrow().stream().map(Word::text).toList();
    }

    @Test
    void splitsAtBlanks() {
        assertEquals(List.of("GET", "/apps", "a=b"), split("  GET \t/apps\na=b "));
    }

    @Test
    void quotesHoldBlanksTogetherAndEscape() {
        assertEquals(
                List.of("name=a b", "say \"hi\"", "back\\slash", ""),
                split("name=\"a b\" \"say \\\"hi\\\"\" back\\\\slash \"\""));
    }

    @Test
    void singleQuotesOpenWhereAWordOrAValueBegins() {
        assertEquals(List.of("x:={\"a\": 1}", "it's", "{\"b\":2}"), split("x:='{\"a\": 1}' it's '{\"b\":2}'"));
        assertEquals(List.of("name=it's"), split("'name=it'\\''s'"));
    }

    @Test
    void anApostropheInsideAWordStays() {
        assertEquals(List.of("name=O'Brien"), split("name=O'Brien"));
    }

    @Test
    void anOpenQuoteIsAProblemAtTheQuote() {
        assertEquals(
                Optional.of(new Place(1, 8)),
                Word.split("name=ab\"c d").problem().orElseThrow().place());
    }

    @Test
    void charactersRememberWhereTheyStood() {
        Word word = Word.split("  na\"m e\"=x").value().orElseThrow().get(0);
        assertEquals("nam e=x", word.text());
        assertEquals(2, word.at(0).offset());
        assertEquals(5, word.at(2).offset());
        assertEquals(10, word.at(6).offset());
        assertEquals(11, word.at(7).offset());
    }
}
