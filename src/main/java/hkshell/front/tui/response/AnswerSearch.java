package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Study;
import hkshell.kit.problem.Problem;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The search of the Response pane: its field, and going from match to match. Beside the loop, because some take long. */
final class AnswerSearch {
    private AnswerSearch() {}

    /**
     * The work: goes to the next match.
     *
     * @param by 1 for the next, -1 for the one before
     * @param counts whether all are counted too; in a large body only when a search begins
     */
    record Run(Looking looking, Sought sought, int by, boolean counts) implements Study {
        @Override
        public Result run(Stop stop) {
            try {
                TabUpdate tab = TabUpdate.of(looking.answer().tab());
                Optional<Found> found = tab.seek(looking, sought, by, stop);
                Tally tally = found.filter(is -> counts)
                        .map(is -> tab.count(looking.to(is), sought, stop))
                        .orElse(Tally.NONE);
                return new Done(this, found, tally, Optional.empty());
            } catch (CancellationException stopped) {
                return new Done(this, Optional.empty(), Tally.NONE, Optional.of(Problem.cancelled()));
            } catch (StackOverflowError deep) {
                return new Done(
                        this,
                        Optional.empty(),
                        Tally.NONE,
                        Optional.of(Problem.usage("The expression is too much for this text.", "")));
            }
        }
    }

    record Done(Run run, Optional<Found> found, Tally tally, Optional<Problem> problem) implements Worked {
        @Override
        public Next<ResponseState> into(ResponseState state) {
            return done(state, this);
        }
    }

    /** Empty for what is no searching. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "find" -> Optional.of(Next.of(looking.state().with(Optional.of(Entry.of(Entry.Kind.FIND, "")))));
            case "find-next" -> Optional.of(again(looking, 1));
            case "find-previous" -> Optional.of(again(looking, -1));
            default -> Optional.empty();
        };
    }

    /** Enter in the field; nothing typed means the same again. What is wrong with an expression stands above it. */
    static Next<ResponseState> submit(ResponseState state, Entry entry, Looking looking) {
        String typed = entry.field().text();
        String text = typed.isEmpty() ? state.sought() : typed;
        return Sought.of(text)
                .fold(
                        sought -> seek(Looking.at(state.seeking(text), looking.answer(), looking.scene()), 1, true),
                        problem -> Next.of(state.with(Optional.of(entry.refused(problem)))));
    }

    private static Next<ResponseState> again(Looking looking, int by) {
        return seek(looking, by, !looking.answer().tree().json().body().isLarge());
    }

    private static Next<ResponseState> seek(Looking looking, int by, boolean counts) {
        String text = looking.state().sought();
        Optional<Sought> sought =
                text.isEmpty() ? Optional.empty() : Sought.of(text).value();
        if (sought.isEmpty()) {
            return looking.say("/ says what to look for.");
        }
        if (looking.state().studies().running().isPresent()) {
            return looking.say(AnswerFilter.busy(looking.state().studies()));
        }
        Studies studies = looking.state().studies().started("searching", looking.now());
        return Next.of(looking.state().with(studies), studies.wish(new Run(looking, sought.get(), by, counts)));
    }

    private static Next<ResponseState> done(ResponseState state, Done done) {
        boolean same = state.answer()
                .filter(now ->
                        now.exchange().equals(done.run().looking().answer().exchange()))
                .isPresent();
        if (!same) {
            return Next.of(state);
        }
        if (done.problem().isPresent()) {
            return say(state, done.problem().get().sentence());
        }
        String text = done.run().sought().text();
        if (done.found().isEmpty()) {
            return say(state, "Not found" + where(state, " here") + ": " + text);
        }
        ResponseState there = state.with(done.found().get().answer());
        String end = done.run().by() > 0 ? "Past the end; on from the top." : "Past the top; on from the end.";
        String around = done.found().get().around() ? end : "";
        return done.tally().all() > 0
                ? say(there, counted(state, done) + (around.isEmpty() ? "" : " " + around))
                : around.isEmpty() ? Next.of(there) : say(there, around);
    }

    private static String counted(ResponseState state, Done done) {
        String exact = done.run().sought().isExact() ? ", capitals count" : "";
        String kind = done.run().sought().isPlain() ? "" : " of the expression";
        Tally tally = done.tally();
        String at = tally.at() > 0 && tally.all() > 1 ? tally.at() + " of " : "";
        return at + tally.all() + (tally.all() == 1 ? " match" : " matches") + kind + exact + where(state, "") + ".";
    }

    private static Next<ResponseState> say(ResponseState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }

    /** Of a long list how much of it was seen. */
    private static String where(ResponseState state, String otherwise) {
        String seen = state.answer().map(Paging::seen).orElse("");
        return seen.isEmpty() ? otherwise : seen;
    }
}
