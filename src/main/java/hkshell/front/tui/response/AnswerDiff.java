package hkshell.front.tui.response;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Stop;
import hkshell.domain.request.json.AnswerTree;
import hkshell.domain.request.json.Folds;
import hkshell.domain.request.json.JsonLines;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.SortedJson;
import hkshell.engine.session.Answers;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Study;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code =}: the answer against a pinned one, or the one before to the same call in this run. */
final class AnswerDiff {
    private static final int LARGEST = 4 << 20;
    private static final int AROUND = 3;

    private AnswerDiff() {}

    /** The other side of a comparison, and what it is called. */
    record Other(Exchange.Answered exchange, String name) {}

    /** The work: spells both alike and compares the lines. */
    record Run(Answer answer, Other other) implements Study {
        @Override
        public Result run(Stop stop) {
            return new Done(answer, compared(answer, other));
        }
    }

    record Done(Answer answer, DiffTab made) implements Worked {
        @Override
        public Next<ResponseState> into(ResponseState state) {
            return done(state, this);
        }
    }

    /** Empty for what has nothing to do with it. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "diff" -> Optional.of(open(looking));
            case "pin" -> Optional.of(pin(looking));
            default -> Optional.empty();
        };
    }

    private static Next<ResponseState> pin(Looking looking) {
        if (looking.answer().filter().isPresent()) {
            return looking.say("A filtered answer is not pinned; Backspace shows the whole.");
        }
        boolean mine = looking.state()
                .pinned()
                .filter(is -> is.equals(looking.answer().exchange()))
                .isPresent();
        Optional<Exchange.Answered> pin =
                mine ? Optional.empty() : Optional.of(looking.answer().exchange());
        String said = mine ? "No answer is pinned any more." : "Pinned: = compares other answers with it.";
        return Next.of(looking.state().pinning(pin), new Effect.Say(said));
    }

    /** The tab, with the comparison begun when it is not there. */
    static Next<ResponseState> open(Looking looking) {
        Answer answer = looking.answer();
        if (answer.filter().isPresent()) {
            return looking.say("Whole answers are compared; Backspace shows it.");
        }
        Optional<Other> other = other(looking);
        if (other.isEmpty()) {
            return looking.to(answer.with(DiffTab.none(
                            "No answer came to the same call before in this run. P pins an answer to compare with."))
                    .on(Tab.DIFF));
        }
        if (looking.state().studies().running().isPresent()) {
            return looking.say(AnswerFilter.busy(looking.state().studies()));
        }
        Studies studies = looking.state().studies().started("comparing", looking.now());
        Answer there = answer.with(DiffTab.none("Comparing ...")).on(Tab.DIFF);
        return Next.of(looking.state().with(there).with(studies), studies.wish(new Run(answer, other.get())));
    }

    private static Optional<Other> other(Looking looking) {
        Exchange.Answered mine = looking.answer().exchange();
        Optional<Exchange.Answered> pinned = looking.state().pinned().filter(is -> !is.equals(mine));
        if (pinned.isPresent()) {
            String call = new Redactor(List.of())
                    .address(pinned.get().signed().request().target());
            return Optional.of(new Other(pinned.get(), "the pinned answer of " + call));
        }
        Answers answers = looking.scene().session().answers();
        return answers.of(mine)
                .flatMap(answers::before)
                .flatMap(before -> before.answer()
                        .map(answer -> new Other(
                                answer,
                                "the answer before, call " + before.call().number())));
    }

    private static DiffTab compared(Answer answer, Other other) {
        int size = Math.max(
                answer.exchange().response().body().size(),
                other.exchange().response().body().size());
        if (size > LARGEST) {
            return DiffTab.none("Answers above 4 MB are not compared here; -o FILE saves them, for diff.");
        }
        JsonTree before = AnswerTree.of(other.exchange().response()).get();
        boolean json = before.size() > 0
                && before.problem().isEmpty()
                && answer.tree().json().size() > 0
                && answer.tree().json().problem().isEmpty();
        if (!json) {
            return DiffTab.none(
                    "Only JSON is compared, and one of the two is none: " + other.name() + ", or this one.");
        }
        String path = other.exchange().signed().request().target();
        SortedJson old = SortedJson.of(
                JsonLines.of(before, Folds.START, path),
                Redactor.of(other.exchange().signed()));
        SortedJson now = SortedJson.of(answer.tree().lines(), answer.known());
        List<DiffLine> lines = LineDiff.of(old.text(), now.text(), old.shown(), now.shown());
        List<Optional<DiffLine>> shown = hunks(lines);
        String sum = shown.isEmpty() ? "Nothing differs from " : "- is ";
        return new DiffTab(sum + other.name() + (shown.isEmpty() ? "." : ", + is this one."), shown, 0);
    }

    private static List<Optional<DiffLine>> hunks(List<DiffLine> lines) {
        List<Optional<DiffLine>> shown = new ArrayList<>();
        for (List<DiffLine> hunk : LineDiff.hunks(lines, AROUND)) {
            if (!shown.isEmpty()) {
                shown.add(Optional.empty());
            }
            hunk.forEach(line -> shown.add(Optional.of(line)));
        }
        return shown;
    }

    /** Into the answer that it was made for, if that is still looked at. */
    private static Next<ResponseState> done(ResponseState state, Done done) {
        return Next.of(state.answer()
                .filter(now -> now.exchange().equals(done.answer().exchange()))
                .map(now -> state.with(now.with(done.made())))
                .orElse(state));
    }
}
