package hkshell.front.tui.loop;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Map;

/** How one pane looks. Pure. */
public interface ScreenView<S> {

    /** Paints the inside of the pane's frame. */
    void paint(S state, Scene scene, Canvas canvas);

    /** What stands in the frame's title line after the name, such as {@code 0600} or {@code 200 OK}; the first matters most. */
    List<Styled> badges(S state, Scene scene);

    /** The keys to speak of while something of the pane has them; empty for those of any text field. */
    default List<Hint> typingHints(S state) {
        return List.of();
    }

    /** What some actions do to what is looked at now, in a word or two: spoken of before the other keys of the pane. */
    default Map<String, String> doing(S state) {
        return Map.of();
    }

    /** What {@code x} offers for the row under the cursor. */
    List<MenuItem> menu(S state, Scene scene);
}
