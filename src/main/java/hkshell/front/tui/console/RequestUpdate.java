package hkshell.front.tui.console;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the Request pane answers: its line is edited, sent, explained, copied. */
public final class RequestUpdate implements ScreenUpdate<RequestState> {
    @Override
    public RequestState sync(RequestState state, Session session) {
        return state.with(Draft.of(state.draft().line(), session));
    }

    @Override
    public Next<RequestState> act(RequestState state, Scene scene, String action) {
        return switch (action) {
            case "edit", "add" ->
                Next.of(state.editing(Optional.of(TextField.of(state.draft().line()))), goHere());
            case "enter", "send", "again" -> send(state);
            case "explain" -> explain(state);
            case "copy-curl" -> copy(state, scene);
            case "copy-shell" -> Next.of(state, new Effect.Copy(shell(state), "the hkshell line"));
            case "copy-url" -> Next.of(state, new Effect.Copy(url(state), "the URL"));
            case "escape", "up", "down", "left", "right", "top", "bottom" -> Next.of(state);
            default ->
                Next.of(state, new Effect.Say("In the Request pane that does nothing; e edits the line, s sends it."));
        };
    }

    private static Effect goHere() {
        return new Effect.Go(Area.REQUEST);
    }

    /** A line that is wrong in itself stays; for a missing credential the command knows better what to do next. */
    private static Next<RequestState> send(RequestState state) {
        if (state.draft().parsed().isEmpty()) {
            return say(
                    state,
                    state.draft().wrong().map(problem -> problem.sentence()).orElse("The line is wrong."));
        }
        return Next.of(state, new Effect.Command(state.draft().words(), List.of()));
    }

    private static Next<RequestState> explain(RequestState state) {
        List<String> words = new ArrayList<>(state.draft().words());
        words.add("--explain");
        return Next.of(state, new Effect.Command(words, List.of()));
    }

    private static Next<RequestState> copy(RequestState state, Scene scene) {
        Optional<SignedRequest> signed = state.draft().signed();
        if (signed.isEmpty()) {
            return say(
                    state,
                    state.draft().wrong().map(problem -> problem.sentence()).orElse("Nothing to copy."));
        }
        String curl = CurlText.of(signed.get(), netrcFile(signed.get(), scene.session()));
        return Next.of(state, new Effect.Copy(curl, "the curl line, no secret in it"));
    }

    /** The file that curl must be told of, because it is not the one it reads by itself. */
    private static Optional<String> netrcFile(SignedRequest signed, Session session) {
        boolean fromNetrc = signed.authorization()
                .filter(is -> is.from() instanceof Credential.Netrc)
                .isPresent();
        boolean usual = session.netrc().path().equals(session.facts().home().resolve(".netrc"));
        return fromNetrc && !usual ? Optional.of(session.netrc().path().toString()) : Optional.empty();
    }

    private static String shell(RequestState state) {
        return state.draft()
                .parsed()
                .map(line -> HkshellLine.of(line, List.of()))
                .orElse("hkshell api " + state.draft().line());
    }

    private static String url(RequestState state) {
        return state.draft()
                .signed()
                .map(signed -> signed.request().uri().toString())
                .orElse(state.draft().line());
    }

    @Override
    public boolean types(RequestState state) {
        return state.field().isPresent();
    }

    /** Enter sends; a wrong line stays open with the reason below it. */
    @Override
    public Next<RequestState> press(RequestState state, Scene scene, Key key) {
        TextField field = state.field().orElseThrow();
        if (key.is(Key.Kind.ESC)) {
            return Next.of(
                    state.editing(Optional.empty()).with(Draft.of(state.draft().line(), scene.session())));
        }
        if (key.is(Key.Kind.ENTER)) {
            Draft draft = Draft.of(field.text().strip(), scene.session());
            return draft.parsed().isEmpty()
                    ? Next.of(state.with(draft.withLine(state.draft().line())))
                    : send(state.with(draft).editing(Optional.empty()));
        }
        return Next.of(
                field.press(key).map(typed -> state.editing(Optional.of(typed))).orElse(state));
    }

    @Override
    public Next<RequestState> paste(RequestState state, Scene scene, String text) {
        TextField field = state.field().orElseGet(TextField::empty);
        return Next.of(state.editing(Optional.of(field.insert(text))));
    }

    private static Next<RequestState> say(RequestState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
