package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
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
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        DiffTab diff = looking.answer().diff();
        int row = rows(diff, sought, stop).next(diff.top(), by);
        return row < 0
                ? Optional.empty()
                : Optional.of(new Found(looking.answer().with(diff.at(row)), RowSearch.around(diff.top(), row, by)));
    }

    @Override
    public Tally count(Looking looking, Sought sought, Stop stop) {
        DiffTab diff = looking.answer().diff();
        return rows(diff, sought, stop).count(diff.top());
    }

    private static RowSearch rows(DiffTab diff, Sought sought, Stop stop) {
        return new RowSearch(
                diff.lines().size(),
                row -> diff.lines().get(row).map(DiffLine::text).orElse(""),
                sought,
                stop);
    }
}
