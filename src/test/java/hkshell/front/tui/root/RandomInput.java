package hkshell.front.tui.root;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.paint.Size;
import java.util.Random;

/** What may come from a terminal: mostly keys that mean something, then any key, a paste, another size. */
final class RandomInput {
    private static final String LETTERS = "jjjkhlgGsSeeadddxyyyuUWrpfTn*/:?@[]{}122223456qQ`! \\\"'#-+=.0";
    private static final String[] PASTES = {
        "", "get /apps", "a\nb\n", "\033[31mred", "é中👩‍👩‍👧", "x".repeat(500), "delete /apps/example"
    };

    private RandomInput() {}

    static Msg next(Random random) {
        int kind = random.nextInt(100);
        if (kind < 95) {
            return new Msg.Pressed(key(random));
        }
        return kind < 98 ? new Msg.Pasted(PASTES[random.nextInt(PASTES.length)]) : new Msg.Resized(size(random));
    }

    /** From one cell to 250x80, most often one that people have. */
    static Size size(Random random) {
        return random.nextInt(5) == 0
                ? new Size(1 + random.nextInt(250), 1 + random.nextInt(80))
                : new Size(1 + random.nextInt(110), 1 + random.nextInt(32));
    }

    private static Key key(Random random) {
        int kind = random.nextInt(10);
        // Often enough out again, so that no run stays in the first thing it has opened.
        if (oneIn(random, 6)) {
            return Key.of(Key.Kind.ESC);
        }
        if (kind < 6) {
            return Key.of(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (kind < 9) {
            Key.Kind[] kinds = Key.Kind.values();
            return new Key(
                    kinds[1 + random.nextInt(kinds.length - 1)],
                    0,
                    oneIn(random, 9),
                    oneIn(random, 9),
                    oneIn(random, 9));
        }
        int point = oneIn(random, 2) ? 'a' + random.nextInt(26) : 32 + random.nextInt(0xd000);
        return new Key(Key.Kind.CHARACTER, point, oneIn(random, 2), oneIn(random, 9), false);
    }

    private static boolean oneIn(Random random, int many) {
        return random.nextInt(many) == 0;
    }
}
