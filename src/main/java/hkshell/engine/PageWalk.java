package hkshell.engine;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.json.LongList;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Page after page of a long list: until its end, a gap, or a bound. The same for {@code --paginate} and for the screen,
 * which walks one page at a time. What the wire tries again by itself it has tried before a gap comes about.
 */
public final class PageWalk {
    /** A server that always names another part would never end. */
    public static final int MOST_PAGES = 10_000;

    private final Function<SignedRequest, Exchange> send;
    private final Progress progress;
    private final InstantSource now;

    public PageWalk(Function<SignedRequest, Exchange> send, Progress progress, InstantSource now) {
        this.send = send;
        this.progress = progress;
        this.now = now;
    }

    /** As a command walks. The parts are no calls of their own in the history: a long list would leave room for nothing else. */
    public static PageWalk of(Caller caller, TimeLimits limits, Context context) {
        Caller silent = caller.withoutHistory();
        return new PageWalk(
                part -> silent.call(part, limits),
                context.progress(),
                context.ports().clock());
    }

    /** Who takes what has come, each time that the list has grown; the walk goes on with what it gives back. */
    @FunctionalInterface
    public interface Taker {
        /** @throws IOException when there is no room for it */
        LongList take(LongList grown) throws IOException;
    }

    /**
     * @param begun its gap, if it has one, is what is asked for first
     * @param pages how many more at most
     * @param items how many in all are enough
     */
    public LongList walk(LongList begun, int pages, long items, Taker taker) throws IOException {
        LongList list = taker.take(begun);
        for (int page = 0; page < pages && list.items() < items && list.ask().isPresent(); page++) {
            list = taker.take(list.plus(send.apply(list.ask().get()), now.instant()));
            if (list.gap().isPresent()) {
                return list;
            }
            progress.count(told(list));
        }
        return list;
    }

    /** How far the list is, for people. */
    public static String told(LongList list) {
        String twice = list.twice() == 0 ? "" : ", " + list.twice() + " of them twice";
        return list.items() + " items" + twice + " in " + list.count() + (list.count() == 1 ? " page" : " pages");
    }

    /** What is wrong with a list that cannot be gone on with, or only behind a gap; empty at its end and in its midst. */
    public static Optional<Problem> problem(LongList list) {
        return list.pointsBack()
                ? Optional.of(Problem.server(
                        "endless_list",
                        "The server points back to a part of the list that has come already, after " + list.items()
                                + " items.",
                        "--limit N takes the first N"))
                : list.gap().map(PageWalk::why);
    }

    private static Problem why(LongList.Gap gap) {
        if (gap.end() instanceof Exchange.Failed failed) {
            return failed.problem();
        }
        return gap.end() instanceof Exchange.Answered answered
                ? AnswerProblem.of(answered)
                        .orElseGet(() -> Problem.server(
                                "not_json", "A part of the list is no list.", "look at it without --paginate"))
                : Problem.cancelled();
    }

    /** Why there is no room for a list. */
    public static Problem noRoom(IOException refused) {
        return refused instanceof Spool.Refused full
                ? full.problem()
                : Problem.network("too_large", "The list is larger than 2 GB.", "--limit N takes less of it");
    }
}
