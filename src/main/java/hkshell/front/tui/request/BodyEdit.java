package hkshell.front.tui.request;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.saved.EditedBody;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.widget.TextArea;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The body of the request while it is typed in many lines; the line stays the one truth, and gets it when it is kept.
 *
 * @param begun what stood there at first
 * @param prefixed whether {@code ^X} was the last key
 * @param leaving whether Esc was the last key, and a change would be lost by another
 */
record BodyEdit(TextArea area, String begun, boolean prefixed, boolean leaving) {

    static Next<RequestState> begin(RequestState state) {
        String text = EditedBody.text(state.draft().parsed());
        BodyEdit edit = new BodyEdit(TextArea.of(text), text, false, false);
        return new Next<>(
                state.on(RequestTab.BODY).writing(edit, Optional.empty()),
                List.of(new Effect.Go(Area.REQUEST), new Effect.Say(said(text))));
    }

    private static String said(String text) {
        return text.contains("{{")
                ? "A value in {{braces}} stays as it is, until another stands in its place."
                : "^X Enter keeps the body, Esc leaves it.";
    }

    static Next<RequestState> press(RequestState state, Scene scene, Key key, BodyEdit edit) {
        boolean enter = key.kind() == Key.Kind.ENTER;
        if (enter && (edit.prefixed || key.alt() || key.ctrl())) {
            return edit.keep(state, scene);
        }
        if (key.is(Key.Kind.ESC)) {
            return edit.leave(state);
        }
        if (key.equals(Key.ctrl('x'))) {
            return say(
                    state.writing(new BodyEdit(edit.area, edit.begun, true, false), state.wrong()),
                    "^X Enter keeps the body.");
        }
        return edit.area
                .press(key, scene.inner().rows() - 1)
                .map(area -> Next.of(state.writing(edit.with(area), Optional.empty())))
                .orElseGet(() -> say(
                        state.writing(edit.with(edit.area), state.wrong()), "^X Enter keeps the body, Esc leaves it."));
    }

    static Next<RequestState> paste(RequestState state, BodyEdit edit, String text) {
        return Next.of(state.writing(edit.with(edit.area.insert(text)), Optional.empty()));
    }

    private BodyEdit with(TextArea other) {
        return new BodyEdit(other, begun, false, false);
    }

    private Next<RequestState> leave(RequestState state) {
        return leaving || area.text().equals(begun)
                ? Next.of(state.left())
                : say(
                        state.writing(new BodyEdit(area, begun, false, true), Optional.empty()),
                        "Esc again drops the change, ^X Enter keeps it.");
    }

    private Next<RequestState> keep(RequestState state, Scene scene) {
        return EditedBody.line(area.text(), state.draft().parsed())
                .then(line -> Draft.of(RequestText.of(line), scene.session()))
                .fold(
                        draft -> say(state.with(draft), "The body is in the line; s sends it."),
                        problem -> Next.of(refused(state, problem)));
    }

    /** The cursor at the place. */
    private RequestState refused(RequestState state, Problem problem) {
        TextArea there = problem.place().map(area::at).orElse(area);
        return state.writing(with(there), Optional.of(problem));
    }

    private static Next<RequestState> say(RequestState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
