package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import hkshell.domain.request.Body;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Redactor.Span;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RawTextTest {
    private static final Redactor KNOWN = new Redactor(List.of(Secret.of("HRKU-secret-one")));

    private static RawText raw(String body, String path) {
        return RawText.of(JsonTree.read(Body.of(body)), path, KNOWN);
    }

    private static RawText raw(String body) {
        return raw(body, "/apps");
    }

    private static String all(RawText text, boolean reveal) {
        return text.piece(0, text.body().size(), reveal).text();
    }

    @Test
    void lines_begin_and_end() {
        RawText text = raw("a\r\n\nbc");
        assertEquals(3, text.lines());
        assertEquals(List.of(0, 3, 4), List.of(text.start(0), text.start(1), text.start(2)));
        assertEquals(List.of(1, 3, 6), List.of(text.end(0), text.end(1), text.end(2)));
        assertEquals(
                List.of(0, 0, 1, 2, 2), List.of(text.line(0), text.line(2), text.line(3), text.line(4), text.line(6)));
        assertEquals(0, raw("").lines());
    }

    @Test
    void a_cut_moves_back_to_a_whole_character() {
        RawText text = raw("\u00e4\u4e16\ud83d\ude00x");
        assertEquals(List.of(0, 0, 2, 2, 2, 5, 5, 5, 5, 9, 10), cuts(text, 10));
        RawText stray = RawText.of(JsonTree.read(Body.of(new byte[] {(byte) 0x80, (byte) 0x80, 'a'})), "/", KNOWN);
        assertEquals(List.of(0, 1, 2, 3), cuts(stray, 3));
    }

    private static List<Integer> cuts(RawText text, int last) {
        return java.util.stream.IntStream.rangeClosed(0, last)
                .mapToObj(text::whole)
                .toList();
    }

    @Test
    void secrets_by_name_by_path_and_by_character_are_stars() {
        assertEquals("{\"token\": ********, \"a\": \"b\"}", all(raw("{\"token\": \"x\\\"y\", \"a\": \"b\"}"), false));
        assertEquals("{\"A\": ********}", all(raw("{\"A\": \"b\"}", "/apps/x/config-vars"), false));
        assertEquals("{\"a\": \"is ********.\"}", all(raw("{\"a\": \"is HRKU-secret-one.\"}"), false));
        assertEquals("<p>********</p>", all(raw("<p>HRKU-secret-one</p>"), false));
        String body = "{\"token\": \"x\\\"y\"}";
        assertEquals(body, all(raw(body), true));
    }

    @Test
    void a_secret_that_lost_its_end_is_one_too() {
        assertEquals("[{\"a\": \"b\", \"token\": ********", all(raw("[{\"a\": \"b\", \"token\": \"HRKU-x"), false));
        assertEquals("var x = {\"token\" : ********};", all(raw("var x = {\"token\" : \"HRKU-x\"};"), false));
    }

    @Test
    void no_piece_of_any_width_shows_a_part_of_a_secret() {
        String body =
                "{\"a\": [1, 2], \"token\": \"HRKU-0123456789\", \"b\": \"by HRKU-secret-one \\\\\", \"password\": \"HRKU-\\\\\"}";
        for (String text : List.of(body, body.substring(0, body.length() - 10), "<x>" + body)) {
            RawText raw = raw(text);
            for (int width = 1; width < 60; width++) {
                for (int from = 0; from < text.length(); from += width) {
                    String piece = raw.piece(from, Math.min(text.length(), from + width), false)
                            .text();
                    assertFalse(piece.contains("HRK") || piece.contains("345") || piece.contains("cre"), piece);
                }
            }
        }
    }

    @Test
    void what_follows_a_secret_is_shown_wherever_a_piece_begins() {
        String body = "[{\"token\": \"abc\"}, \n {\"password\": \"x]\\\", \"} ]";
        RawText text = raw(body);
        for (int from = 0; from < body.length(); from++) {
            boolean secret = from >= 11 && from < 16 || from >= 34 && from < 42;
            boolean begins = from == 11 || from == 34;
            String shown = text.piece(from, from + 1, false).text();
            String plain = body.substring(from, from + 1).replace('\n', '\u240a');
            assertEquals(begins ? Secret.MASK : secret ? "" : plain, shown, "offset " + from);
        }
    }

    @Test
    void what_is_hidden_is_found_by_offset() {
        RawText text = raw("{\"token\": \"abc\", \"a\": \"b\"}");
        assertEquals(Optional.of(new Span(10, 15)), text.hidden(12));
        assertEquals(Optional.empty(), text.hidden(3));
        assertEquals(Optional.empty(), text.hidden(15));
    }

    @Test
    void c11_controls_and_broken_bytes_are_marks() {
        RawText text = RawText.of(JsonTree.read(Body.of("a\u001b[2J\tb".getBytes(StandardCharsets.UTF_8))), "/", KNOWN);
        assertEquals("a\u241b[2J b", all(text, false));
    }

    @Test
    void a_tree_is_read_once_and_equal_by_its_body() {
        AnswerTree tree = AnswerTree.of(Body.of("[1]"));
        assertSame(tree.get(), tree.get());
        assertEquals(AnswerTree.of(Body.of("[1]")), tree);
    }
}
