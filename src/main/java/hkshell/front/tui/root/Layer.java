package hkshell.front.tui.root;

import hkshell.front.tui.help.HelpState;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.palette.MenuState;
import hkshell.front.tui.palette.PaletteState;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;

/** What lies over the panes and gets every key before them. */
public sealed interface Layer {

    /** The command line. */
    record Palette(PaletteState state) implements Layer {}

    /** The searchable help. */
    record Help(HelpState state) implements Layer {}

    /** The menu of a row, or of what can be copied. */
    record Menu(MenuState state) implements Layer {}

    /** A text. */
    record Page(PageState state) implements Layer {}

    /** A question of a running command. The field is for those that are typed, the list for those that are chosen. */
    record Asking(long run, Question question, TextField field, ListPane list) implements Layer {}

    /** Whether hkshell is to be left although something runs. */
    record Leaving() implements Layer {}
}
