package hkshell.front.tui.root;

import hkshell.engine.Completer;
import hkshell.front.tui.paint.Looks;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the screen takes from outside its state and that never changes during a run.
 *
 * @param completer every command's row and what may follow its words, for the command line and the help
 * @param looks of a theme by its name; plain ones when there is none or it is wrong
 * @param markdown a page and the columns there are -> lines; made only when a page is opened
 */
public record Texts(
        Completer completer, BiFunction<String, Integer, List<Styled>> markdown, Function<String, Looks> looks) {}
