package hkshell.front.tui.console;

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
    public Optional<Found> seek(Looking looking, String wanted, int by) {
        Answer answer = looking.answer();
        List<Styled> rows = HeaderRows.of(answer, looking.body().columns(), false);
        for (int step = 1; step <= rows.size(); step++) {
            int row = Math.floorMod(answer.heads() + by * step, rows.size());
            if (Highlight.at(rows.get(row).text(), wanted, 0) >= 0) {
                boolean around = by > 0 ? row <= answer.heads() : row >= answer.heads();
                return Optional.of(new Found(answer.withHeads(row), around));
            }
        }
        return Optional.empty();
    }
}
