package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.Completer;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.command.AllCommands;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Styled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between two questions of a command the keys are the next question's, and nobody else's. */
class TypedAheadTest {
    private static final Session SESSION = Scenes.session("machine api.heroku.com login me password made-up\n");
    private static final Question CODE = new Question.Hidden("Two-factor code");

    private final RootUpdate update = new RootUpdate(new Texts(
            new Completer(AllCommands.table().rows(), List.of("start"), List.of("mono")),
            (page, width) -> List.of(Styled.of(page)),
            name -> Looks.PLAIN));

    private Next<Model> apply(Model model, Msg... all) {
        Next<Model> next = Next.of(model);
        for (Msg msg : all) {
            next = next.then(update.apply(next.state(), msg));
        }
        return next;
    }

    private Next<Model> press(Model model, String... names) {
        return apply(
                model,
                List.of(names).stream()
                        .map(name -> new Msg.Pressed(Key.of(name)))
                        .toArray(Msg[]::new));
    }

    /** A login whose password was just given. */
    private Model answered() {
        Desk desk = Desk.start(KeyMap.defaults(), Glyphs.UNICODE, Looks.PLAIN, new Size(80, 24), Scenes.NOON);
        Model login = Model.start(desk, SESSION).started(List.of("login"));
        return press(
                        apply(login, new Msg.Asked(1, new Question.Hidden("Password")))
                                .state(),
                        "x",
                        "enter")
                .state();
    }

    @Test
    void keys_and_pastes_wait_and_then_answer() {
        Next<Model> waiting = apply(answered(), new Msg.Pressed(Key.of('s')), new Msg.Pasted("12"));
        assertEquals(List.of(), waiting.effects());
        Next<Model> asked = apply(press(waiting.state(), "3", "enter", "Q").state(), new Msg.Asked(1, CODE));
        assertTrue(asked.effects().get(0) instanceof Effect.Reply reply && reply.run() == 1, asked.toString());
        assertEquals(1, asked.effects().size());
        Next<Model> more = apply(asked.state(), new Msg.Asked(1, CODE));
        assertEquals(
                "Q",
                ((Layer.Asking) more.state().top().orElseThrow())
                        .field()
                        .content()
                        .reveal());
    }

    @Test
    void a_yes_wants_a_question_that_was_read() {
        Model waiting = press(answered(), "y").state();
        Next<Model> asked = apply(waiting, new Msg.Asked(1, new Question.Confirm("Remove all?")));
        assertEquals(List.of(), asked.effects());
        assertTrue(asked.state().top().isPresent());
    }

    @Test
    void the_end_of_the_command_drops_them() {
        Model waiting = press(answered(), "Q", "s").state();
        Next<Model> ended =
                apply(waiting, new Msg.Finished(1, new Outcome.Said("Logged in.", new Doc.Bool(true)), SESSION));
        assertEquals(List.of(new Effect.Remember()), ended.effects());
        assertEquals(List.of(new Effect.Leave(0)), press(ended.state(), "q").effects());
    }

    @Test
    void escape_stops_the_command() {
        for (String key : List.of("esc", "ctrl-c", "ctrl-g")) {
            assertEquals(List.of(new Effect.Cancel(1)), press(answered(), key).effects());
        }
    }

    @Test
    void a_stuck_key_does_not_fill_the_memory_and_what_was_typed_does_not_print() {
        Model now = answered();
        for (int i = 0; i < 5000; i++) {
            now = press(now, "7").state();
        }
        assertFalse(now.toString().contains("7777"));
        Model asked = apply(now, new Msg.Asked(1, CODE)).state();
        assertEquals(
                1000,
                ((Layer.Asking) asked.top().orElseThrow())
                        .field()
                        .content()
                        .reveal()
                        .length());
    }
}
