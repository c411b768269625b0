package hkshell.front.tui.request;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.Offers;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/**
 * What can stand at the cursor of the request line, seen below it.
 *
 * @param from the line as it was typed
 * @param offers at least one
 * @param marked whether one is chosen, and in the line
 */
record Completing(PathCompletion from, Offers offers, boolean marked) {

    private static final Key BACK = new Key(Key.Kind.TAB, 0, false, false, true);

    /** Empty when nothing fits what is typed. */
    static Optional<Completing> of(TextField typed, Optional<LinePart.Before> unseen, Session session) {
        PathCompletion from = PathCompletion.of(typed, unseen, session);
        return from.choices().isEmpty()
                ? Optional.empty()
                : Optional.of(new Completing(from, Offers.of(from.offers()), false));
    }

    /** The line with the chosen one in it. */
    TextField line() {
        return marked ? offers.current().map(from::taken).orElse(from.line()) : from.line();
    }

    /** After a key that goes through the rows; empty for another key. */
    Optional<Completing> press(Key key, int height) {
        if (key.is(Key.Kind.TAB) || key.is(Key.Kind.DOWN)) {
            return Optional.of(step(1, height));
        }
        if (key.equals(BACK) || key.is(Key.Kind.UP)) {
            return Optional.of(step(-1, height));
        }
        boolean pages = key.is(Key.Kind.PAGE_UP) || key.is(Key.Kind.PAGE_DOWN);
        Optional<ListPane> moved = pages ? offers.list().move(key, height) : Optional.empty();
        return moved.map(list -> new Completing(from, offers.with(list), true));
    }

    /** The first step chooses the first, or the last. */
    private Completing step(int by, int height) {
        boolean first = !marked && by > 0;
        return new Completing(from, first ? offers : offers.step(by, height), true);
    }

    /** Such as {@code 3/14}. */
    String place() {
        return (marked ? offers.list().cursor() + 1 + "/" : "") + offers.all().size();
    }
}
