package hkshell.front.tui.palette;

import hkshell.engine.CallWords;
import hkshell.engine.CommandSpec;
import hkshell.engine.Completer;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.Offers;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Fuzzy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The command line's state: what is typed, and what it may become.
 *
 * @param offers what fits: commands until there is one, then the words that can follow
 * @param chosen whether the person has moved into the list: then Enter takes the offer, else what is typed
 * @param tabbed whether the line has the offer under the cursor in it already, by Tab, and the next Tab goes on to the next
 */
public record PaletteState(
        Completer completer, Session session, TextField field, Offers offers, boolean chosen, boolean tabbed) {

    private static final String THEME = "theme ";

    /** Opened, with a line to go on with. */
    public static PaletteState open(Completer completer, Session session, String line) {
        return new PaletteState(completer, session, TextField.empty(), Offers.of(List.of()), false, false)
                .typed(TextField.of(line));
    }

    PaletteState typed(TextField other) {
        String line = other.text();
        List<Offer> found = begun(line).isPresent() || CallWords.isBare(line) ? words(line) : commands(line.strip());
        return new PaletteState(completer, session, other, Offers.of(found), false, false);
    }

    PaletteState at(ListPane other) {
        return new PaletteState(completer, session, field, offers.with(other), true, false);
    }

    /** Whether there are several words to go through; a command is taken by its likelihood. */
    boolean hasWords() {
        return offers.all().size() > 1 && (tabbed || begun(field.text()).isPresent());
    }

    /** The next word in the line, in the place of the one before; after the last one the first. */
    PaletteState nextWord() {
        Offers next = tabbed ? offers.step(1, PaletteUpdate.ROWS) : offers;
        TextField with = TextField.of(next.current().map(Offer::line).orElse("").strip());
        return new PaletteState(completer, session, with, next, false, true);
    }

    /** The offer under the cursor; empty when nothing fits. */
    public Optional<Offer> offer() {
        return offers.current();
    }

    /** The theme that the line would choose, with the offer that the person has moved to in it. */
    public Optional<String> theme() {
        String line = chosen ? offer().map(Offer::line).orElse("") : field.text();
        String name = line.startsWith(THEME) ? line.substring(THEME.length()).strip() : "";
        return completer.themes().contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The row of the command that is typed, or of the only one that fits: how it is used. */
    public Optional<CommandSpec> row() {
        Optional<CommandSpec> begun = begun(field.text());
        return begun.isEmpty() && offers.all().size() == 1
                ? completer.row(offers.all().get(0).line())
                : begun;
    }

    /** The command that is typed out, with a blank behind it. */
    private Optional<CommandSpec> begun(String line) {
        String done = line.substring(0, Math.max(0, line.lastIndexOf(' '))).strip();
        // "netrc" is a command and the first word of others.
        return completer.row(done).filter(row -> !done.equals(row.topic()) || !hasSecondWords(row.topic()));
    }

    private boolean hasSecondWords(String topic) {
        return completer.rows().stream().anyMatch(row -> row.words().startsWith(topic + " "));
    }

    private List<Offer> words(String line) {
        String kept = line.substring(0, line.lastIndexOf(' ') + 1);
        List<Offer> found = new ArrayList<>();
        for (Completer.Choice choice : completer.complete(line, session)) {
            found.add(new Offer(
                    choice.word(), choice.about(), kept + choice.word() + (choice.isWhole() ? " " : ""), false));
        }
        return found;
    }

    private List<Offer> commands(String typed) {
        record Scored(CommandSpec row, int score) {}
        List<Scored> scored = new ArrayList<>();
        for (CommandSpec row : completer.rows()) {
            OptionalInt words = Fuzzy.score(typed, row.words());
            OptionalInt score =
                    words.isPresent() ? OptionalInt.of(words.getAsInt() + 100) : Fuzzy.score(typed, row.summary());
            if (typed.isEmpty() || score.isPresent()) {
                scored.add(new Scored(row, typed.isEmpty() ? 0 : score.getAsInt()));
            }
        }
        scored.sort(Comparator.comparingInt((Scored one) -> -one.score()));
        List<Offer> found = new ArrayList<>();
        scored.forEach(one -> found.add(new Offer(
                one.row().words(),
                one.row().summary(),
                one.row().words() + " ",
                !one.row().needsMore())));
        return found;
    }
}
