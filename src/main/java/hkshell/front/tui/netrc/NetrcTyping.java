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
import hkshell.front.tui.netrc.NetrcInput.Finding;
import hkshell.front.tui.netrc.NetrcInput.Moving;
import hkshell.front.tui.netrc.NetrcInput.Removing;
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
        if (input instanceof Removing removing) {
            return confirm(state, removing, key);
        }
        if (key.is(Key.Kind.ENTER)) {
            return submit(state, input);
        }
        if (key.kind() == Key.Kind.TAB && input instanceof Moving moving) {
            return Next.of(state.with(new Moving(moving.index(), !moving.behind(), moving.field())));
        }
        if (key.kind() == Key.Kind.TAB && input instanceof Adding adding) {
            return Next.of(state.with(adding.step(key.shift() ? -1 : 1)));
        }
        return Next.of(
                field(input).press(key).map(field -> typed(state, input, field)).orElse(state));
    }

    static Next<NetrcState> paste(NetrcState state, NetrcInput input, String text) {
        if (input instanceof Removing) {
            return NetrcEdits.say(state, "A paste is no answer; y removes the record, n keeps it.");
        }
        return Next.of(typed(state, input, field(input).insert(text)));
    }

    private static NetrcState leave(NetrcState state, NetrcInput input) {
        NetrcState left = state.withoutInput();
        return input instanceof Finding finding ? left.with(finding.outline(), finding.row()) : left;
    }

    private static TextField field(NetrcInput input) {
        if (input instanceof Finding finding) {
            return finding.field();
        }
        if (input instanceof Moving moving) {
            return moving.field();
        }
        if (input instanceof Asking asking) {
            return asking.field();
        }
        return input instanceof Adding adding ? adding.field() : ((Editing) input).field();
    }

    private static NetrcState typed(NetrcState state, NetrcInput input, TextField field) {
        if (input instanceof Finding finding) {
            NetrcState start = state.with(finding.outline(), finding.row())
                    .with(new Finding(field, finding.outline(), finding.row()));
            return NetrcFind.at(start, field.text(), finding.row()).orElse(start);
        }
        if (input instanceof Asking) {
            return state.with(new Asking(field));
        }
        if (input instanceof Adding adding) {
            return state.with(adding.with(field));
        }
        if (input instanceof Moving moving) {
            return state.with(new Moving(moving.index(), moving.behind(), field));
        }
        Editing editing = (Editing) input;
        return state.with(editing.with(field));
    }

    private static Next<NetrcState> submit(NetrcState state, NetrcInput input) {
        if (input instanceof Finding finding) {
            return found(state, finding);
        }
        if (input instanceof Moving moving) {
            return NetrcEdits.move(state, moving);
        }
        if (input instanceof Asking asking) {
            return ask(state, asking.field().text().strip());
        }
        return input instanceof Adding adding ? next(state, adding) : change(state, (Editing) input);
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

    private static Next<NetrcState> found(NetrcState state, Finding finding) {
        String text = finding.field().text();
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
                    state.with(again),
                    "Another program changed this record meanwhile: Enter writes over it, Esc leaves it.");
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
