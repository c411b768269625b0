package hkshell.engine.command.request;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.NextPart;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.json.JoinedArrays;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.ListItems;
import hkshell.engine.Caller;
import hkshell.engine.Outcome;
import hkshell.engine.PageWalk;
import hkshell.engine.Progress;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code --paginate [--limit N]}: a list whole, part after part, as one answer. All of it or a problem, never a piece. */
final class Paginate {
    private static final List<String> OF_A_PART = List.of("Next-Range", "Content-Range", "Content-Length", "ETag");

    private final Caller caller;
    private final Progress progress;
    private final TimeLimits limits;
    private final boolean withHead;
    private final JoinedArrays items;
    private final Set<String> ranges = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int twice;
    private Duration took = Duration.ZERO;

    /**
     * @param limits of each part
     * @param spool takes a list that is too large for memory
     * @param limit how many items at most
     */
    Paginate(Caller caller, Progress progress, TimeLimits limits, boolean withHead, long limit, Spool spool) {
        this.caller = caller;
        this.progress = progress;
        this.limits = limits;
        this.withHead = withHead;
        this.items = new JoinedArrays(limit, spool);
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

    /** An answer that is no list is the answer. */
    Outcome of(SignedRequest first) {
        try (items) {
            return all(first);
        } catch (Spool.Refused full) {
            return new Outcome.Failed(full.problem());
        } catch (IOException tooLarge) {
            return new Outcome.Failed(
                    Problem.network("too_large", "The list is larger than 2 GB.", "--limit N takes less of it"));
        }
    }

    private Outcome all(SignedRequest first) throws IOException {
        SignedRequest next = first;
        while (true) {
            Exchange exchange = caller.call(next, limits);
            if (!(exchange instanceof Exchange.Answered answered)) {
                return lost(exchange, next);
            }
            Response response = answered.response();
            took = took.plus(response.took());
            if (!response.isSuccess() || !items.add(response.body())) {
                return lost(exchange, next);
            }
            Optional<Problem> endless = look(next, response);
            if (endless.isPresent() && !items.isFull()) {
                return new Outcome.Failed(endless.get());
            }
            Optional<SignedRequest> following = NextPart.after(next, response);
            if (following.isEmpty() || items.isFull()) {
                if (twice > 0) {
                    progress.say(twice + " items came twice: the list changed while it was read.");
                }
                return new Outcome.Exchanged(whole(answered), withHead);
            }
            next = following.get();
        }
    }

    /** Remembers what came; a problem when the server points back to it, for such a list has no end. */
    private Optional<Problem> look(SignedRequest asked, Response response) {
        ranges.add(asked.request().header(NextPart.RANGE).map(Header::value).orElse(""));
        ListItems.of(JsonTree.read(response.body())).ifPresent(page -> {
            twice += page.twice();
            page.texts().keySet().forEach(id -> twice += ids.add(id) ? 0 : 1);
        });
        return response.header(NextPart.NEXT).filter(ranges::contains).map(back -> PageWalk.endless(items.count()));
    }

    private Exchange whole(Exchange.Answered last) throws IOException {
        List<Header> headers = last.response().headers().stream()
                .filter(header -> OF_A_PART.stream().noneMatch(header::is))
                .toList();
        return new Exchange.Answered(last.signed(), new Response(200, headers, items.body(), took));
    }

    /** What did come is not printed: a script could take it for the whole. The hint says how to go on behind it. */
    private Outcome lost(Exchange exchange, SignedRequest asked) {
        Optional<Problem> problem = problem(exchange);
        if (items.count() == 0 || problem.isEmpty()) {
            return new Outcome.Exchanged(exchange, withHead);
        }
        String range = asked.request().header(NextPart.RANGE).map(Header::value).orElse("");
        return new Outcome.Failed(problem.get()
                .withHint(items.count() + " items came before; to go on behind them add 'Range:" + range + "'"));
    }

    private static Optional<Problem> problem(Exchange exchange) {
        if (exchange instanceof Exchange.Failed failed) {
            return Optional.of(failed.problem());
        }
        return exchange instanceof Exchange.Answered answered
                ? AnswerProblem.of(answered)
                        .or(() -> Optional.of(Problem.server(
                                "not_json", "A part of the list is no list.", "look at it without --paginate")))
                : Optional.empty();
    }
}
