package hkshell.front.tui.help;

import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text over the screen: a page of the manual, a table, what a command said in many lines.
 *
 * @param finding the open search field
 * @param sought what n and N look for
 */
public record PageState(String title, List<Styled> lines, Scroller scroll, Optional<TextField> finding, String sought) {

    public PageState {
        lines = List.copyOf(lines);
    }

    public static PageState of(String title, List<Styled> lines) {
        return new PageState(title, lines, Scroller.of(lines.size()), Optional.empty(), "");
    }

    public PageState at(Scroller other) {
        return new PageState(title, lines, other, finding, sought);
    }

    public PageState finding(Optional<TextField> field) {
        return new PageState(title, lines, scroll, field, sought);
    }

    /** The next line with the text, or the one before, from where the page is; the same page when there is none. */
    public PageState seek(String text, boolean forward, int height) {
        PageState state = new PageState(title, lines, scroll, Optional.empty(), text);
        String wanted = text.toLowerCase(Locale.ROOT);
        for (int step = 1; step <= lines.size() && !wanted.isEmpty(); step++) {
            int at = Math.floorMod(scroll.top() + (forward ? step : -step), lines.size());
            if (lines.get(at).text().toLowerCase(Locale.ROOT).contains(wanted)) {
                return state.at(scroll.to(at, height));
            }
        }
        return state;
    }
}
