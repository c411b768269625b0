package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.CommandSpec;
import hkshell.engine.InvocationParser;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.domain.request.Word;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any keys at any size: the screen answers with a picture, and no command that writes leaves it unasked. */
class RootRandomTest {
    private static final int KEYS = 10_000;
    private static final int A_RUN = 100;

    /** What a person must have typed as a whole line, or said yes to; a single key never reaches it. */
    private static final List<String> WRITES = List.of("post", "put", "patch", "delete", "api");

    private static final String NETRC = """
            # work
            machine api.heroku.com
              login me@example.com
              password HRKU-secret-one
            machine ftp.corp.test login up password pw account staff

            macdef init
              cd /pub

            default login anonymous password guest
            """;

    private static final Session SESSION =
            Scenes.session(NETRC, Scenes.account("work", "machine api.heroku.com login me@example.com password HRKU-secret-one\n"));

    private static final Texts TEXTS = new Texts(
            AllCommands.table().rows(),
            List.of("start"),
            (page, columns) -> List.of(Styled.of(page)),
            theme -> Looks.PLAIN);

    private final RootUpdate update = new RootUpdate(TEXTS);
    private final RootView view = new RootView();
    private final InvocationParser parser = new InvocationParser(AllCommands.table());

    private static Model start(Size size) {
        return Model.start(new Model.Look(KeyMap.defaults(), Glyphs.UNICODE, Looks.PLAIN), SESSION, size, Scenes.NOON);
    }

    @Test
    void any_keys_at_any_size() {
        for (int seed = 0; seed < KEYS / A_RUN; seed++) {
            Random random = new Random(seed);
            Size size = new Size(1 + random.nextInt(200), 1 + random.nextInt(60));
            Model model = start(size);
            List<String> pressed = new ArrayList<>();
            for (int key = 0; key < A_RUN; key++) {
                Key next = RandomKey.of(random);
                pressed.add(next.toString());
                model = press(model, next, "seed " + seed + " " + size + " " + pressed);
            }
        }
    }

    private Model press(Model model, Key key, String how) {
        try {
            Next<Model> next = update.apply(model, new Msg.Pressed(key));
            for (Effect effect : next.effects()) {
                check(model, effect, how);
            }
            String picture = paint(next.state());
            assertFalse(picture.contains("HRKU-secret"), how);
            return next.state();
        } catch (RuntimeException broken) {
            throw new AssertionError(how, broken);
        }
    }

    /** Hands that answer nothing have nothing to do; but what they are asked for can be parsed and does not call out. */
    private void check(Model before, Effect effect, String how) {
        if (effect instanceof Effect.Run run) {
            CommandSpec spec = parser.parse(Word.all(run.words()))
                    .fold(invocation -> invocation.spec(), problem -> AllCommands.table().rows().get(0));
            boolean typed = before.top().filter(layer -> layer instanceof Layer.Palette).isPresent();
            boolean writes = WRITES.contains(spec.words()) && !run.words().contains("--explain");
            assertTrue(typed || !writes || run.words().contains("GET"), how + " ran " + run.words());
        }
    }

    private String paint(Model model) {
        Canvas canvas = Canvas.of(model.size());
        view.paint(model, canvas);
        return canvas.toString();
    }

    @Test
    void any_size() {
        for (int columns = 1; columns <= 300; columns += columns < 130 ? 1 : 17) {
            for (int rows = 1; rows <= 100; rows += rows < 30 ? 1 : 7) {
                Size size = new Size(columns, rows);
                try {
                    paint(start(size));
                    paint(update.apply(start(new Size(80, 24)), new Msg.Resized(size)).state());
                } catch (RuntimeException broken) {
                    throw new AssertionError(size.toString(), broken);
                }
            }
        }
    }
}
