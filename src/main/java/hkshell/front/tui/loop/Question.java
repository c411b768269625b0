package hkshell.front.tui.loop;

import java.util.List;

/** What a command asks the person, as the screen gets it. */
public sealed interface Question {

    <R> R accept(Visitor<R> visitor);

    /** Yes or no. */
    record Confirm(String sentence) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.confirm(this);
        }
    }

    /** One line. */
    record Text(String label, String initial) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** One line that is not shown. */
    record Hidden(String label) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hidden(this);
        }
    }

    /** One of these. */
    record Choice(String sentence, List<String> choices) implements Question {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** An address to open in a browser. Nobody waits for an answer: it stands there until the run has ended. */
    record Link(String sentence, String address) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** Complete: a new kind does not compile until it is shown and answered. */
    interface Visitor<R> {
        R confirm(Confirm question);

        R text(Text question);

        R hidden(Hidden question);

        R choice(Choice question);

        R link(Link question);
    }
}
