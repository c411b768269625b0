package hkshell.front.tui.response;

import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * The open field of the Response pane.
 *
 * @param wrong what is wrong with the text, since Enter was last pressed
 */
record Entry(Kind kind, TextField field, Optional<Problem> wrong) {

    /** What Enter does with the text. */
    enum Kind {
        FIND("/ "),
        FILTER("| ");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static Entry of(Kind kind, String text) {
        return new Entry(kind, TextField.of(text), Optional.empty());
    }

    Entry with(TextField other) {
        return new Entry(kind, other, Optional.empty());
    }

    /** The cursor goes to the place. */
    Entry refused(Problem problem) {
        TextField there = problem.place()
                .filter(place -> place.line() == 1)
                .map(place -> field.at(Math.min(place.offset(), field.text().length())))
                .orElse(field);
        return new Entry(kind, there, Optional.of(problem));
    }
}
