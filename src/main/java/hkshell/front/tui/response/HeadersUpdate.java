package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.widget.Scroller;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Optional;

/** The headers: they scroll and find. */
final class HeadersUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        Answer answer = looking.answer();
        int rows = HeaderRows.of(answer, looking.body().columns(), false).size();
        return new Scroller(rows, answer.heads())
                .act(action, looking.body().rows())
                .map(moved -> looking.to(answer.withHeads(moved.top())));
    }

    @Override
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        Answer answer = looking.answer();
        int row = rows(looking, sought, stop).next(answer.heads(), by);
        return row < 0
                ? Optional.empty()
                : Optional.of(new Found(answer.withHeads(row), RowSearch.around(answer.heads(), row, by)));
    }

    @Override
    public Tally count(Looking looking, Sought sought, Stop stop) {
        return rows(looking, sought, stop).count(looking.answer().heads());
    }

    private static RowSearch rows(Looking looking, Sought sought, Stop stop) {
        List<Styled> rows = HeaderRows.of(looking.answer(), looking.body().columns(), false);
        return new RowSearch(rows.size(), row -> rows.get(row).text(), sought, stop);
    }
}
