package hkshell.engine;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.json.LongList;
import hkshell.kit.problem.Problem;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Page after page of a long list: until its end, a gap, or a bound. The same for {@code --paginate} and for the screen,
 * which walks one page at a time. What the wire tries again by itself it has tried before a gap comes about.
 */
public final class PageWalk {
    /** A server that always names another part would never end. */
    private static final int MOST_PAGES = 10_000;

    private final Function<SignedRequest, Exchange> send;
    private final Progress progress;
    private final InstantSource now;

    public PageWalk(Function<SignedRequest, Exchange> send, Progress progress, InstantSource now) {
        this.send = send;
        this.progress = progress;
        this.now = now;
    }

    /** As of {@link #walk} without a bound but that of all lists. */
    public LongList walk(LongList begun, long items) {
        return walk(begun, MOST_PAGES, items);
    }

    /**
     * @param begun its gap, if it has one, is what is asked for first
     * @param pages how many more at most
     * @param items how many in all are enough
     */
    public LongList walk(LongList begun, int pages, long items) {
        LongList list = begun;
        for (int page = 0; page < pages && list.items() < items && list.ask().isPresent(); page++) {
            list = list.plus(send.apply(list.ask().get()), now.instant());
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

    /** What is wrong with a list that goes in circles. */
    public static Problem endless(long items) {
        return Problem.server(
                "endless_list",
                "The server points back to a part of the list that has come already, after " + items + " items.",
                "--limit N takes the first N");
    }
}
