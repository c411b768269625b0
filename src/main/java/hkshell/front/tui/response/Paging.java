package hkshell.front.tui.response;

import hkshell.domain.request.NextPart;
import hkshell.domain.request.json.LongList;
import hkshell.engine.Outcome;
import hkshell.engine.PageWalk;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.Optional;

/**
 * A long list in the Response pane: its next page is asked for as one comes near the end, one at a time, and not by itself
 * while few calls are left or a page is missing. Enter on the last row asks, {@code A} asks for all.
 */
final class Paging {
    /** Fewer are kept for what the person means to do. */
    private static final long FEW_CALLS = 100;

    private static final int MINUTE_FROM = 11;
    private static final int MINUTE_TO = 16;

    private static final String GAP = "gap: ";
    private static final String GOES_ON = "; Enter goes on";

    /** Of a row below the list's own. */
    private static final int INDENT = 4;

    private static final int LEAST_WHY = 8;

    private Paging() {}

    /** After a move: with the wish for the next page, where the end is near. */
    static Next<ResponseState> follow(Next<ResponseState> next, Scene scene) {
        Optional<Answer> answer = next.state().answer();
        boolean wanted = answer.isPresent()
                && next.effects().isEmpty()
                && comesByItself(answer.get(), scene)
                && isNear(Looking.at(next.state(), answer.get(), scene));
        return wanted ? next.plus(new Effect.GoOn(answer.get().tree().set().orElseThrow(), false)) : next;
    }

    private static boolean comesByItself(Answer answer, Scene scene) {
        return answer.tree()
                .set()
                .filter(set -> set.next().isPresent() && set.gap().isEmpty() && !isFew(set) && !scene.isPaging())
                .isPresent();
    }

    private static boolean isFew(LongList set) {
        return set.callsLeft() >= 0 && set.callsLeft() < FEW_CALLS;
    }

    /** Less than two more screens of it are there. */
    private static boolean isNear(Looking looking) {
        int rows = 2 * Math.max(1, looking.body().rows());
        Answer answer = looking.answer();
        return switch (answer.tab()) {
            case TREE -> answer.tree().list().size() - answer.tree().list().cursor() <= rows;
            case RAW ->
                answer.raw()
                        .filter(raw -> !raw.isEmpty()
                                && raw.text().lines() - raw.text().line(raw.top()) <= rows)
                        .isPresent();
            case TABLE ->
                answer.table()
                        .filter(table -> table.list().size() - table.list().cursor() <= rows)
                        .isPresent();
            case HEADERS, DIFF -> false;
        };
    }

    /** Enter on the last row, and the wish for all; empty for what is neither. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        boolean asks = action.equals("enter") && isAtEnd(looking.answer());
        if (!asks && !action.equals("load-all")) {
            return Optional.empty();
        }
        return Optional.of(go(looking, looking.answer().tree().set(), action.equals("load-all")));
    }

    private static boolean isAtEnd(Answer answer) {
        TreeTab tree = answer.tree();
        return switch (answer.tab()) {
            case TREE -> tree.isTail(tree.list().cursor());
            case RAW -> tree.goesOn();
            case TABLE ->
                answer.table()
                        .filter(table -> table.isTail(table.list().cursor()))
                        .isPresent();
            case HEADERS, DIFF -> false;
        };
    }

    private static Next<ResponseState> go(Looking looking, Optional<LongList> set, boolean all) {
        if (set.isEmpty() || set.get().next().isEmpty()) {
            return looking.say(
                    set.filter(LongList::pointsBack).isPresent()
                            ? "The server points back to what is here already, so there is nothing to go on with."
                            : "The whole list is here.");
        }
        return looking.scene().isPaging()
                ? looking.say("More of the list is on its way; Esc stops it.")
                : Next.of(looking.state(), new Effect.GoOn(set.get(), all));
    }

    /** The first page of a long list, known to be one. */
    static Answer begun(Answer answer) {
        if (answer.exchange().response().header(NextPart.NEXT).isEmpty()) {
            // Looking at each item of a large answer would keep the keys waiting.
            return answer;
        }
        return LongList.of(
                        answer.exchange().signed(),
                        answer.exchange(),
                        answer.tree().json())
                .filter(set -> set.next().isPresent())
                .map(set -> answer.with(answer.tree().with(set)))
                .orElse(answer);
    }

    /** More of the list that is looked at, or that is behind what is; of another one it is dropped. */
    static ResponseState grown(ResponseState state, Outcome.Grown more) {
        return state.each(answer -> grown(answer, more));
    }

    private static Answer grown(Answer answer, Outcome.Grown more) {
        boolean mine = answer.tree()
                .set()
                .filter(set -> set.first() == more.list().first())
                .isPresent();
        return mine ? answer.grown(more.whole(), more.tree().get(), more.list()) : answer;
    }

    /** The last row, which says what is behind it. */
    static Styled tail(Looking looking) {
        LongList set = looking.answer().tree().set().orElseThrow();
        if (looking.scene().isPaging()) {
            return Styled.of("loading more, Esc stops", Role.WARN);
        }
        if (set.pointsBack()) {
            return Styled.of("the server points back to what is here already", Role.WARN);
        }
        if (set.gap().isPresent()) {
            return Styled.of(gap(why(set, set.gap().get()), looking.body().columns()), Role.WARN);
        }
        return isFew(set)
                ? Styled.of("more, but only " + set.callsLeft() + " calls left: Enter loads it", Role.WARN)
                : Styled.of("more on the server: Enter loads it, A loads all", Role.DIM);
    }

    /** Where it does not fit, the reason is cut and not the way on. */
    private static String gap(String why, int columns) {
        int room = columns - INDENT - GAP.length() - GOES_ON.length();
        return GAP + Fit.cut(why, Math.max(LEAST_WHY, room)) + GOES_ON;
    }

    private static String why(LongList set, LongList.Gap gap) {
        if (gap.until().isPresent()) {
            return "no calls until " + minute(gap.until().get()) + " UTC";
        }
        Problem why = PageWalk.problem(set).orElseThrow();
        String sentence = why.kind() == Problem.Kind.CANCELLED ? "stopped" : why.sentence();
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String minute(Instant at) {
        return at.toString().substring(MINUTE_FROM, MINUTE_TO);
    }

    /** Such as {@code 600 items, 3 pages, more}. */
    static String badge(LongList set) {
        String pages = set.count() + (set.count() == 1 ? " page" : " pages");
        String twice = set.twice() == 0 ? "" : ", " + set.twice() + " twice";
        String end = set.gap().isPresent() ? ", gap" : set.next().isPresent() ? ", more" : "";
        return set.items() + " items" + twice + ", " + pages + end;
    }

    /** How much of the list a search has seen, as the end of its sentence; empty for what is no long list. */
    static String seen(Answer answer) {
        return answer.tree()
                .set()
                .map(set -> " in " + set.items() + " items seen"
                        + (set.next().isPresent() ? ", more on the server" : ", the whole list"))
                .orElse("");
    }
}
