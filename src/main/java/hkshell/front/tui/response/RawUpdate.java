package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.kit.problem.Place;
import java.util.Optional;

/** The text as it came: it scrolls, wraps and finds. */
final class RawUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        Optional<RawTab> raw = looking.answer().raw();
        if (raw.isEmpty()) {
            return action.equals("enter")
                    ? Optional.of(BodyReading.begun(Next.of(looking.state()), looking.scene()))
                    : Optional.empty();
        }
        return switch (action) {
            case "enter" -> looking.answer().place().map(place -> found(looking, raw.get(), place));
            case "wrap" -> Optional.of(wrapped(looking, raw.get()));
            case "left" -> Optional.of(across(looking, raw.get(), -1));
            case "right" -> Optional.of(across(looking, raw.get(), 1));
            default ->
                raw.get()
                        .act(action, looking.body())
                        .map(to -> looking.to(looking.answer().with(to)));
        };
    }

    private static Next<ResponseState> found(Looking looking, RawTab raw, Place place) {
        return looking.to(looking.answer().with(raw.found(raw.text().offset(place), looking.body())));
    }

    private static Next<ResponseState> wrapped(Looking looking, RawTab raw) {
        if (raw.isEmpty() || raw.isBinary()) {
            return looking.say("There are no lines to wrap here.");
        }
        String said = raw.wraps() ? "Long lines are cut; left and right scroll them." : "Long lines are wrapped.";
        return looking.to(looking.answer().with(raw.wrapped(!raw.wraps()))).plus(new Effect.Say(said));
    }

    private static Next<ResponseState> across(Looking looking, RawTab raw, int by) {
        if (raw.isEmpty() || raw.isBinary()) {
            return looking.say("Nothing stands beside the pane.");
        }
        return raw.wraps()
                ? looking.say("w cuts long lines; then left and right scroll them.")
                : looking.to(looking.answer().with(raw.across(by, looking.body())));
    }

    @Override
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        return looking.answer().raw().flatMap(raw -> RawSearch.seek(looking, raw, sought, by, stop));
    }

    @Override
    public Tally count(Looking looking, Sought sought, Stop stop) {
        return looking.answer()
                .raw()
                .map(raw -> RawSearch.count(raw, sought, stop))
                .orElse(Tally.NONE);
    }
}
