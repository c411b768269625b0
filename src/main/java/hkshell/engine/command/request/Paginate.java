package hkshell.engine.command.request;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.json.JoinedArrays;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.LongList;
import hkshell.engine.Outcome;
import hkshell.engine.PageWalk;
import hkshell.engine.Progress;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import hkshell.kit.text.Digits;
import java.io.IOException;
import java.util.Optional;

/** {@code --paginate [--limit N]}: a list whole, part after part, as one answer. All of it or a problem, never a piece. */
final class Paginate {
    private final PageWalk walk;
    private final Progress progress;
    private final boolean withHead;
    private final long limit;

    /** @param limit how many items at most */
    Paginate(PageWalk walk, Progress progress, boolean withHead, long limit) {
        this.walk = walk;
        this.progress = progress;
        this.withHead = withHead;
        this.limit = limit;
    }

    /** How many items are wanted; all when nothing is said. */
    static Parsed<Long> limit(Optional<String> said) {
        if (said.isEmpty()) {
            return Parsed.good(Long.MAX_VALUE);
        }
        long number = Digits.number(said.get(), 9);
        return number > 0
                ? Parsed.good(number)
                : Parsed.bad(Problem.usage("'" + said.get() + "' is not a number of items.", "--limit 500"));
    }

    /**
     * An answer that is no list is the answer.
     *
     * @param begun what came of the call that begins the list
     * @param spool takes a list that is too large for memory
     */
    Outcome of(SignedRequest first, Exchange begun, Spool spool) {
        Optional<LongList> list = begun instanceof Exchange.Answered answered
                ? LongList.of(first, answered, JsonTree.read(answered.response().body()))
                : Optional.empty();
        if (list.isEmpty()) {
            return new Outcome.Exchanged(begun, withHead);
        }
        try (JoinedArrays items = new JoinedArrays(limit, spool)) {
            return all(list.get(), items);
        } catch (IOException refused) {
            return new Outcome.Failed(PageWalk.noRoom(refused));
        }
    }

    private Outcome all(LongList begun, JoinedArrays items) throws IOException {
        LongList list = walk.walk(begun, PageWalk.MOST_PAGES, limit, grown -> grown.handed(items));
        if (list.items() < limit && (list.pointsBack() || list.next().isPresent())) {
            return new Outcome.Failed(broken(list));
        }
        if (list.twice() > 0) {
            progress.say(Count.of(list.twice(), "item") + " came twice: the list changed while it was read.");
        }
        return new Outcome.Exchanged(list.as(items.body(), false), withHead);
    }

    /** What did come is not printed: a script could take it for the whole. The hint says how to go on behind it. */
    private static Problem broken(LongList list) {
        Problem why = PageWalk.problem(list)
                .orElseGet(() -> Problem.server(
                        "endless_list", "The list has more than " + PageWalk.MOST_PAGES + " parts.", ""));
        return list.next()
                .map(range -> why.withHint(Count.of(list.items(), "item")
                        + " came before; to go on behind them add 'Range:" + range + "'"))
                .orElse(why);
    }
}
