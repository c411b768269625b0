package hkshell.front.tui.loop;

import hkshell.domain.keymap.Area;
import hkshell.kit.text.Secret;
import java.util.List;

/** Every wish of the screen to the outside, as data, so that tests can read it. */
public sealed interface Effect {

    /**
     * What a screen wishes to have run: command words, as they would be typed. Root gives it a number and makes it a
     * {@link Run}.
     *
     * @param typed what was typed into hidden fields for it: answers its first questions for a secret, and never stands in
     *     the words
     */
    record Command(List<String> words, List<Secret> typed) implements Effect {
        public Command {
            words = List.copyOf(words);
            typed = List.copyOf(typed);
        }

        public static Command of(String... words) {
            return new Command(List.of(words), List.of());
        }
    }

    /** A command under way: {@link Msg.Asked}, {@link Msg.Progressed} and one {@link Msg.Finished} carry its number. */
    record Run(long run, List<String> words, List<Secret> typed) implements Effect {}

    /** Say one plain sentence about what was just done, or why nothing was. Root shows it in the message line. */
    record Say(String sentence) implements Effect {}

    /** Go to a pane. */
    record Go(Area pane) implements Effect {}

    /** Look at the history again; {@link Msg.Remembered} brings it. */
    record Remember() implements Effect {}

    /** The line shell on this terminal, and back. */
    record OpenRepl() implements Effect {
        @Override
        public boolean needsTerminal() {
            return true;
        }
    }

    /** Stop a run. */
    record Cancel(long run) implements Effect {}

    /** What the person said to a run's question. */
    record Reply(long run, Answer answer) implements Effect {}

    /**
     * Put a text on the clipboard.
     *
     * @param what names it in the sentence afterwards, such as {@code the curl line}
     */
    record Copy(String text, String what) implements Effect {
        @Override
        public String toString() {
            return "Copy[" + what + "]";
        }
    }

    /** End the program with a status. */
    record Leave(int exitCode) implements Effect {}

    /** Paint everything anew, not only what differs. */
    record Redraw() implements Effect {}

    /** Stop as ^Z does; {@link Msg.Resumed} arrives on the way back. */
    record Suspend() implements Effect {}

    /** Mouse reports on or off. */
    record MouseMode(boolean on) implements Effect {}

    /**
     * Whether the effect needs the terminal for itself, as an editor or the line shell does. Then it runs on the screen's
     * thread, with the screen handed over, and {@link Msg.Resumed} follows.
     */
    default boolean needsTerminal() {
        return false;
    }
}
