package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.kit.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

    private static JsonTree read(String json) {
        return JsonTree.read(Body.of(json));
    }

    private static String sentence(String json) {
        return read(json).problem().orElseThrow(() -> new AssertionError(json)).sentence();
    }

    private static String rest(JsonTree tree) {
        return new String(tree.body().slice(tree.rest(), tree.body().size()), StandardCharsets.UTF_8);
    }

    @Test
    void nodesStandInTheOrderOfTheText() {
        JsonTree tree = read(" [ {\"name\" : \"a\", \"app\":{\"id\":1}} , [true,null] ]");
        assertEquals(8, tree.size());
        assertEquals("$", tree.path(0));
        assertEquals("$.[0].name", tree.path(2));
        assertEquals("$.[0].app.id", tree.path(4));
        assertEquals("$.[1].[1]", tree.path(7));
        assertEquals("a", tree.text(2, 99));
        assertEquals("1", tree.text(4, 99));
        assertEquals("null", tree.text(7, 99));
        assertEquals("{\"id\":1}", tree.text(3, 99));
        assertEquals(2, tree.children(0));
        assertEquals(2, tree.children(1));
        assertEquals(5, tree.next(1));
        assertEquals(3, tree.depth(4));
        assertEquals(Optional.empty(), tree.problem());
    }

    @Test
    void escapesAndOtherAlphabetsAreRead() {
        JsonTree tree = read("{\"k\\u0065y \\\"x\\\"\":\"\\ud83d\\ude00 \u00e9 \\n\\t\\\\ \\/\"}");
        assertEquals("key \"x\"", tree.name(1, 99));
        assertEquals("\ud83d\ude00 \u00e9 \n\t\\ /", tree.text(1, 99));
        assertEquals("$.[\"key \\\"x\\\"\"]", tree.path(1));
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        JsonTree tree = read("\"" + "\ud83d\ude00".repeat(5000) + "\"");
        assertEquals("\ud83d\ude00\ud83d\ude00", tree.text(0, 5));
        assertEquals("12", read("1234").text(0, 2));
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        JsonTree tree = read("\ufeff{\"a\":1}");
        assertEquals(Optional.empty(), tree.problem());
        assertEquals("1", tree.text(1, 9));
    }

    @Test
    void brokenJsonKeepsWhatCameBefore() {
        JsonTree tree = read("{\"a\": 1,\n \"b\": [2, 3x], \"c\": 4}");
        assertEquals(
                "The JSON is broken: line 2, column 12.",
                tree.problem().orElseThrow().sentence());
        assertEquals(Optional.of(new Place(2, 12)), tree.problem().orElseThrow().place());
        assertEquals("[2, 3", tree.text(2, 5));
        assertTrue(rest(tree).endsWith("], \"c\": 4}"), rest(tree));
    }

    @Test
    void jsonThatEndsTooEarlySaysSo() {
        assertEquals("The JSON ends too early: line 1, column 14.", sentence("[{\"name\":\"a\","));
        assertEquals("The JSON ends too early: line 1, column 13.", sentence("[{\"name\":\"ex"));
        assertEquals(3, read("[{\"name\":\"ex").size());
        assertEquals("ex", read("[{\"name\":\"ex").text(2, 99));
    }

    @Test
    void aNameWithoutItsValueIsInTheRest() {
        JsonTree tree = read("{\"a\":1,\"name\"");
        assertEquals(2, tree.size());
        assertEquals(",\"name\"", rest(tree));
    }

    @Test
    void whatIsNoJsonAtAllSaysSo() {
        for (String text : new String[] {"<html>", "Not found", "a=b", "\u0000[1]", "\ufffe", "}"}) {
            assertTrue(sentence(text).startsWith("The answer is not JSON: line 1, column"), text);
            assertEquals(0, read(text).size());
            assertEquals(0, read(text).rest());
        }
    }

    @Test
    void moreAfterTheEndIsTheRest() {
        JsonTree tree = read("{\"a\":1}\n{\"b\":2}");
        assertEquals(
                "More follows after the end of the JSON: line 2, column 1.",
                tree.problem().orElseThrow().sentence());
        assertEquals("{\"b\":2}", rest(tree));
        assertTrue(read("{} \n").problem().isEmpty());
    }

    @Test
    void depthHasAnEnd() {
        JsonTree tree = read("[".repeat(100_000));
        assertEquals(1000, tree.size());
        assertTrue(tree.problem().orElseThrow().sentence().startsWith("The JSON is nested deeper than 1000 levels"));
    }

    @Test
    void anEmptyBodyIsNeitherTreeNorFault() {
        assertEquals(0, read("").size());
        assertEquals(Optional.empty(), read("  ").problem());
    }

    @Test
    void hugeScalarsAreNoFault() {
        assertTrue(read("[" + "1".repeat(200_000) + ",\"" + "a".repeat(200_000) + "\"]")
                .problem()
                .isEmpty());
        assertFalse(read("{\"" + "n".repeat(200_000) + "\":1}").problem().isPresent());
    }
}
