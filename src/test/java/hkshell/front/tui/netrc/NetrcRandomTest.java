package hkshell.front.tui.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any file, any keys, any size: nothing breaks, no control character shows, the rows add up. */
class NetrcRandomTest {
    private static final int CASES = 10_000;

    private static final String[] WORDS = {
        "machine ",
        "default ",
        "login ",
        "password ",
        "account ",
        "macdef ",
        "a.test ",
        "api.heroku.com ",
        "me ",
        "# note",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\t",
        "\"q q\" ",
        "\"",
        "s3cret ",
        "中文 ",
        "e\u0301 ",
        "\u001b[2J",
        "\u202e ",
        "\ufeff",
        "password three ",
        "machine b.test login x password s3cret\n"
    };

    private static final String[] ACTIONS = {
        "up",
        "down",
        "left",
        "right",
        "enter",
        "top",
        "bottom",
        "page-up",
        "page-down",
        "half-up",
        "half-down",
        "find",
        "find-next",
        "find-previous",
        "reveal",
        "edit",
        "edit-login",
        "edit-password",
        "edit-account",
        "add",
        "delete",
        "move-up",
        "move-down",
        "move-first",
        "escape",
        "pin"
    };

    private static final String[] KEYS = {
        "a", "y", "n", "e", "space", "enter", "esc", "backspace", "ctrl-u", "left", "home", "delete", "中"
    };

    private final NetrcUpdate update = new NetrcUpdate();
    private final NetrcView view = new NetrcView();

    @Test
    void any_file_takes_any_keys_at_any_size() {
        for (long seed = 0; seed < CASES; seed++) {
            String failure = "seed " + seed;
            try {
                play(new Random(seed), failure);
            } catch (RuntimeException broken) {
                throw new AssertionError(failure, broken);
            }
        }
    }

    private void play(Random random, String failure) {
        Session session =
                Scenes.session(file(random), Scenes.account("work", "machine a.test login me password s3cret"));
        NetrcState state = update.sync(NetrcState.EMPTY, session);
        for (int step = 0; step < 12; step++) {
            if (random.nextInt(6) == 0) {
                session = session.with(Scenes.session(file(random)).netrc());
                state = update.sync(state, session);
            }
            Scene scene = Scenes.scene(session, random.nextInt(60), random.nextInt(20));
            state = step(random, state, scene).state();
            check(state, scene, failure);
        }
    }

    private Next<NetrcState> step(Random random, NetrcState state, Scene scene) {
        if (random.nextInt(10) == 0) {
            return update.paste(state, scene, WORDS[random.nextInt(WORDS.length)]);
        }
        return update.types(state)
                ? update.press(state, scene, Key.of(KEYS[random.nextInt(KEYS.length)]))
                : update.act(state, scene, ACTIONS[random.nextInt(ACTIONS.length)]);
    }

    private void check(NetrcState state, Scene scene, String failure) {
        NetrcOutline outline = state.outline();
        assertEquals(outline.size(), state.list().size(), failure);
        assertTrue(state.list().cursor() <= Math.max(0, outline.size() - 1), failure);
        assertEquals(outline.size(), outline.rows(0, outline.size()).size(), failure);
        Canvas canvas = Scenes.paint(view, state, scene);
        canvas.toText().codePoints().forEach(point -> assertTrue(point == '\n' || point >= ' ', failure));
    }

    private static NetrcFile file(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(30); word > 0; word--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length && random.nextInt(4) == 0; at++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return NetrcFile.parse(bytes);
    }
}
