package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** The search of the Response pane: its field, and going from match to match. */
final class AnswerSearch {
    private AnswerSearch() {}

    /** Empty for what is no searching. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "find" -> Optional.of(Next.of(looking.state().finding(Optional.of(TextField.empty()))));
            case "find-next" -> Optional.of(seek(looking, 1));
            case "find-previous" -> Optional.of(seek(looking, -1));
            default -> Optional.empty();
        };
    }

    static Next<ResponseState> press(ResponseState state, TextField field, Scene scene, Key key) {
        if (key.is(Key.Kind.ESC)) {
            return Next.of(state.finding(Optional.empty()));
        }
        if (key.is(Key.Kind.ENTER)) {
            // Nothing typed means the same again.
            ResponseState closed = state.seeking(field.isEmpty() ? state.sought() : field.text());
            return state.answer()
                    .map(answer -> seek(Looking.at(closed, answer, scene), 1))
                    .orElse(Next.of(closed));
        }
        return Next.of(
                field.press(key).map(typed -> state.finding(Optional.of(typed))).orElse(state));
    }

    private static Next<ResponseState> seek(Looking looking, int by) {
        String sought = looking.state().sought();
        if (sought.isEmpty()) {
            return looking.say("/ says what to look for.");
        }
        Optional<Found> found = TabUpdate.of(looking.answer().tab()).seek(looking, sought, by);
        if (found.isEmpty()) {
            return looking.say("Not found here: " + sought);
        }
        Looking there = Looking.at(
                looking.state().with(found.get().answer()), found.get().answer(), looking.scene());
        String end = by > 0 ? "Past the end; on from the top." : "Past the top; on from the end.";
        return found.get().around() ? there.say(end) : Next.of(there.state());
    }
}
