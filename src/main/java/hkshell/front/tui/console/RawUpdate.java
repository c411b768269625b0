package hkshell.front.tui.console;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** The text as it came: it scrolls and finds. */
final class RawUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        Answer answer = looking.answer();
        return answer.raw().flatMap(raw -> raw.act(action, looking.body())).map(raw -> looking.to(answer.with(raw)));
    }

    @Override
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        return looking.answer().raw().flatMap(raw -> RawSearch.seek(looking, raw, sought, by, stop));
    }

    @Override
    public int count(Looking looking, Sought sought, Stop stop) {
        return looking.answer()
                .raw()
                .map(raw -> RawSearch.count(raw, sought, stop))
                .orElse(0);
    }
}
