package hkshell.front.tui.console;

import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** The search of the Response pane: its field, and going from match to match. */
final class AnswerSearch {
    private AnswerSearch() {}

    /** Empty for what is no searching. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "find" -> Optional.of(Next.of(looking.state().with(Optional.of(Entry.of(Entry.Kind.FIND, "")))));
            case "find-next" -> Optional.of(seek(looking, 1));
            case "find-previous" -> Optional.of(seek(looking, -1));
            default -> Optional.empty();
        };
    }

    /** Enter in the field; nothing typed means the same again. */
    static Next<ResponseState> submit(ResponseState state, Entry entry, Looking looking) {
        String text = entry.field().text();
        ResponseState closed = state.seeking(text.isEmpty() ? state.sought() : text);
        return seek(Looking.at(closed, looking.answer(), looking.scene()), 1);
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
