package hkshell.front.tui.request;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.curl.CurlReader;
import hkshell.engine.CallAgain;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the Request pane answers: its line is edited, sent, explained, copied. */
public final class RequestUpdate implements ScreenUpdate<RequestState> {
    @Override
    public RequestState sync(RequestState state, Session session) {
        return state.synced(state.draft().sync(session));
    }

    @Override
    public Next<RequestState> act(RequestState state, Scene scene, String action) {
        return switch (action) {
            case "edit" -> RequestEdit.begin(state, scene);
            case "edit-body" -> BodyEdit.begin(state);
            case "add" ->
                Next.of(state.editing(TextField.empty(), new LinePart.Added("")), new Effect.Go(Area.REQUEST));
            case "delete" -> RequestEdit.delete(state, scene);
            case "undo-line" ->
                stepped(state, state.held().back(scene.session()), "No edit of the line is left to take back.");
            case "redo-line" ->
                stepped(state, state.held().forth(scene.session()), "Nothing was taken back that could be made again.");
            case "next-tab" -> Next.of(state.on(state.tab().step(1)));
            case "previous-tab" -> Next.of(state.on(state.tab().step(-1)));
            case "enter", "send", "again" ->
                state.field().isPresent() ? submit(state, scene, state.field().get()) : send(state, scene);
            case "lens" -> lens(state, scene);
            case "explain" -> Next.of(state.on(RequestTab.EXPLAIN), new Effect.Go(Area.REQUEST));
            case "compose" -> Next.of(state, command(List.of("compose"), state));
            case "save" -> Next.of(state, command(List.of("saved", "add", "?"), state));
            case "open-saved" -> Next.of(state, Effect.Command.of("saved", "open"));
            case "copy-curl" -> copy(state, LineCopy.curl(state.draft(), scene.session()));
            case "copy-shell" -> Next.of(state, LineCopy.shell(state.draft(), scene.session()));
            case "copy-url" -> copy(state, LineCopy.url(state.draft()));
            case "escape", "left", "right" -> Next.of(state);
            default -> scroll(state, scene, action);
        };
    }

    private static Next<RequestState> stepped(RequestState state, Optional<Held> to, String none) {
        return to.map(held -> Next.of(state.with(held))).orElseGet(() -> say(state, none));
    }

    /** Rows have a cursor, the line above them too; text only scrolls. */
    private static Next<RequestState> scroll(RequestState state, Scene scene, String action) {
        int height = RequestView.detailRows(scene.inner());
        int lines = RequestLines.of(state.tab(), state.draft(), scene.session()).size();
        Optional<ListPane> moved = lines > 0
                ? new Scroller(lines, state.list().top()).act(action, height).map(to -> new ListPane(1, 0, to.top()))
                : moved(state, scene, action, height);
        return moved.map(list -> Next.of(state.at(list)))
                .orElseGet(() -> say(state, "In the Request pane that does nothing; e edits the line, s sends it."));
    }

    private static Optional<ListPane> moved(RequestState state, Scene scene, String action, int height) {
        int rows = RequestRows.of(state.tab(), state.draft(), scene.session()).size();
        return state.list()
                .withSize(rows + 1)
                .act(action, height)
                .map(to -> new ListPane(
                        rows + 1,
                        to.cursor(),
                        new ListPane(
                                        rows,
                                        Math.max(0, to.cursor() - 1),
                                        state.list().top())
                                .seenIn(height)
                                .top()));
    }

    /** For a missing credential the command knows better what to do next, so it goes out all the same. */
    private static Next<RequestState> send(RequestState state, Scene scene) {
        if (state.draft().writes() && !scene.session().isArmed(scene.now())) {
            String method = state.draft().parsed().method();
            return say(state, "Nothing was sent, because " + method + " writes: W arms writes for five minutes.");
        }
        return Next.of(state.sent(), new Effect.Command(state.draft().words(), List.of()));
    }

    private static Next<RequestState> lens(RequestState state, Scene scene) {
        if (state.draft().writes()) {
            return say(state, "Only a GET goes out as several accounts; e edits the line.");
        }
        return scene.session().accounts().all().isEmpty()
                ? say(state, "No account is kept yet that could be compared; a in pane 1 adds one.")
                : Next.of(state, new Effect.Lens(state.draft().words()));
    }

    /** A command about the line. */
    private static Effect.Command command(List<String> words, RequestState state) {
        List<String> all = new ArrayList<>(words);
        List<String> line = state.draft().words();
        all.addAll(line.subList(1, line.size()));
        return new Effect.Command(all, List.of());
    }

    private static Next<RequestState> copy(RequestState state, Parsed<Effect.Copy> copy) {
        return copy.fold(effect -> Next.of(state, effect), problem -> say(state, problem.sentence()));
    }

    /** The line is that of the call whose answer has come, whoever sent it; s sends none that writes only because it was looked at. */
    @Override
    public Next<RequestState> finished(RequestState state, Scene scene, Outcome outcome) {
        boolean reads = outcome instanceof Outcome.Exchanged exchanged
                && exchanged.exchange() instanceof Exchange.Answered answered
                && answered.signed().request().method().equals("GET");
        return Next.of(
                reads
                        ? CallAgain.of(((Outcome.Exchanged) outcome).exchange(), scene.session())
                                .map(line -> state.showing(line, scene.session()))
                                .orElse(state)
                        : state);
    }

    @Override
    public boolean types(RequestState state) {
        return state.field().isPresent() || fills(state);
    }

    @Override
    public boolean fills(RequestState state) {
        return state.body().isPresent();
    }

    @Override
    public Next<RequestState> press(RequestState state, Scene scene, Key key) {
        if (state.body().isPresent()) {
            return BodyEdit.press(state, scene, key, state.body().get());
        }
        Optional<Next<RequestState>> completed = RequestCompletion.press(state, scene, key);
        if (completed.isPresent()) {
            return completed.get();
        }
        TextField field = state.field().orElseThrow();
        if (key.is(Key.Kind.ESC)) {
            return RequestEdit.leave(state);
        }
        // After a refusal the cursor stands at the place; who types all of it anew wants nothing left behind it.
        boolean anew = state.wrong().isPresent() && key.equals(Key.ctrl('u'));
        TextField at = anew ? field.at(field.text().length()) : field;
        return key.is(Key.Kind.ENTER)
                ? submit(state, scene, field)
                : Next.of(at.press(key).map(state::typed).orElse(state));
    }

    /** Enter sends the line, and takes a part into it; what is wrong stays open with the place and the reason below it. */
    private static Next<RequestState> submit(RequestState state, Scene scene, TextField field) {
        if (CurlReader.isCurl(field.text())) {
            return RequestEdit.curl(state, scene, field.text());
        }
        if (state.part().isPresent()) {
            return RequestEdit.take(state, scene, field, state.part().get());
        }
        return Draft.of(field.text(), scene.session())
                .fold(draft -> send(state.with(draft), scene), problem -> Next.of(state.refused(field, problem)));
    }

    @Override
    public Next<RequestState> paste(RequestState state, Scene scene, String text) {
        if (state.body().isPresent()) {
            return BodyEdit.paste(state, state.body().get(), text);
        }
        if (CurlReader.isCurl(text)) {
            return RequestEdit.curl(state, scene, text);
        }
        return state.field()
                .map(field -> Next.of(state.typed(field.insert(text))))
                .orElseGet(() -> say(state, "Pasted text goes into the line once e has opened it."));
    }

    private static Next<RequestState> say(RequestState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
