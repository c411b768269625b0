package hkshell.front.tui.console;

import hkshell.front.tui.loop.Next;
import hkshell.front.tui.widget.Scroller;
import hkshell.kit.diff.DiffLine;
import java.util.Optional;

/** The comparison: it scrolls and finds. */
final class DiffUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        DiffTab diff = looking.answer().diff();
        int height = Math.max(1, looking.body().rows() - 1);
        return new Scroller(diff.lines().size(), diff.top())
                .act(action, height)
                .map(moved -> looking.to(looking.answer().with(diff.at(moved.top()))));
    }

    @Override
    public Optional<Found> seek(Looking looking, String wanted, int by) {
        DiffTab diff = looking.answer().diff();
        for (int step = 1; step <= diff.lines().size(); step++) {
            int row = Math.floorMod(diff.top() + by * step, diff.lines().size());
            String text = diff.lines().get(row).map(DiffLine::shown).orElse("");
            if (Highlight.at(text, wanted, 0) >= 0) {
                boolean around = by > 0 ? row <= diff.top() : row >= diff.top();
                return Optional.of(new Found(looking.answer().with(diff.at(row)), around));
            }
        }
        return Optional.empty();
    }
}
