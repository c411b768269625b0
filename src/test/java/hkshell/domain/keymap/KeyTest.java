package hkshell.domain.keymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void readsEveryFormOfName() {
        assertEquals(Key.of('q'), Key.of("q"));
        assertEquals(Key.of('G'), Key.of("G"));
        assertEquals(Key.of('-'), Key.of("-"));
        assertEquals(Key.ctrl('-'), Key.of("ctrl--"));
        assertEquals(Key.ctrl('l'), Key.of("ctrl-L"));
        assertEquals(Key.ctrl('l'), Key.of("Ctrl-l"));
        assertEquals(Key.of(' '), Key.of("space"));
        assertEquals(Key.of(Key.Kind.PAGE_UP), Key.of("page-up"));
        assertEquals(new Key(Key.Kind.TAB, 0, false, false, true), Key.of("shift-tab"));
        assertEquals(new Key(Key.Kind.UP, 0, true, true, true), Key.of("ctrl-alt-shift-up"));
        assertEquals(Key.of(0x1f600), Key.of(new String(Character.toChars(0x1f600))));
    }

    @Test
    void aWrongNameIsToldWithTheForms() {
        for (String wrong : new String[] {"", "ctrl-", "qq", "f13", "shift-a", "hyper-x", " ", "ctrl-ctrl-x"}) {
            Problem why = Key.parse(wrong).problem().orElseThrow(() -> new AssertionError("read: " + wrong));
            assertTrue(why.sentence().contains('"' + wrong + '"'), why.sentence());
        }
    }

    @Test
    void labelsAreShort() {
        assertEquals("^L", Key.of("ctrl-l").label());
        assertEquals("?", Key.of("?").label());
        assertEquals("S-Tab", Key.of("shift-tab").label());
        assertEquals("M-Enter", Key.of("alt-enter").label());
        assertEquals("C-Space", Key.of("ctrl-space").label());
        assertEquals("PgUp", Key.of("page-up").label());
    }

    @Test
    void onlyBareCharactersType() {
        assertTrue(Key.of("a").types());
        assertTrue(Key.of("space").types());
        assertFalse(Key.of("ctrl-a").types());
        assertFalse(Key.of("alt-a").types());
        assertFalse(Key.of("enter").types());
    }

    @Test
    void everyKeyHasANameThatIsReadBack() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        Key.Kind[] kinds = Key.Kind.values();
        for (int i = 0; i < 10_000; i++) {
            int character = 0x21 + random.nextInt(0x2000 - 0x21);
            Key key = new Key(
                    kinds[random.nextInt(kinds.length)],
                    Character.isWhitespace(character) || character == 0x7f ? 'x' : character,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean());
            assertEquals(key, Key.of(key.name()), "seed " + seed + ", input " + i);
        }
    }
}
