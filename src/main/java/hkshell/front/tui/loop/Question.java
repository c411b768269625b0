package hkshell.front.tui.loop;

import java.util.List;

/** What a command asks the person, as the screen gets it. */
public sealed interface Question {

    /** Yes or no. */
    record Confirm(String sentence) implements Question {}

    /** One line. */
    record Text(String label, String initial) implements Question {}

    /** One line that is not shown. */
    record Hidden(String label) implements Question {}

    /** One of these. */
    record Choice(String sentence, List<String> choices) implements Question {
        public Choice {
            choices = List.copyOf(choices);
        }
    }
}
