package hkshell.front.tui.netrc;

import hkshell.domain.keymap.Key;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.Readers;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.netrc.NetrcInput.Adding;
import hkshell.front.tui.netrc.NetrcInput.Asking;
import hkshell.front.tui.netrc.NetrcInput.Editing;
import hkshell.front.tui.netrc.NetrcInput.Moving;
import hkshell.front.tui.netrc.NetrcInput.Removing;
import hkshell.front.tui.netrc.NetrcInput.Searching;
import hkshell.front.tui.netrc.NetrcInput.Typed;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/** Keys and pastes for what is typed or asked in the pane. What was typed into a hidden field never becomes a word. */
final class NetrcTyping {
    private NetrcTyping() {}

    static Next<NetrcState> press(NetrcState state, NetrcInput input, Key key) {
        if (key.is(Key.Kind.ESC) || key.equals(Key.ctrl('g')) || key.equals(Key.ctrl('c'))) {
            return Next.of(leave(state, input));
        }
        return input.accept(new Press(state, key));
    }

    static Next<NetrcState> paste(NetrcState state, NetrcInput input, String text) {
        return input instanceof Typed typed
                ? Next.of(typed(state, typed, typed.field().insert(text)))
                : NetrcEdits.say(state, "A paste is no answer; y removes the record, n keeps it.");
    }

    private static NetrcState leave(NetrcState state, NetrcInput input) {
        NetrcState left = state.withoutInput();
        return input instanceof Searching searching ? left.with(searching.outline(), searching.row()) : left;
    }

    private static NetrcState typed(NetrcState state, Typed input, TextField field) {
        return input instanceof Searching searching ? sought(state, searching, field) : state.with(input.with(field));
    }

    /** What holds a text that is nowhere is nowhere either, so a large file is gone through in vain once, not for each letter. */
    private static NetrcState sought(NetrcState state, Searching before, TextField field) {
        NetrcState start = state.with(before.outline(), before.row());
        String text = field.text();
        boolean known = !before.lost().isEmpty() && text.contains(before.lost());
        Searching now = new Searching(field, before.outline(), before.row());
        Optional<NetrcState> found = known ? Optional.empty() : NetrcFind.at(start.with(now), text, before.row());
        return found.orElseGet(() -> start.with(now.without(known ? before.lost() : text)));
    }

    /** A key that does not leave. */
    private record Press(NetrcState state, Key key) implements NetrcInput.Visitor<Next<NetrcState>> {
        private boolean isEnter() {
            return key.is(Key.Kind.ENTER);
        }

        private boolean isTab() {
            return key.kind() == Key.Kind.TAB;
        }

        private Next<NetrcState> type(Typed input) {
            return Next.of(input.field()
                    .press(key)
                    .map(field -> typed(state, input, field))
                    .orElse(state));
        }

        @Override
        public Next<NetrcState> searching(Searching input) {
            return isEnter() ? found(state, input) : type(input);
        }

        @Override
        public Next<NetrcState> editing(Editing input) {
            return isEnter() ? change(state, input) : type(input);
        }

        @Override
        public Next<NetrcState> adding(Adding input) {
            if (isEnter()) {
                return next(state, input);
            }
            return isTab() ? Next.of(state.with(input.step(key.shift() ? -1 : 1))) : type(input);
        }

        @Override
        public Next<NetrcState> moving(Moving input) {
            if (isEnter()) {
                return NetrcEdits.move(state, input);
            }
            return isTab()
                    ? Next.of(state.with(new Moving(input.index(), !input.behind(), input.field())))
                    : type(input);
        }

        @Override
        public Next<NetrcState> asking(Asking input) {
            return isEnter() ? ask(state, input.field().text().strip()) : type(input);
        }

        @Override
        public Next<NetrcState> removing(Removing input) {
            return confirm(state, input, key);
        }
    }

    /** What is no host is said at once: a password typed into a URL must not become a word of a command. */
    private static Next<NetrcState> ask(NetrcState state, String text) {
        return Asked.parse(text)
                .fold(
                        asked -> Next.of(
                                state.withoutInput(),
                                new Effect.Command(
                                        NetrcWords.about("resolve", text)
                                                .option("--as", Readers.EVERYONE)
                                                .all(),
                                        List.of())),
                        problem -> NetrcEdits.say(state, problem.sentence() + " Esc leaves."));
    }

    private static Next<NetrcState> found(NetrcState state, Searching searching) {
        String text = searching.field().text();
        NetrcState now = state.withoutInput().seeking(text);
        boolean none =
                !text.isEmpty() && NetrcFind.at(now, text, now.list().cursor()).isEmpty();
        return none ? NetrcEdits.say(now, "Nothing in the netrc matches; passwords are not searched.") : Next.of(now);
    }

    private static Next<NetrcState> change(NetrcState state, Editing editing) {
        NetrcState now = state.withoutInput();
        Entry.Login record = (Entry.Login) state.outline().sheet().entries().get(editing.index());
        TextField field = editing.field();
        if (!record.spelling().equals(editing.seen().spelling())) {
            Editing again = new Editing(editing.index(), editing.slot(), field, record);
            return NetrcEdits.say(
                    state.with(again), "Changed by another program: Enter writes over it, Esc leaves it.");
        }
        if (field.isEmpty()) {
            return NetrcEdits.say(
                    now, "Nothing was typed, so the " + editing.slot().label() + " stays as it is.");
        }
        if (editing.slot() == Slot.PASSWORD) {
            List<String> words = NetrcWords.about("set", record)
                    .line(record)
                    .flag("--password-stdin")
                    .all();
            return Next.of(state.sending(words, editing), new Effect.Command(words, List.of(field.content())));
        }
        if (field.text().equals(editing.slot().value(record))) {
            return NetrcEdits.say(now, "The " + editing.slot().label() + " stays as it is.");
        }
        List<String> words = words(record, editing.slot(), field.text());
        return Next.of(state.sending(words, editing), new Effect.Command(words, List.of()));
    }

    private static List<String> words(Entry.Login record, Slot slot, String text) {
        if (slot == Slot.HOST) {
            return NetrcWords.about("rename", record)
                    .name(text.strip())
                    .line(record)
                    .all();
        }
        String option = slot == Slot.LOGIN ? "--login" : "--account-field";
        return NetrcWords.about("set", record).line(record).option(option, text).all();
    }

    /** From one field of a new record to the next, and behind the last the command. */
    private static Next<NetrcState> next(NetrcState state, Adding adding) {
        String typed = adding.host().text().strip();
        if (typed.indexOf('/') >= 0) {
            return host(state, adding, typed);
        }
        boolean needsHost = adding.slot() == Slot.HOST || adding.isLast();
        if (needsHost && adding.host().text().isBlank()) {
            return NetrcEdits.say(
                    state.with(adding.at(Slot.HOST)), "A record needs a host, such as api.heroku.com; Esc leaves.");
        }
        return adding.isLast() ? add(state, adding) : Next.of(state.with(adding.step(1)));
    }

    /** Programs look for hosts, never for a URL: its host stands in the field, to be taken or changed. */
    private static Next<NetrcState> host(NetrcState state, Adding adding, String url) {
        return Asked.parse(url)
                .fold(
                        asked -> NetrcEdits.say(
                                state.with(adding.at(Slot.HOST).with(TextField.of(asked.host()))),
                                "That was a URL: did you mean " + Sanitize.line(asked.host()) + "? Enter takes it."),
                        problem -> NetrcEdits.say(state.with(adding.at(Slot.HOST)), problem.sentence()));
    }

    private static Next<NetrcState> add(NetrcState state, Adding adding) {
        String login = adding.login().text();
        Secret password = adding.password().content();
        if (login.isEmpty() && password.isEmpty()) {
            return NetrcEdits.say(state, "A record needs a login or a password; Esc leaves.");
        }
        String host = adding.host().text().strip();
        NetrcWords words = NetrcWords.about("add", host);
        if (!login.isEmpty()) {
            words.option("--login", login);
        }
        if (!password.isEmpty()) {
            words.flag("--password-stdin");
        }
        List<Secret> typed = password.isEmpty() ? List.of() : List.of(password);
        return Next.of(state.sending(words.all(), adding).awaiting(host), new Effect.Command(words.all(), typed));
    }

    private static Next<NetrcState> confirm(NetrcState state, Removing removing, Key key) {
        Optional<Boolean> yes = answer(key);
        if (yes.isEmpty()) {
            return NetrcEdits.say(state, "y removes the record, n keeps it.");
        }
        NetrcState now = state.withoutInput();
        if (!yes.get()) {
            return NetrcEdits.say(now, "Nothing was removed.");
        }
        Entry.Login record = (Entry.Login) state.outline().sheet().entries().get(removing.index());
        List<String> words = NetrcWords.about("remove", record).line(record).all();
        return Next.of(now, new Effect.Command(words, List.of()));
    }

    private static Optional<Boolean> answer(Key key) {
        if (!key.types()) {
            return Optional.empty();
        }
        return switch (key.character()) {
            case 'y', 'Y' -> Optional.of(true);
            case 'n', 'N', 'q' -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
