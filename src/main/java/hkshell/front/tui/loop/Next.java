package hkshell.front.tui.loop;

import java.util.ArrayList;
import java.util.List;

/** What an update answers: the state from now on, and the effects it wishes for, in order. */
public record Next<S>(S state, List<Effect> effects) {

    public Next {
        effects = List.copyOf(effects);
    }

    public static <S> Next<S> of(S state) {
        return new Next<>(state, List.of());
    }

    public static <S> Next<S> of(S state, Effect... effects) {
        return new Next<>(state, List.of(effects));
    }

    /** The same effects around another state, for a screen inside a larger one. */
    public <T> Next<T> with(T other) {
        return new Next<>(other, effects);
    }

    /** What follows from this state, with these effects before its own. */
    public Next<S> then(Next<S> later) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(later.effects());
        return new Next<>(later.state(), all);
    }

    public Next<S> plus(Effect more) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(more);
        return new Next<>(state, all);
    }
}
