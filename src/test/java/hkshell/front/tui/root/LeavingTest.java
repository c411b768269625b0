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
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wants to leave while a command runs is asked, and is not kept once nothing runs any more. */
class LeavingTest {
    private static final Session SESSION = Scenes.session("machine api.heroku.com login me password made-up\n");

    private final RootUpdate update = new RootUpdate(new Texts(
            new Completer(AllCommands.table().rows(), List.of("start"), List.of("mono")),
            (page, width) -> List.of(Styled.of(page)),
            name -> Looks.PLAIN));

    private static Model start() {
        Desk desk = Desk.start(KeyMap.defaults(), Glyphs.UNICODE, Looks.PLAIN, new Size(80, 24), Scenes.NOON);
        return Model.start(desk, SESSION);
    }

    private Model press(Model model, String name) {
        return update.apply(model, new Msg.Pressed(Key.of(name))).state();
    }

    private Next<Model> finish(Model model, long run, Outcome outcome) {
        return update.apply(model, new Msg.Finished(run, outcome, SESSION));
    }

    private static boolean leaves(Next<Model> next) {
        return next.effects().contains(new Effect.Leave(0));
    }

    @Test
    void q_asks_while_a_command_runs() {
        Model asked = press(start().started(List.of("netrc", "undo")), "q");
        assertTrue(asked.top().orElseThrow() instanceof Layer.Leaving);
    }

    @Test
    void the_last_command_that_ends_well_ends_hkshell_then() {
        Model asked = press(start().started(List.of("netrc", "undo")).started(List.of("netrc", "check")), "q");
        Next<Model> one = finish(asked, 1, new Outcome.Said("Taken back.", new Doc.Bool(true)));
        assertFalse(leaves(one));
        assertTrue(leaves(finish(one.state(), 2, new Outcome.Said("Done.", new Doc.Bool(true)))));
    }

    @Test
    void what_failed_is_read_first() {
        Model asked = press(start().started(List.of("netrc", "undo")), "q");
        Next<Model> failed = finish(
                asked,
                1,
                new Outcome.Failed(Problem.file("netrc", "The netrc cannot be written.", "look at its folder")));
        assertFalse(leaves(failed));
        assertEquals(true, failed.state().top().isEmpty());
        assertTrue(failed.state().note().sentence().contains("The netrc cannot be written."));
    }

    @Test
    void who_was_not_asked_stays() {
        Model running = start().started(List.of("netrc", "undo"));
        assertFalse(leaves(finish(running, 1, new Outcome.Said("Taken back.", new Doc.Bool(true)))));
    }
}
