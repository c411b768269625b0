package hkshell.front.tui.root;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.widget.Filter;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.List;
import java.util.Optional;

/**
 * A question with choices, and what is chosen among. Few have numbers, one key each; of more, letters filter them as they
 * filter the command line's rows.
 *
 * @param shown indices of those that match what is typed, the best first
 */
record Choosing(Layer.Asking asking, List<String> choices, List<Integer> shown) {
    private static final int MOST_NUMBERS = 9;

    static Choosing of(Layer.Asking asking, Question.Choice question) {
        String typed = isLong(question) ? asking.field().text() : "";
        return new Choosing(asking, question.choices(), Filter.match(question.choices(), typed));
    }

    /** Whether they are too many for a number each. */
    static boolean isLong(Question.Choice question) {
        return question.choices().size() > MOST_NUMBERS;
    }

    private boolean isLong() {
        return choices.size() > MOST_NUMBERS;
    }

    /** The one with the mark; empty when none matches. */
    Optional<Integer> current() {
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.get(asking.list().cursor()));
    }

    /** The one that a number takes. */
    Optional<Integer> numbered(Key key) {
        int number = key.types() ? key.character() - '0' : 0;
        return !isLong() && number >= 1 && number <= choices.size() ? Optional.of(number - 1) : Optional.empty();
    }

    /** After another key; empty when it means nothing here. */
    Optional<Layer.Asking> press(Key key, int height) {
        Optional<ListPane> moved =
                isLong() ? asking.list().move(key, height) : asking.list().press(key, height);
        return moved.map(list -> with(asking.field(), list))
                .or(() -> isLong() ? asking.field().press(key).map(this::typed) : Optional.empty());
    }

    /** With another text, the mark on the best of those that match it. */
    Layer.Asking typed(TextField field) {
        boolean same = field.text().equals(asking.field().text());
        return with(
                field,
                same
                        ? asking.list()
                        : ListPane.of(Filter.match(choices, field.text()).size()));
    }

    private Layer.Asking with(TextField field, ListPane list) {
        return new Layer.Asking(asking.run(), asking.question(), field, list);
    }

    /** Such as {@code 1 to 3 choose}. */
    String hint() {
        return (isLong() ? "Letters filter" : "1 to " + choices.size() + " choose")
                + ", Enter takes the one with the mark, Esc leaves the question.";
    }
}
