package hkshell.front.tui.response;

import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Size;
import java.time.Instant;

/**
 * An answer as it is looked at now: what a tab needs to know to answer a key or to be painted.
 *
 * @param answer the one of the state, which is there
 * @param body the room that the answer has in its pane
 */
record Looking(ResponseState state, Answer answer, Scene scene, Size body) {

    static Looking at(ResponseState state, Answer answer, Scene scene) {
        return new Looking(
                state,
                answer,
                scene,
                AnswerRows.of(answer, scene.inner()).body().size());
    }

    Instant now() {
        return scene.now();
    }

    /** Whether everything masked is spelled out; the tree asks for each node. */
    boolean revealsAll() {
        return state.reveal().showsAll(now());
    }

    /** The value under the cursor: of the table where that is open, else of the tree; -1 when there is none. */
    int node() {
        return answer.tab() == Tab.TABLE
                ? answer.table().map(TableTab::node).orElse(-1)
                : answer.tree().node();
    }

    /** The same with what a search came upon. */
    Looking to(Found found) {
        return at(state.with(found.answer()), found.answer(), scene);
    }

    Next<ResponseState> to(Answer other) {
        return Next.of(state.with(other));
    }

    Next<ResponseState> say(String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
