package hkshell.engine;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.function.Function;

/**
 * How a command asks a person, on any front. Blocks until the answer is there. A question that nobody can answer, or that
 * was left with Esc, is a problem and not a default.
 */
public interface Ask {

    /** Whether somebody is there to ask. */
    boolean person();

    /** Whether the full screen asks, where writes are armed before they go out. */
    default boolean onScreen() {
        return false;
    }

    /** Whether {@link #piped} takes standard input as it is, and asks nobody: what was wrong there cannot be typed again. */
    default boolean pipes() {
        return !person();
    }

    Parsed<Boolean> confirm(String question);

    /** The same for what is only done after a yes: a no is a problem as Esc is. */
    default Parsed<Boolean> agreed(String question) {
        return confirm(question).then(yes -> yes ? Parsed.good(true) : Parsed.bad(Problem.cancelled()));
    }

    /** @param initial what an empty line stands for, shown beside the label */
    Parsed<String> text(String label, String initial);

    /** Hidden while it is typed. */
    Parsed<Secret> secret(String label);

    /** A secret from stdin for {@code --password-stdin}; in the line shell the next line or a hidden question. */
    Parsed<Secret> piped(String label);

    /** The index of what was chosen. */
    Parsed<Integer> choice(String question, List<String> choices);

    /**
     * An address for the person to open in a browser. Does not wait: on the screen it stays in sight, also while something
     * is asked, until {@link #unlink} or the end of the command; leaving it stops the command.
     *
     * @param sentence what it is for
     * @return the address again, when it was shown
     */
    Parsed<String> link(String sentence, String address);

    /** The address has served its purpose: on the screen it goes. */
    default void unlink() {}

    /** A text in the person's editor, byte for byte, and what it is afterwards. The terminal is lent to the editor. */
    Parsed<byte[]> edit(byte[] text, String fileName);

    /** Nobody is there: every question is a usage problem that says so. */
    static Ask nobody() {
        return nobodyBut(label -> Parsed.bad(nobodyThere(label)));
    }

    /** Nobody is there, but a secret can be piped in. */
    static Ask nobodyBut(Function<String, Parsed<Secret>> pipe) {
        return new NobodyToAsk(pipe);
    }

    static Problem nobodyThere(String label) {
        return Problem.usage(
                "There is nobody to ask for: " + label, "give it as an option, or run hkshell in a terminal");
    }
}
