package hkshell.front.tui.loop;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;

/** What the person said to a {@link Question}. */
public sealed interface Answer {

    /** Yes or no. */
    record Confirmed(boolean yes) implements Answer {}

    /** A line. */
    record Typed(String text) implements Answer {}

    /** A hidden line. */
    record Hidden(Secret secret) implements Answer {}

    /** The index of a choice. */
    record Chosen(int index) implements Answer {}

    /** A text from the editor, or why there is none. */
    record Edited(Parsed<byte[]> text) implements Answer {}

    /** Nothing: the question was left with Esc. */
    record Left() implements Answer {}
}
