package hkshell.front.tui.netrc;

import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.reader.Asked;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.netrc.NetrcRow.Kind;
import hkshell.front.tui.netrc.NetrcState.Reveal;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How the netrc pane answers: moves, folds, finds, and begins edits, which end as commands. */
public final class NetrcUpdate implements ScreenUpdate<NetrcState> {
    private static final Duration SHOWN = Duration.ofSeconds(10);

    @Override
    public NetrcState sync(NetrcState state, Session session) {
        return NetrcSync.of(state, session);
    }

    @Override
    public Next<NetrcState> act(NetrcState state, Scene scene, String action) {
        Optional<ListPane> moved = state.list().act(action, scene.inner().rows() - 1);
        if (moved.isPresent()) {
            return Next.of(state.with(moved.get()));
        }
        return looks(state, scene, action)
                .orElseGet(() -> edits(state, scene.session().netrc(), action));
    }

    private static Optional<Next<NetrcState>> looks(NetrcState state, Scene scene, String action) {
        return switch (action) {
            case "left" -> Optional.of(Next.of(close(state)));
            case "right" -> Optional.of(Next.of(unfold(state)));
            case "enter" -> Optional.of(enter(state, scene.session().netrc()));
            case "find" ->
                Optional.of(Next.of(state.with(new NetrcInput.Searching(
                        TextField.empty(), state.outline(), state.list().cursor()))));
            case "resolve" ->
                Optional.of(Next.of(state.with(new NetrcInput.Asking(TextField.of(host(state, scene.session()))))));
            case "find-next" -> Optional.of(again(state, true));
            case "find-previous" -> Optional.of(again(state, false));
            case "reveal" -> Optional.of(reveal(state, scene.now()));
            case "escape" -> Optional.of(Next.of(state.showing(Optional.empty())));
            default -> Optional.empty();
        };
    }

    /** Of the record under the cursor, else of the API; the question begins with it. */
    private static String host(NetrcState state, Session session) {
        return state.record()
                .filter(Entry.Machine.class::isInstance)
                .map(record -> asked(state, record))
                .or(() -> session.machines().names().stream().findFirst())
                .map(Sanitize::line)
                .orElse("");
    }

    /** Where another record of the host stands before it, its login is asked for too. */
    private static String asked(NetrcState state, Entry.Login record) {
        boolean first = state.outline().file().find(record.host()).equals(Optional.of(record));
        String login = record.login().map(Field::value).orElse("");
        String asked = login + "@" + record.host();
        return first
                        || Asked.parse(asked)
                                .map(Asked::login)
                                .value()
                                .filter(login::equals)
                                .isEmpty()
                ? record.host()
                : asked;
    }

    private static Next<NetrcState> edits(NetrcState state, Netrc netrc, String action) {
        return switch (action) {
            case "edit" -> NetrcEdits.edit(state, netrc);
            case "edit-login" -> NetrcEdits.edit(state, netrc, Slot.LOGIN);
            case "edit-password" -> NetrcEdits.edit(state, netrc, Slot.PASSWORD);
            case "edit-account" -> NetrcEdits.edit(state, netrc, Slot.ACCOUNT);
            case "add" -> NetrcEdits.add(state, netrc);
            case "delete" -> NetrcEdits.remove(state, netrc);
            case "move-up" -> NetrcEdits.move(state, netrc, true);
            case "move-down" -> NetrcEdits.move(state, netrc, false);
            case "move-first" -> NetrcEdits.moveFirst(state, netrc);
            case "move-before" -> NetrcEdits.moveTo(state, netrc);
            case "explain-findings" -> NetrcRepairs.explain(state);
            case "preview-fix" -> NetrcRepairs.fix(state, netrc, true);
            case "fix" -> NetrcRepairs.fix(state, netrc, false);
            case "copy-host" -> copy(state, "host", record -> Optional.of(record.host()));
            case "copy-login" -> copy(state, "login", record -> record.login().map(Field::value));
            case "copy-password" ->
                copy(state, "password", record -> record.password().map(Field::value));
            case "diff" -> Next.of(state, diff(state));
            case "check-file" -> Next.of(state, Effect.Command.of("netrc", "check"));
            default -> NetrcEdits.say(state, "In the netrc that does nothing; x shows what can be done with the row.");
        };
    }

    private static Next<NetrcState> copy(NetrcState state, String what, Function<Entry.Login, Optional<String>> value) {
        return state.record()
                .flatMap(value)
                .map(text -> Next.of(state, new Effect.Copy(text, "the " + what)))
                .orElseGet(() -> NetrcEdits.say(state, "There is no " + what + " here to copy."));
    }

    /** What another program has just done is what one wants to see first; it is in no journal. */
    private static Effect diff(NetrcState state) {
        return state.othersWrote() ? Effect.Command.of("netrc", "diff", "--disk") : Effect.Command.of("netrc", "diff");
    }

    /** Folds the entry; from a row inside it goes to its first row before. */
    private static NetrcState close(NetrcState state) {
        Optional<NetrcRow> row = state.current();
        if (row.isEmpty()) {
            return state;
        }
        int index = row.get().index();
        int first = state.outline().rowOf(index);
        return state.list().cursor() > first ? state.at(first) : state.fold(index, false);
    }

    private static NetrcState unfold(NetrcState state) {
        return state.current().map(row -> state.fold(row.index(), true)).orElse(state);
    }

    /** The obvious thing: a record or a macro opens or closes, a field is edited. */
    private static Next<NetrcState> enter(NetrcState state, Netrc netrc) {
        Optional<NetrcRow> row = state.current();
        if (row.isEmpty()) {
            return NetrcEdits.say(state, NetrcEdits.whyNot(state));
        }
        boolean folds = row.get().kind() == Kind.RECORD
                || row.get().kind() == Kind.MACRO && !row.get().isInside();
        if (folds) {
            int index = row.get().index();
            return Next.of(state.fold(index, !state.outline().isOpen(index)));
        }
        if (row.get().record().isEmpty() && !row.get().findings().isEmpty()) {
            return NetrcRepairs.explain(state);
        }
        return NetrcEdits.edit(state, netrc);
    }

    private static Next<NetrcState> again(NetrcState state, boolean forward) {
        if (state.sought().isEmpty()) {
            return NetrcEdits.say(state, "Nothing was looked for yet; / finds.");
        }
        return NetrcFind.beyond(state, state.sought(), forward)
                .map(Next::of)
                .orElseGet(() -> NetrcEdits.say(state, "Nothing in the netrc matches; passwords are not searched."));
    }

    /** Shows the password under the cursor for a while, or hides it again. */
    private static Next<NetrcState> reveal(NetrcState state, Instant now) {
        Optional<NetrcRow> row =
                state.current().filter(one -> one.fieldKind().equals(Optional.of(Field.Kind.PASSWORD)));
        if (row.isEmpty()) {
            return NetrcEdits.say(state, "There is no password under the cursor; move to one.");
        }
        int index = row.get().index();
        return state.shows(index, now)
                ? Next.of(state.showing(Optional.empty()))
                : Next.of(
                        state.showing(Optional.of(new Reveal(index, now.plus(SHOWN)))),
                        new Effect.Say("Shown for ten seconds."));
    }

    @Override
    public boolean types(NetrcState state) {
        return state.input().isPresent();
    }

    @Override
    public Next<NetrcState> press(NetrcState state, Scene scene, Key key) {
        return state.input().map(input -> NetrcTyping.press(state, input, key)).orElse(Next.of(state));
    }

    @Override
    public Next<NetrcState> paste(NetrcState state, Scene scene, String text) {
        return state.input()
                .map(input -> NetrcTyping.paste(state, input, text))
                .orElseGet(() -> NetrcEdits.say(state, "Nothing was pasted: e opens a field, a adds a record."));
    }

    @Override
    public Instant ticksUntil(NetrcState state) {
        return state.shown().map(Reveal::until).orElse(Instant.EPOCH);
    }
}
