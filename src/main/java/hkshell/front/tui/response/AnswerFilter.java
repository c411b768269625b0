package hkshell.front.tui.response;

import hkshell.domain.request.Body;
import hkshell.domain.request.Stop;
import hkshell.domain.request.json.AnswerTree;
import hkshell.domain.request.json.Filtered;
import hkshell.domain.request.json.JqFilter;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.MaskedFilter;
import hkshell.domain.request.json.TreeSecrets;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Study;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.time.Instant;
import java.util.Optional;

/** {@code |}: what a jq filter makes of the answer, as an answer of its own before it. */
final class AnswerFilter {
    private AnswerFilter() {}

    /** The work: reads the filter and applies it. */
    record Run(Answer answer, String filter) implements Study {
        @Override
        public Result run(Stop stop) {
            return new Done(
                    answer,
                    filter,
                    JqFilter.of(filter).then(jq -> values(jq, stop)).map(values -> view(answer, values)));
        }

        private Parsed<Filtered> values(JqFilter jq, Stop stop) {
            Body body = answer.tree().json().body();
            return TreeSecrets.of(answer.tree().lines(), answer.known())
                    .map(all -> new MaskedFilter(jq, all, answer.target()).apply(body, stop))
                    .orElseGet(() -> jq.apply(body, stop));
        }
    }

    /** @param made the answer's view, or what is wrong with the filter */
    record Done(Answer answer, String filter, Parsed<Answer> made) implements Worked {
        @Override
        public Next<ResponseState> into(ResponseState state) {
            return done(state, this);
        }
    }

    /** Beside the loop, because it reads all of it. */
    private static Answer view(Answer whole, Filtered values) {
        JsonTree json = AnswerTree.of(values.document()).get();
        return whole.filtered(values, json);
    }

    /** Empty for what is no filtering. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        if (!action.equals("filter")) {
            return Optional.empty();
        }
        if (looking.answer().tree().isEmpty()) {
            return Optional.of(looking.say("The answer is not JSON, so there is nothing to filter."));
        }
        String before = looking.answer().filter().orElse("");
        return Optional.of(Next.of(looking.state().with(Optional.of(Entry.of(Entry.Kind.FILTER, before)))));
    }

    /** Enter in the field. A filter is always one of the whole answer, so a filtered one is filtered anew. */
    static Next<ResponseState> submit(ResponseState state, Entry entry, Looking looking) {
        String filter = entry.field().text();
        if (filter.isBlank()) {
            return Next.of(state.with(Optional.<Entry>empty()));
        }
        if (state.studies().running().isPresent()) {
            return Next.of(state, new Effect.Say(busy(state.studies())));
        }
        ResponseState whole =
                looking.answer().filter().isPresent() ? state.back().orElse(state) : state;
        Studies studies = state.studies().started("filtering", looking.now());
        return whole.answer()
                .map(answer -> Next.of(
                        state.with(Optional.of(entry.with(entry.field()))).with(studies),
                        studies.wish(new Run(answer, filter)),
                        new Effect.Say("Filtering; Esc abandons it.")))
                .orElse(Next.of(state));
    }

    /** A call that was filtered as it was typed: once more, because here nothing is spelled out that is masked. */
    static Next<ResponseState> of(ResponseState whole, String filter, Instant now) {
        if (whole.answer().isEmpty()) {
            return Next.of(whole);
        }
        if (whole.studies().running().isPresent()) {
            return Next.of(whole, new Effect.Say("Not filtered. " + busy(whole.studies())));
        }
        Studies studies = whole.studies().started("filtering", now);
        return Next.of(whole.with(studies), studies.wish(new Run(whole.answer().get(), filter)));
    }

    static String busy(Studies studies) {
        boolean abandoned = studies.running().filter(Studies.Running::abandoned).isPresent();
        return abandoned
                ? "What was abandoned still runs; the next can begin when it has ended."
                : "Something is being worked out already; Esc abandons it.";
    }

    /** The view before the whole answer; what is wrong with the filter stands below its field. */
    private static Next<ResponseState> done(ResponseState state, Done done) {
        Optional<Entry> open = state.entry().filter(entry -> entry.kind() == Entry.Kind.FILTER);
        return done.made()
                .fold(
                        view -> shown(state, done.answer(), view),
                        problem -> open.map(entry -> refused(state, entry, problem))
                                .orElseGet(() -> Next.of(state, new Effect.Say(problem.sentence()))));
    }

    private static Next<ResponseState> refused(ResponseState state, Entry entry, Problem problem) {
        return Next.of(state.with(Optional.of(entry.refused(problem))), new Effect.Say("Nothing was filtered."));
    }

    private static Next<ResponseState> shown(ResponseState state, Answer whole, Answer view) {
        boolean isFiltered = state.answer().flatMap(Answer::filter).isPresent();
        ResponseState under = isFiltered ? state.back().orElse(state) : state;
        boolean same = under.answer()
                .filter(now -> now.exchange().equals(whole.exchange()))
                .isPresent();
        int values = view.values();
        return same
                ? Next.of(
                        under.over(view),
                        new Effect.Say(
                                Count.of(values, "value") + Paging.seen(whole) + "; Backspace shows the whole answer."))
                : Next.of(state, new Effect.Say("Another answer has come, so the filter was dropped."));
    }
}
