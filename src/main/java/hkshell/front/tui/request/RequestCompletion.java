package hkshell.front.tui.request;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** Tab in the request line, or in a part of it: it grows as far as there is no choice, then the choices stand below it and keys go through them. */
final class RequestCompletion {
    private static final Problem NOTHING = Problem.usage("Nothing to complete here.", "type it whole");

    private RequestCompletion() {}

    /** Empty for a key that means the same as without it. */
    static Optional<Next<RequestState>> press(RequestState state, Scene scene, Key key) {
        if (state.completing().isPresent()) {
            return open(state, scene, key, state.completing().get());
        }
        return key.is(Key.Kind.TAB)
                ? Optional.of(begin(state, scene, state.field().orElseThrow()))
                : Optional.empty();
    }

    private static Next<RequestState> begin(RequestState state, Scene scene, TextField field) {
        PathCompletion completion = PathCompletion.of(field, state.before(), scene.session());
        RequestState longer = state.typed(completion.longer());
        return switch (completion.choices().size()) {
            case 0 -> nothing(state, field);
            case 1 -> one(state, longer, scene, completion);
            default -> Next.of(narrowed(longer, scene));
        };
    }

    /** The only choice is taken; seen where it takes the place of what is typed, such as an id's name. */
    private static Next<RequestState> one(
            RequestState state, RequestState longer, Scene scene, PathCompletion completion) {
        if (!completion.longer().text().equals(completion.line().text())) {
            return Next.of(longer);
        }
        return completion.isDone() ? nothing(state, completion.line()) : Next.of(narrowed(longer, scene));
    }

    /** Where the choices would stand. */
    private static Next<RequestState> nothing(RequestState state, TextField field) {
        return Next.of(state.refused(field, NOTHING));
    }

    /** With what fits the line now. */
    private static RequestState narrowed(RequestState state, Scene scene) {
        return state.field()
                .flatMap(field -> Completing.of(field, state.before(), scene.session()))
                .map(state::completing)
                .orElse(state);
    }

    /** Enter with none chosen sends the line as it stands, as it does without them. */
    private static Optional<Next<RequestState>> open(RequestState state, Scene scene, Key key, Completing completing) {
        if (key.is(Key.Kind.ESC)) {
            return Optional.of(Next.of(state.typed(completing.from().line())));
        }
        if (key.is(Key.Kind.ENTER)) {
            return completing.marked() ? Optional.of(Next.of(taken(state, scene, completing))) : Optional.empty();
        }
        Optional<Completing> moved = completing.press(key, RequestView.detailRows(scene.inner()));
        if (moved.isPresent()) {
            return Optional.of(Next.of(state.completing(moved.get())));
        }
        return completing.line().press(key).map(field -> Next.of(typed(state, scene, field)));
    }

    /** What has to go on shows at once with what. */
    private static RequestState taken(RequestState state, Scene scene, Completing completing) {
        RequestState taken = state.typed(completing.line());
        boolean whole = completing.offers().current().filter(Offer::whole).isPresent();
        return whole ? taken : narrowed(taken, scene);
    }

    /** Where the cursor moves, the choices were those of another place. */
    private static RequestState typed(RequestState state, Scene scene, TextField field) {
        boolean same =
                state.field().filter(is -> is.text().equals(field.text())).isPresent();
        return same ? state.typed(field) : narrowed(state.typed(field), scene);
    }
}
