package hkshell.front.tui.help;

import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text over the screen: a page of the manual, a table, what a command said in many lines. Its rows are its lines, wrapped
 * at the width that there is now.
 *
 * @param top the first row that is seen
 * @param finding the open search field
 * @param sought what n and N look for
 * @param copy what y does
 */
public record PageState(
        String title,
        List<Styled> lines,
        int top,
        Optional<TextField> finding,
        String sought,
        Optional<Effect.Copy> copy) {

    public PageState {
        lines = List.copyOf(lines);
    }

    public static PageState of(String title, List<Styled> lines) {
        return new PageState(title, lines, 0, Optional.empty(), "", Optional.empty());
    }

    /** With a value that can be copied. */
    public PageState with(Effect.Copy value) {
        return new PageState(title, lines, top, finding, sought, Optional.of(value));
    }

    private PageState at(Scroller scroll) {
        return new PageState(title, lines, scroll.top(), finding, sought, copy);
    }

    public PageState finding(Optional<TextField> field) {
        return new PageState(title, lines, top, field, sought, copy);
    }

    /**
     * The page after an action of the key map; empty when it is no moving one.
     *
     * @param area what the page and its frame cover
     */
    public Optional<PageState> act(String action, Size area) {
        int rows = PageView.rows(this, area).size();
        return new Scroller(rows, top).act(action, PageView.height(area)).map(this::at);
    }

    /** The next row with the text, or the one before, from where the page is; empty when there is none. */
    public Optional<PageState> seek(String text, boolean forward, Size area) {
        PageState state = new PageState(title, lines, top, Optional.empty(), text, copy);
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Styled> rows = PageView.rows(this, area);
        for (int step = 1; step <= rows.size(); step++) {
            int at = Math.floorMod(top + (forward ? step : -step), rows.size());
            if (rows.get(at).text().toLowerCase(Locale.ROOT).contains(wanted)) {
                return Optional.of(state.at(new Scroller(rows.size(), top).to(at, PageView.height(area))));
            }
        }
        return Optional.empty();
    }
}
