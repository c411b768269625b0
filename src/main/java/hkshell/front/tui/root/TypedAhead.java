package hkshell.front.tui.root;

import hkshell.front.tui.loop.Msg;
import java.util.ArrayList;
import java.util.List;

/** What was typed and pasted before its question stood on the screen. It may be a password, so it does not print. */
record TypedAhead(List<Msg> input) {
    static final TypedAhead NOTHING = new TypedAhead(List.of());

    /** More than anybody types blindly; what a stuck key adds to it is dropped. */
    private static final int MOST = 1000;

    TypedAhead {
        input = List.copyOf(input);
    }

    TypedAhead plus(Msg more) {
        if (input.size() >= MOST) {
            return this;
        }
        List<Msg> all = new ArrayList<>(input);
        all.add(more);
        return new TypedAhead(all);
    }

    @Override
    public String toString() {
        return "TypedAhead[" + input.size() + "]";
    }
}
