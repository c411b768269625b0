package hkshell.front.tui.console;

import hkshell.domain.request.Redactor.Span;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Size;
import java.util.Optional;

/** The text as it came: it scrolls and finds. */
final class RawUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        Answer answer = looking.answer();
        return answer.raw().flatMap(raw -> raw.act(action, looking.body())).map(raw -> looking.to(answer.with(raw)));
    }

    @Override
    public Optional<Found> seek(Looking looking, String wanted, int by) {
        return looking.answer().raw().flatMap(raw -> seek(looking.answer(), raw, wanted, by, looking.body()));
    }

    private static Optional<Found> seek(Answer answer, RawTab raw, String wanted, int by, Size body) {
        BodySearch search = new BodySearch(raw.text().body(), wanted);
        int here = raw.match() < 0 ? raw.seenIn(body).top() - (by > 0 ? 1 : 0) : raw.match();
        int at = by > 0 ? firstShown(raw, search, here + 1) : lastShown(raw, search, here);
        boolean around = at < 0;
        int size = raw.text().body().size();
        int found = around ? by > 0 ? firstShown(raw, search, 0) : lastShown(raw, search, size) : at;
        return found < 0 ? Optional.empty() : Optional.of(new Found(answer.with(raw.found(found, body)), around));
    }

    private static int firstShown(RawTab raw, BodySearch search, int from) {
        int size = raw.text().body().size();
        int at = search.first(from, size);
        Optional<Span> hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        while (hidden.isPresent()) {
            at = search.first(hidden.get().to(), size);
            hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        }
        return at;
    }

    private static int lastShown(RawTab raw, BodySearch search, int before) {
        int at = search.last(before);
        Optional<Span> hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        while (hidden.isPresent()) {
            at = search.last(hidden.get().from());
            hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        }
        return at;
    }
}
