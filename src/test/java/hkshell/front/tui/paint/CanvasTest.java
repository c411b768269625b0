package hkshell.front.tui.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private final Canvas canvas = Canvas.of(new Size(10, 3));

    @Test
    void aPartCountsFromItsOwnCornerAndIsCut() {
        Canvas part = canvas.part(new Rect(2, 1, 4, 1));
        part.text(-1, 0, "abcdefgh");
        part.text(0, 1, "below");
        assertEquals("\n  bcde\n\n", canvas.toText());
        assertEquals("bcde\n", part.toText());
    }

    @Test
    void aPartOfAPartStaysInsideBoth() {
        canvas.part(new Rect(-2, -1, 5, 3)).part(new Rect(1, 1, 9, 1)).text(0, 0, "abcdef");
        assertEquals("bcd\n\n\n", canvas.toText());
    }

    @Test
    void halvesOfWideCharactersBecomeBlanks() {
        canvas.part(new Rect(1, 0, 4, 1)).text(-1, 0, "中中中中");
        assertEquals("  中\n\n\n", canvas.toText());
        canvas.text(0, 1, "中中");
        canvas.text(1, 1, "x");
        assertEquals("  中\n x中\n\n", canvas.toText());
        canvas.text(3, 1, "中");
        assertEquals("  中\n x 中\n\n", canvas.toText());
    }

    @Test
    void noWideCharacterReachesTheEdge() {
        canvas.text(7, 0, "中x");
        canvas.text(8, 1, "中");
        canvas.text(9, 2, "中");
        assertEquals("       中x\n\n\n", canvas.toText());
    }

    @Test
    void c11_foreign_text_is_harmless() {
        canvas.text(0, 0, "a\033[31mb\007\u009bc");
        assertEquals("a␛[31mb␇�c\n\n\n", canvas.toText());
    }

    @Test
    void textTellsTheColumnAfterIt() {
        assertEquals(5, canvas.text(1, 0, "a中b"));
        assertEquals(14, canvas.text(4, 0, "0123456789"));
        assertEquals(6, canvas.text(2, 1, Styled.of("ab").plus("cd", Role.KEY)));
        canvas.textRight(10, 2, "end", Role.DIM);
        assertEquals("       end", canvas.toText().lines().toList().get(2));
    }

    @Test
    void cellsKnowTheirRoleAttributesAndSecrets() {
        canvas.text(0, 0, Styled.of("tok").plus("en", Role.SECRET));
        canvas.mark(new Rect(0, 0, 10, 1), Cell.SELECTED);
        assertEquals(Role.SECRET, canvas.grid().role(3, 0));
        assertTrue(canvas.grid().isSecret(3, 0));
        assertFalse(canvas.grid().isSecret(2, 0));
        assertEquals(Cell.SELECTED, canvas.grid().attributes(2, 0));
    }

    @Test
    void aMarkCoversBothHalves() {
        canvas.text(0, 0, "中");
        canvas.mark(new Rect(1, 0, 1, 1), Cell.BOLD);
        assertEquals(Cell.BOLD, canvas.grid().attributes(0, 0));
    }

    @Test
    void theCursorIsShownOnlyInside() {
        canvas.part(new Rect(2, 1, 4, 1)).cursor(9, 0);
        assertEquals(-1, canvas.grid().cursorColumn());
        canvas.part(new Rect(2, 1, 4, 1)).cursor(3, 0);
        assertEquals(5, canvas.grid().cursorColumn());
        assertEquals(1, canvas.grid().cursorRow());
    }
}
