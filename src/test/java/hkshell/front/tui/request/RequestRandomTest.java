package hkshell.front.tui.request;

import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.domain.keymap.Key;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any text and any keys in the Request pane: a picture each time, no token in it, and nothing that writes goes out unarmed. */
class RequestRandomTest {
    private static final int ROUNDS = 10_000;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<String> TYPED = List.of(
            "/", "a", "=", ":", "\"", "?", "@", " ", "{", "\u4e16", "POST ", "-d ", "http://", "#", "\u001b", "==");

    private static final List<String> ACTIONS = List.of(
            "edit",
            "edit",
            "send",
            "enter",
            "explain",
            "copy-curl",
            "copy-shell",
            "copy-url",
            "down",
            "bottom",
            "page-up",
            "left",
            "pin",
            "escape");

    private final RequestUpdate update = new RequestUpdate();
    private final RequestView view = new RequestView();

    @Test
    void any_text_and_any_keys() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            StringBuilder how = new StringBuilder("seed " + seed);
            try {
                play(new Random(seed), how);
            } catch (RuntimeException broken) {
                throw new AssertionError(how.toString(), broken);
            }
        }
    }

    private void play(Random random, StringBuilder how) {
        RequestState state = update.sync(RequestState.START, Calls.SESSION);
        for (int left = 12; left > 0; left--) {
            Scene scene = Scenes.scene(Calls.SESSION, random.nextInt(90), random.nextInt(12));
            Next<RequestState> next = step(state, scene, random, how);
            for (Effect effect : next.effects()) {
                if (effect instanceof Effect.Command command && !command.words().contains("--explain")) {
                    assertFalse(!READS.contains(command.words().get(1)), how::toString);
                }
            }
            state = next.state();
            String picture = Scenes.paint(view, state, scene).toText();
            assertFalse(picture.contains(Calls.TOKEN) || picture.contains("\u001b"), how::toString);
        }
    }

    private Next<RequestState> step(RequestState state, Scene scene, Random random, StringBuilder how) {
        if (!update.types(state)) {
            String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            how.append(' ').append(action);
            return update.act(state, scene, action);
        }
        if (random.nextInt(4) > 0) {
            String text = TYPED.get(random.nextInt(TYPED.size()));
            how.append(" type ").append(text);
            return update.paste(state, scene, text);
        }
        Key.Kind kind = Key.Kind.values()[1 + random.nextInt(Key.Kind.values().length - 1)];
        how.append(' ').append(kind);
        return update.press(state, scene, Key.of(kind));
    }
}
