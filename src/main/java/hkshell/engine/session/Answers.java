package hkshell.engine.session;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The calls of this run with what came back, the newest last: what can be looked at again, compared, and sent as it was.
 * Bounded, so that a long run ends with the memory it began with; never on disk. Immutable, a part of {@link Session}.
 */
public record Answers(List<Kept> kept) {
    /** The body of one answer, in bytes; a larger one is not kept. */
    public static final int LARGEST = 8 << 20;

    private static final int MOST = 200;
    private static final long MOST_BYTES = 24L << 20;

    public static final Answers NONE = new Answers(List.of());

    public Answers {
        kept = List.copyOf(kept);
    }

    /**
     * One call of this run.
     *
     * @param call as the history has it, with its number
     * @param asked as it went out first, before redirects
     * @param answer empty when none came, or it is not kept: {@link #why} says which
     */
    public record Kept(Call call, SignedRequest asked, Optional<Exchange.Answered> answer) {

        /** Why there is no answer to look at, as a sentence; empty when there is one. */
        public String why() {
            if (answer.isPresent()) {
                return "";
            }
            return call.status() == 0
                    ? "No answer came to call " + call.number() + "."
                    : "The answer to call " + call.number()
                            + " is not kept any more: it was large, or others came after it.";
        }

        /** Whether the two ask the same of the same server as the same login. */
        boolean isLike(Kept other) {
            Request one = asked.request();
            Request two = other.asked.request();
            return one.method().equals(two.method())
                    && one.uri().equals(two.uri())
                    && one.body().equals(two.body())
                    && one.header("Range").equals(two.header("Range"))
                    && call.account().equals(other.call.account());
        }

        private long bytes() {
            return (long) asked.request().body().size()
                    + answer.map(is -> is.response().body().size()).orElse(0);
        }

        private Kept withoutAnswer() {
            return new Kept(call, asked, Optional.empty());
        }
    }

    /** The call of that number; empty when it is one of an earlier run, or too long ago. */
    public Optional<Kept> number(long number) {
        return kept.stream().filter(is -> is.call().number() == number).findFirst();
    }

    /** The call that this is the end of; empty when it was not kept. */
    public Optional<Kept> of(Exchange shown) {
        return newest(is -> is.answer().filter(answer -> answer == shown).isPresent());
    }

    /** The newest answer to the same call before this one. */
    public Optional<Kept> before(Kept later) {
        return newest(
                is -> is.call().number() < later.call().number() && is.answer().isPresent() && is.isLike(later));
    }

    private Optional<Kept> newest(Predicate<Kept> wanted) {
        for (int at = kept.size() - 1; at >= 0; at--) {
            if (wanted.test(kept.get(at))) {
                return Optional.of(kept.get(at));
            }
        }
        return Optional.empty();
    }

    /** With one more; the oldest make room for it, their answers first. */
    Answers plus(Call call, SignedRequest asked, Exchange end) {
        Optional<Exchange.Answered> answer = end instanceof Exchange.Answered answered
                        && answered.response().body().size() <= LARGEST
                ? Optional.of(answered)
                : Optional.empty();
        List<Kept> all = new ArrayList<>(kept);
        all.add(new Kept(call, asked, answer));
        return new Answers(bounded(all));
    }

    private static List<Kept> bounded(List<Kept> all) {
        List<Kept> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size()));
        long bytes = 0;
        for (int at = newest.size() - 1; at >= 0; at--) {
            bytes += newest.get(at).bytes();
            if (bytes > MOST_BYTES) {
                newest.set(at, newest.get(at).withoutAnswer());
            }
        }
        return newest;
    }
}
