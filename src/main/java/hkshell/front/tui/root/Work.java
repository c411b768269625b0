package hkshell.front.tui.root;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The commands under way, the latest last.
 *
 * @param runs how many have been started
 * @param shown the run whose answer was shown last, 0 before the first. One of an earlier run does not take its place.
 */
public record Work(List<Running> running, long runs, long shown) {
    static final Work NONE = new Work(List.of(), 0, 0);

    public Work {
        running = List.copyOf(running);
    }

    boolean isIdle() {
        return running.isEmpty();
    }

    Optional<Running> latest() {
        return running.isEmpty() ? Optional.empty() : Optional.of(running.get(running.size() - 1));
    }

    Optional<Running> run(long number) {
        return running.stream().filter(one -> one.run() == number).findFirst();
    }

    /** When the latest call went out that is still under way. */
    Optional<Instant> sendingSince() {
        for (int at = running.size() - 1; at >= 0; at--) {
            if (running.get(at).isCall()) {
                return Optional.of(running.get(at).since());
            }
        }
        return Optional.empty();
    }

    /** The call whose answer is to be shown next: the latest, unless a later one has been answered already. */
    Optional<Running> awaited() {
        return running.stream().filter(one -> one.isCall() && one.run() > shown).reduce((before, after) -> after);
    }

    /** Whether an answer of that run is the one to look at: nothing that was sent after it was answered or is awaited. */
    boolean isNewest(long number) {
        return number > shown && awaited().filter(other -> other.run() > number).isEmpty();
    }

    /** The run's answer is looked at. */
    Work showing(long number) {
        return new Work(running, runs, Math.max(shown, number));
    }

    /** One more command; its number is {@link #runs} afterwards. */
    Work started(List<String> words, Instant now) {
        List<Running> more = new ArrayList<>(running);
        more.add(Running.of(runs + 1, words, now));
        return new Work(more, runs + 1, shown);
    }

    /** The run's call was refused, and may be sent again. */
    Work refused(long number) {
        return change(number, Running::asRefused);
    }

    /** So many bytes of the run's answer have come. */
    Work receiving(long number, long bytes) {
        return change(number, one -> one.receiving(bytes));
    }

    /** The run gets more of a long list. */
    Work paging(long number) {
        return change(number, Running::asPaging);
    }

    /** A question of the run was left. */
    Work left(long number) {
        return change(number, Running::asLeft);
    }

    /** The run that has got an answer and may ask again; what is typed meanwhile is meant for it. */
    Optional<Running> answered() {
        return running.stream().filter(one -> one.ahead().isPresent()).findFirst();
    }

    /** What has been typed for the run's next question; empty while nothing can be. */
    Work ahead(long number, Optional<TypedAhead> typed) {
        return change(number, one -> one.with(typed));
    }

    private Work change(long number, UnaryOperator<Running> change) {
        List<Running> all = new ArrayList<>();
        running.forEach(one -> all.add(one.run() == number ? change.apply(one) : one));
        return new Work(all, runs, shown);
    }

    Work ended(long number) {
        List<Running> less = new ArrayList<>(running);
        less.removeIf(one -> one.run() == number);
        return new Work(less, runs, shown);
    }
}
