package hkshell.front.tui.response;

import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.widget.Notice;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the Response pane looks: the tabs, the sentence of an error, the answer's lines, where the cursor is. */
public final class ResponseView implements ScreenView<ResponseState> {
    /** Columns of the title line that are taken by the pane's name and by the frame. */
    private static final int OTHERS = 15;

    /** Of each badge beside its words. */
    private static final int GAP = 3;

    /** Less of a call than this says nothing. */
    private static final int LEAST_CALL = 16;

    private static final Redactor REDACTOR = new Redactor(List.of());

    private static final List<MenuItem> OF_TREE =
            List.of(new MenuItem('o', "unfold all", "unfold-all"), new MenuItem('f', "fold all", "fold-all"));

    private static final List<MenuItem> OF_TABLE = List.of(
            new MenuItem('o', "sort by this column, again: the other way", "sort"),
            new MenuItem('d', "hide this column", "hide-column"),
            new MenuItem('a', "show all columns", "all-columns"));

    private static final List<MenuItem> OF_RAW = List.of(new MenuItem('w', "wrap long lines, or cut them", "wrap"));

    private static final MenuItem PLACE = new MenuItem('e', "go to the place that is wrong, in Raw", "place");

    private static final List<MenuItem> OF_ANY = List.of(
            new MenuItem('v', "copy the value", "copy-value"),
            new MenuItem('k', "copy the key path", "copy-path"),
            new MenuItem('b', "copy the body", "copy-body"),
            new MenuItem('*', "show what is masked, for ten seconds", "reveal"),
            new MenuItem('|', "filter", "filter"),
            new MenuItem('A', "load all of a long list", "load-all"),
            new MenuItem('=', "compare with the pinned answer or the one before", "diff"),
            new MenuItem('p', "pin, to compare others with it", "pin"),
            new MenuItem(']', "next view", "next-tab"),
            new MenuItem('/', "find", "find"));

    @Override
    public void paint(ResponseState state, Scene scene, Canvas canvas) {
        if (scene.awaited().isPresent()) {
            Notice.paint(canvas, Sending.lines(scene));
        } else if (state.answer().isPresent()) {
            new AnswerView(state, state.answer().get(), scene).paint(canvas);
        } else if (state.failure().isPresent()) {
            Notice.paint(canvas, Notice.lines(state.failure().get(), canvas.columns()));
        } else {
            paintWords(canvas, "No answer yet; s sends the request.", Role.DIM);
        }
    }

    private static void paintWords(Canvas canvas, String words, Role role) {
        canvas.text(1, 0, Fit.cut(words, Math.max(0, canvas.columns() - 1)), role);
    }

    @Override
    public List<Styled> badges(ResponseState state, Scene scene) {
        if (scene.awaited().isPresent()) {
            return List.of(Styled.of(Sending.brief(scene.awaited().get(), scene.now()), Role.WARN));
        }
        Optional<Problem> failure = state.failure();
        if (failure.isPresent()) {
            boolean stopped = failure.get().kind() == Problem.Kind.CANCELLED;
            return List.of(Styled.of(stopped ? "stopped" : "no answer", Role.WARN));
        }
        return state.answer().map(answer -> badges(answer, scene)).orElse(List.of());
    }

    /** The call that brought it comes last, for pane 3 may hold another one meanwhile. */
    private static List<Styled> badges(Answer answer, Scene scene) {
        List<Styled> badges = new ArrayList<>(badges(answer));
        int room = scene.inner().columns() - OTHERS;
        for (Styled badge : badges) {
            room -= badge.width() + GAP;
        }
        Request request = answer.exchange().signed().request();
        String call = Sanitize.line(request.method() + " " + REDACTOR.address(request.target()));
        if (Width.of(call) <= room || room >= LEAST_CALL) {
            badges.add(Styled.of(Fit.middle(call, room), Role.DIM));
        }
        return badges;
    }

    /** Of a long list how much of it is there comes first, for a frame gives up its left badges first. */
    private static List<Styled> badges(Answer answer) {
        Response response = answer.exchange().response();
        Role role = response.isSuccess() ? Role.OK : Role.ERROR;
        String cost = Amount.time(response.took()) + " "
                + Amount.bytes(response.body().size());
        return answer.tree()
                .set()
                .map(set -> List.of(
                        Styled.of(Integer.toString(response.status()), role).plus(", " + Paging.badge(set), Role.DIM),
                        Styled.of(cost, Role.DIM)))
                .orElseGet(() -> List.of(Styled.of(StatusWords.of(response.status()), role)
                        .plus(
                                " " + cost + (response.unchanged() ? " not changed" : "")
                                        + (answer.filter().isPresent() ? " filtered" : ""),
                                Role.DIM)));
    }

    @Override
    public Map<String, String> doing(ResponseState state) {
        Map<String, String> doing = new LinkedHashMap<>();
        state.answer().ifPresent(answer -> doing.putAll(TabView.of(answer.tab()).doing(answer)));
        if (!state.behind().isEmpty()) {
            doing.put("back", state.answer().flatMap(Answer::filter).isPresent() ? "whole answer" : "back");
        }
        return doing;
    }

    @Override
    public List<MenuItem> menu(ResponseState state, Scene scene) {
        Tab tab = state.answer().map(Answer::tab).orElse(Tab.TREE);
        List<MenuItem> items = new ArrayList<>(
                tab == Tab.TABLE ? OF_TABLE : tab == Tab.TREE ? OF_TREE : tab == Tab.RAW ? OF_RAW : List.of());
        state.answer().flatMap(Answer::place).ifPresent(place -> items.add(PLACE));
        items.addAll(OF_ANY);
        return items;
    }
}
