package hkshell.front.tui.response;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.engine.Outcome;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes as an answer, any actions on it, at any size. */
class ResponseRandomTest {
    private static final int ROUNDS = 10_000;

    private static final List<String> ACTIONS = List.of(
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
            "answer-up",
            "answer-down",
            "previous-tab",
            "next-tab",
            "find",
            "find-next",
            "find-previous",
            "reveal",
            "copy-value",
            "copy-path",
            "copy-body",
            "unfold-all",
            "fold-all",
            "escape",
            "wrap",
            "edit",
            "again");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\"name\"",
            "\"token\"",
            "\"id\": ",
            "\"a\\\"b\"",
            "\"\\u001b[31m\"",
            "null",
            "true",
            "-1.5e9",
            "\u001b]0;x\u0007",
            "\u009b2J",
            "\u202e",
            "e\u0301",
            "\ud83d\ude00",
            "\u4e16\u754c",
            "<p>",
            "\\",
            "\"",
            Calls.TOKEN,
            "\"HRKU-other\"",
            "x".repeat(90));

    private final ResponseUpdate update = new ResponseUpdate();
    private final ResponseView view = new ResponseView();

    private static Scene scene(Random random) {
        Size size = new Size(random.nextInt(90), random.nextInt(26));
        boolean sending = random.nextInt(40) == 0;
        return new Scene(
                Calls.SESSION,
                Scenes.NOON,
                random.nextBoolean() ? Glyphs.ASCII : Glyphs.UNICODE,
                size,
                random.nextBoolean(),
                sending ? List.of(Underway.call(Scenes.NOON)) : List.of());
    }

    /** Bytes of no meaning, or pieces of JSON in some order. */
    private static byte[] body(Random random) {
        if (random.nextInt(4) == 0) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "[{\"a\": [" : "");
        for (int left = random.nextInt(60); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome outcome(Random random) {
        String line = random.nextInt(5) == 0 ? "GET /apps/x/config-vars" : "GET /apps";
        if (random.nextInt(20) == 0) {
            return new Outcome.Exchanged(new Exchange.Cancelled(Calls.signed(line)), false);
        }
        if (random.nextInt(20) == 0) {
            return new Outcome.Failed(Problem.network("x", "No \u001b[31m answer.", "h"));
        }
        int status = random.nextBoolean() ? 200 : 100 + random.nextInt(500);
        return Calls.answered(line, status, random.nextBoolean() ? "application/json" : "\u001b]x", body(random));
    }

    @Test
    void any_answer_and_any_actions() {
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
        Scene scene = scene(random);
        ResponseState state =
                update.finished(ResponseState.EMPTY, scene, outcome(random)).state();
        boolean revealed = false;
        look(state, scene, false, how);
        for (int left = random.nextInt(12); left > 0; left--) {
            scene = random.nextInt(5) == 0 ? scene(random) : scene;
            if (update.types(state)) {
                how.append(" key");
                Key key = random.nextInt(3) == 0 ? Key.of(Key.Kind.ENTER) : Key.of("ane\"}1".charAt(random.nextInt(6)));
                state = update.press(state, scene, key).state();
            } else {
                String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
                how.append(' ').append(action);
                revealed |= action.equals("reveal");
                state = update.act(state, scene, action).state();
            }
            look(state, scene, revealed, how);
        }
    }

    /** There is a picture, no control character in it, and no secret that nobody asked for. */
    private void look(ResponseState state, Scene scene, boolean revealed, StringBuilder how) {
        Canvas canvas = Scenes.paint(view, state, scene);
        for (int row = 0; row < canvas.rows(); row++) {
            for (int column = 0; column < canvas.columns(); column++) {
                int point = canvas.grid().character(column, row);
                boolean shows = point >= 0x20 && point < 0x7f || point > 0x9f && point != 0x202e;
                assertTrue(point == Cell.TAIL || shows, () -> how + " at " + Integer.toHexString(point));
            }
        }
        String picture = canvas.toText();
        assertFalse(!revealed && picture.contains(Calls.TOKEN), () -> how + "\n" + picture);
        view.badges(state, scene);
        view.menu(state, scene);
    }
}
