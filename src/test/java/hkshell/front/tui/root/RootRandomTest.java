package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.domain.request.Word;
import hkshell.engine.Completer;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Grid;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Any keys at any size, with hands that answer nothing: after each there is a picture of the right size, no secret stands
 * in it, and nothing that writes is asked of the hands but what they refuse or what was answered with yes.
 */
class RootRandomTest {
    private static final int SHORT_RUNS = 10_000;
    private static final int LONG_RUNS = 40;

    private static final Set<String> CALLS = Set.of("post", "put", "patch", "delete");
    private static final String SECRET = "HRKU-secret-one";
    private static final List<String> SECRETS = List.of(SECRET, "ftp-secret-two", "guest-secret-three");

    private static final String RECORD = "machine api.heroku.com login me@example.com password " + SECRET + "\n";
    private static final Session SESSION = Scenes.session(
            "# work\n" + RECORD + "machine ftp.corp.test\n  login up\n  password ftp-secret-two\n  account staff\n"
                    + "macdef init\n  cd /pub\n\ndefault login anonymous password guest-secret-three\n",
            Scenes.account("work", RECORD));

    private static final Texts TEXTS = new Texts(
            new Completer(AllCommands.table().rows(), List.of("start"), List.of("mono")),
            (page, width) -> List.of(Styled.of(page)),
            name -> Looks.PLAIN);

    private final RootUpdate update = new RootUpdate(TEXTS);
    private final RootView view = new RootView();
    private final InvocationParser parser = new InvocationParser(AllCommands.table());

    private static Model start(Size size) {
        return Model.start(Desk.start(KeyMap.defaults(), Glyphs.UNICODE, Looks.PLAIN, size, Scenes.NOON), SESSION);
    }

    @Test
    void any_few_keys_at_any_size() {
        for (int seed = 0; seed < SHORT_RUNS; seed++) {
            play(seed, 1 + seed % 6);
        }
    }

    /** Deep into what opens over what. */
    @Test
    void any_keys_for_long() {
        for (int seed = SHORT_RUNS; seed < SHORT_RUNS + LONG_RUNS; seed++) {
            play(seed, 150);
        }
    }

    private void play(int seed, int inputs) {
        List<Msg> how = new ArrayList<>();
        Random random = new Random(seed);
        Model model = start(RandomInput.size(random));
        String begin = "seed " + seed + " at " + model.size() + ": ";
        try {
            check(model, false);
            for (int left = inputs; left > 0; left--) {
                Msg input = RandomInput.next(random);
                how.add(input);
                model = after(model, input, how);
            }
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(begin + how, broken);
        }
    }

    private Model after(Model model, Msg input, List<Msg> how) {
        Next<Model> next = update.apply(model, input);
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Run run) {
                mayRun(run, model, input);
            }
        }
        // A secret may be seen once somebody has pressed the key for it.
        check(next.state(), how.contains(new Msg.Pressed(Key.of('*'))));
        return next.state();
    }

    private void check(Model model, boolean revealed) {
        Canvas canvas = Canvas.of(model.size());
        view.paint(model, canvas);
        assertEquals(model.size(), canvas.grid().size());
        String picture = canvas.toText();
        assertEquals(model.size().rows(), picture.lines().count());
        assertFalse(picture.contains("Exception"), picture);
        for (String secret : SECRETS) {
            int at = picture.indexOf(secret);
            assertTrue(at < 0 || revealed && isMarked(canvas.grid(), picture, at), picture);
        }
    }

    /** Whether the cell knows that it shows a secret. Only asked of pictures without wide characters before it. */
    private static boolean isMarked(Grid grid, String picture, int at) {
        int row = (int) picture.substring(0, at).chars().filter(c -> c == '\n').count();
        return grid.isSecret(at - picture.lastIndexOf('\n', at) - 1, row);
    }

    private void mayRun(Effect.Run run, Model before, Msg input) {
        Optional<Invocation> invocation = parser.parse(Word.all(run.words())).value();
        if (invocation.isEmpty()) {
            return;
        }
        String words = invocation.get().spec().words();
        boolean sendsNothing = run.words().contains("--explain") || run.words().contains("--curl");
        if (CALLS.contains(words) && !sendsNothing) {
            assertTrue(
                    Arming.refusal(invocation.get(), before.session(), past -> true, before.now())
                            .isPresent(),
                    words);
        }
        if (words.equals("netrc remove")) {
            boolean typed = before.top().isPresent();
            assertTrue(typed || input.equals(new Msg.Pressed(Key.of('y'))), words);
        }
    }

    private String paint(Model model) {
        Canvas canvas = Canvas.of(model.size());
        view.paint(model, canvas);
        return canvas.toText();
    }

    @Test
    void any_size() {
        for (int columns = 1; columns <= 300; columns += columns < 60 ? 1 : 13) {
            for (int rows = 1; rows <= 100; rows += rows < 30 ? 1 : 14) {
                Size size = new Size(columns, rows);
                try {
                    paint(start(size));
                    shrunk(size);
                } catch (RuntimeException broken) {
                    throw new AssertionError(size.toString(), broken);
                }
            }
        }
    }

    /** From a usual size, with something open over the panes. */
    private void shrunk(Size size) {
        for (char opens : ":?x".toCharArray()) {
            Model open = update.apply(start(new Size(80, 24)), new Msg.Pressed(Key.of(opens)))
                    .state();
            paint(update.apply(open, new Msg.Resized(size)).state());
        }
    }
}
