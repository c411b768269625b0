package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.NextPart;
import hkshell.domain.request.Response;
import hkshell.domain.request.RetryAfter;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.Timing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that the server gives out in parts, as far as it has come: first {@link SignedRequest} + answers -> pages, and a
 * gap where no answer came. Whoever asks for {@link #ask()} and adds what comes of it goes on, now or later; the credential
 * stays that of the first call. Immutable.
 *
 * @param first the call that began it
 * @param stretches pages in the order they came; a gap stands at the end
 * @param ids what the items are known by
 * @param twice how many items came once more, because they moved from one page to another meanwhile
 */
public record LongList(SignedRequest first, List<Stretch> stretches, SeenIds ids, int twice) {
    private static final List<String> OF_A_PART = List.of(NextPart.NEXT, "Content-Range", "Content-Length", "ETag");

    private static final int TOO_MANY = 429;

    /** Without a Retry-After: some calls come back each minute. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(60);

    public LongList {
        stretches = List.copyOf(stretches);
    }

    /** A part of the list. */
    public sealed interface Stretch {

        /** The {@code Range} that was asked for; empty for the first. */
        String range();
    }

    /** One that came. */
    public record Page(String range, Exchange.Answered answer, int items) implements Stretch {
        Optional<String> next() {
            return answer.response().header(NextPart.NEXT).filter(range -> !range.isBlank());
        }

        /** Such a body is no list, so it was taken away. */
        boolean isEmptied() {
            return answer.response().body().isEmpty();
        }

        Page emptied() {
            Response is = answer.response();
            Response light =
                    new Response(is.status(), is.headers(), Body.NONE, is.timing(), is.version(), is.unchanged());
            return new Page(range, new Exchange.Answered(answer.signed(), light), items);
        }
    }

    /**
     * One that did not.
     *
     * @param end what came of asking for it
     * @param until before then it is no use to ask again
     */
    public record Gap(String range, Exchange end, Optional<Instant> until) implements Stretch {}

    /** Empty when the answer is no success, or no list. */
    public static Optional<LongList> of(SignedRequest first, Exchange.Answered answer, JsonTree tree) {
        boolean good = answer.response().isSuccess() && first.request().method().equals("GET");
        String range = first.request().header(NextPart.RANGE).map(Header::value).orElse("");
        return good
                ? ListItems.of(tree)
                        .map(items -> new LongList(first, List.of(), SeenIds.none(), 0).plus(range, answer, items))
                : Optional.empty();
    }

    /** What to ask for next; empty at the end, and where the server points back to what came already. */
    public Optional<SignedRequest> ask() {
        return next().map(range -> first.with(new Header(NextPart.RANGE, range, Header.By.SERVER)));
    }

    /** The range of {@link #ask()}. */
    public Optional<String> next() {
        return gap().map(Gap::range)
                .or(() -> last().flatMap(Page::next))
                .filter(range -> NextPart.isFit(range) && !pointsBack());
    }

    /** Whether the server says that there is more, but names a part that has come: such a list has no end. */
    public boolean pointsBack() {
        return gap().isEmpty()
                && last().flatMap(Page::next).filter(this::hasCome).isPresent();
    }

    private boolean hasCome(String range) {
        return stretches.stream().anyMatch(is -> is.range().equals(range));
    }

    /** With what came of {@link #ask()}. */
    public LongList plus(Exchange end, Instant now) {
        String range = next().orElse("");
        Optional<ListItems> items =
                end instanceof Exchange.Answered answered && answered.response().isSuccess()
                        ? ListItems.of(answered.response().body())
                        : Optional.empty();
        return items.map(is -> plus(range, (Exchange.Answered) end, is)).orElseGet(() -> broken(range, end, now));
    }

    private LongList plus(String range, Exchange.Answered answer, ListItems items) {
        SeenIds all = ids.plus(items.texts().keySet());
        List<Stretch> more = pages();
        more.add(new Page(range, answer, items.count()));
        int known = items.texts().size() - (all.size() - ids.size());
        return new LongList(first, more, all, twice + items.twice() + known);
    }

    private LongList broken(String range, Exchange end, Instant now) {
        List<Stretch> more = pages();
        more.add(new Gap(range, end, until(end, now)));
        return new LongList(first, more, ids, twice);
    }

    private static Optional<Instant> until(Exchange end, Instant now) {
        return end instanceof Exchange.Answered answered && answered.response().status() == TOO_MANY
                ? Optional.of(now.plus(RetryAfter.of(answered.response()).orElse(USUAL_WAIT)))
                : Optional.empty();
    }

    private List<Stretch> pages() {
        List<Stretch> pages = new ArrayList<>(stretches);
        pages.removeIf(is -> is instanceof Gap);
        return pages;
    }

    /** How many pages have come. */
    public int count() {
        return pages().size();
    }

    /** How many items have come, those that came twice counted twice. */
    public int items() {
        return stretches.stream()
                .mapToInt(is -> is instanceof Page page ? page.items() : 0)
                .sum();
    }

    public Optional<Gap> gap() {
        return stretches.stream()
                .filter(is -> is instanceof Gap)
                .map(is -> (Gap) is)
                .findFirst();
    }

    private Optional<Page> last() {
        List<Stretch> pages = pages();
        return pages.isEmpty() ? Optional.empty() : Optional.of((Page) pages.get(pages.size() - 1));
    }

    /** How many calls the account has left, as the last page said; -1 when it did not. */
    public long callsLeft() {
        return last().flatMap(page -> page.answer().response().header("RateLimit-Remaining"))
                .map(LongList::number)
                .orElse(-1L);
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : -1;
    }

    /**
     * All that has come as one answer: its items with the bytes they came with.
     *
     * @param spool takes what is too large for memory
     * @throws IOException when it has no room
     */
    public Exchange.Answered whole(long most, Spool spool) throws IOException {
        try (JoinedArrays joined = new JoinedArrays(most, spool)) {
            return whole(most, joined);
        }
    }

    private Exchange.Answered whole(long most, JoinedArrays joined) throws IOException {
        handed(joined);
        return as(joined.body(), joined.count() < most);
    }

    /** Gives the items of its pages to an array that takes them, and keeps nothing of them but how many they were. */
    public LongList handed(JoinedArrays to) throws IOException {
        List<Stretch> light = new ArrayList<>();
        for (Stretch stretch : stretches) {
            boolean full = stretch instanceof Page page && !page.isEmptied();
            light.add(full ? handed((Page) stretch, to) : stretch);
        }
        return new LongList(first, light, ids, twice);
    }

    private static Page handed(Page page, JoinedArrays to) throws IOException {
        if (!to.add(page.answer().response().body())) {
            throw new IllegalStateException("counted as a list, and cannot be joined to one");
        }
        return page.emptied();
    }

    /** All that has come as one answer with a body that was joined elsewhere. */
    public Exchange.Answered as(Body joined, boolean goesOn) {
        Exchange.Answered end = last().orElseThrow().answer();
        List<Header> headers = end.response().headers().stream()
                .filter(header -> OF_A_PART.stream().noneMatch(header::is))
                .toList();
        int status = goesOn && next().isPresent() ? end.response().status() : 200;
        Timing last = end.response().timing();
        Timing timing = new Timing(last.connected(), last.answered(), took());
        return new Exchange.Answered(
                end.signed(),
                new Response(status, headers, joined, timing, end.response().version(), false));
    }

    private Duration took() {
        return stretches.stream()
                .map(is -> is instanceof Page page ? page.answer().response().took() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
