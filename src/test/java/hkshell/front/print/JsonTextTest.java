package hkshell.front.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.engine.Doc;
import hkshell.engine.OnDemand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A document that is printed piece by piece is the one that is made whole. */
class JsonTextTest {
    private static final String ODD = "a\"b\u001b[31m\u0085\u202e\ud83d\ude00 漢";

    private static String printed(Doc doc) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        JsonText.print(doc, out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void long_documents_are_the_same_piece_by_piece() {
        Doc doc = Doc.obj()
                .with("entries", new Doc.Arr(OnDemand.of(Collections.nCopies(20_000, ODD), Doc.Text::new)))
                .with("n", 1);
        String printed = printed(doc);
        assertEquals(JsonText.of(doc) + "\n", printed);
        assertFalse(printed.contains("\u202e"), "what turns a line round is escaped");
        assertEquals(20_000, printed.split("\ud83d\ude00", -1).length - 1);
    }

    @Test
    void a_text_too_long_for_any_buffer() {
        assertEquals(
                "\"" + "\ud83d\ude00".repeat(50_000) + "\"\n", printed(new Doc.Text("\ud83d\ude00".repeat(50_000))));
    }
}
