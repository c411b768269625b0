package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.kit.text.Role;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final String DYNOS = """
            [
              {"id": "01234567-89ab-cdef-0123-456789abcdef", "name": "web.1", "state": "up", "size": "Standard-1X",
               "command": "bin/server -p $PORT", "app": {"id": "1", "name": "example"}, "release": null},
              {"id": "2", "name": "web.2", "state": "up"},
              {"id": "3", "name": "worker.1", "state": "crashed", "size": "Standard-2X"}
            ]
            """;

    private static JsonLines lines(String json, Folds folds, String path) {
        return JsonLines.of(JsonTree.read(Body.of(json)), folds, path);
    }

    /** As a screen would paint it: indented, with a mark before what folds. */
    private static String picture(JsonLines lines, boolean reveal) {
        StringBuilder picture = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            JsonLine line = lines.line(row, reveal);
            String mark = line.foldable() ? line.open() ? "v " : "> " : "  ";
            String text = "  ".repeat(line.depth()) + mark + line.text().text();
            picture.append(text.stripTrailing()).append('\n');
        }
        return picture.toString();
    }

    @Test
    void aListOpensWithItsFirstMemberVisible() {
        assertEquals("""
                v [ 3 items ]
                  v 0  web.1  up  Standard-1X
                      id       01234567-89ab-cdef-0123-456789abcdef
                      name     web.1
                      state    up
                      size     Standard-1X
                      command  "bin/server -p $PORT"
                    > app      { id, name }
                      release  null
                  > 1  web.2  up
                  > 2  worker.1  crashed  Standard-2X
                """, picture(lines(DYNOS, Folds.START, "/apps/example/dynos"), false));
    }

    @Test
    void anObjectOpensWithItsFieldsVisible() {
        assertEquals("""
                v { 4 fields }
                    a  1
                  > b  { c }
                  > d  [ 2 items ]
                    e  [ ]
                """, picture(lines("{\"a\":1,\"b\":{\"c\":2},\"d\":[1,2],\"e\":[]}", Folds.START, "/x"), false));
    }

    @Test
    void foldsAreToggledByNode() {
        JsonTree tree = JsonTree.read(Body.of("{\"a\":{\"b\":[1]},\"c\":2}"));
        Folds open = Folds.START.toggle(1);
        assertEquals(
                "v { 2 fields }\n  v a  { 1 field }\n    > b  [ 1 item ]\n    c  2\n",
                picture(JsonLines.of(tree, open, ""), false));
        assertEquals("> { a, c }\n", picture(JsonLines.of(tree, Folds.START.toggle(0), ""), false));
        assertEquals(Folds.START, open.toggle(1));
        assertEquals(open, open.open(tree, 1));
        assertEquals(Folds.START, open.fold(tree, 1));
        assertEquals(5, JsonLines.of(tree, Folds.ALL_OPEN, "").size());
        assertEquals(3, JsonLines.of(tree, Folds.ALL_FOLDED, "").size());
        assertEquals(5, JsonLines.of(tree, Folds.START.show(tree, 3), "").size());
    }

    @Test
    void aRowKnowsItsNodeAndANodeItsRow() {
        JsonLines lines = lines(DYNOS, Folds.START, "/x");
        assertEquals(10, lines.size() - 1);
        int worker = lines.node(10);
        assertEquals("$.[2]", lines.tree().path(worker));
        assertEquals(10, lines.row(worker));
        assertEquals(10, lines.row(worker + 2));
    }

    @Test
    void secretsAreStarsUntilAskedFor() {
        JsonLines lines = lines("{\"token\":\"abc\",\"n\":1,\"url\":\"redis://:p@h/\"}", Folds.START, "/x");
        assertEquals("v { 3 fields }\n    token  ********\n    n      1\n    url    ********\n", picture(lines, false));
        assertTrue(picture(lines, true).contains("token  abc"), picture(lines, true));
        assertTrue(lines.line(1, false).secret());
        assertFalse(lines.line(2, false).secret());
        assertEquals(Role.SECRET, lines.line(1, false).text().runs().get(1).role());
    }

    @Test
    void everyConfigVarIsASecret() {
        assertEquals(
                "v { 1 field }\n    LANG  ********\n",
                picture(lines("{\"LANG\":\"en\"}", Folds.START, "/apps/example/config-vars"), false));
        assertEquals(
                "v [ 1 item ]\n    0  ********\n",
                picture(lines("[\"en\"]", Folds.START, "/apps/a/config-vars"), false));
    }

    @Test
    void noSummaryTellsASecret() {
        String json = "[0,{\"name\":\"https://u:p@h/\",\"state\":\"up\"}]";
        assertEquals("v [ 2 items ]\n    0  0\n  > 1  up\n", picture(lines(json, Folds.START, "/x"), false));
    }

    @Test
    void textThatCouldBeSomethingElseIsQuoted() {
        String json =
                "[\"1\",\"true\",\"\",\" a\",\"1e5\",\"a\\nb\\u001b[2J\",\"plain\",\"{x\",\"-\",\"2026-01-01T00:00:00Z\"]";
        assertEquals("""
                v [ 10 items ]
                    0  "1"
                    1  "true"
                    2  ""
                    3  " a"
                    4  "1e5"
                    5  "a\\nb\\u001b[2J"
                    6  plain
                    7  "{x"
                    8  "-"
                    9  2026-01-01T00:00:00Z
                """, picture(lines(json, Folds.START, "/x"), false));
    }

    @Test
    void brokenJsonEndsInASentenceAndTheRest() {
        assertEquals("""
                v [ 2 items ]
                    0  1
                  v 1  { 1 field }
                      a  b
                  The JSON ends too early: line 2, column 4.
                  ,
                   "c
                """, picture(lines("[1, {\"a\": \"b\",\n \"c", Folds.ALL_OPEN, "/x"), false));
    }

    @Test
    void theHeadOfATreeIsItsBeginning() {
        Body body = Body.of(DYNOS);
        JsonTree head = JsonTree.head(body, 12);
        JsonTree whole = JsonTree.read(body);
        assertFalse(head.isWhole());
        assertEquals(12, head.size());
        assertEquals(
                "[ 2 items so far ]",
                JsonLines.of(head, Folds.START, "").line(0, false).text().text());
        for (int node = 0; node < 12; node++) {
            assertEquals(whole.path(node), head.path(node));
        }
        assertTrue(JsonTree.head(body, 999).isWhole());
    }

    @Test
    void aPageIsShownAsItsLines() {
        JsonLines lines = lines("<!doctype html>\r\n<p>\u001b[31mDown\n", Folds.START, "/x");
        assertEquals(3, lines.size());
        assertEquals(
                "The answer is not JSON: line 1, column 1.",
                lines.line(0, false).text().text());
        assertEquals("<!doctype html>", lines.line(1, false).text().text());
        assertEquals("<p>\u241b[31mDown", lines.line(2, false).text().text());
        assertEquals(-1, lines.node(1));
    }
}
