package hkshell.front.tui.root;

import hkshell.front.tui.help.HelpState;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.lens.LensState;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.palette.MenuState;
import hkshell.front.tui.palette.PaletteState;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** What lies over the panes and gets every key before them. */
public sealed interface Layer {

    <R> R accept(Visitor<R> visitor);

    /** The looks of everything while this is on top; empty for the usual ones. */
    default Optional<Looks> looks() {
        return Optional.empty();
    }

    /**
     * The command line.
     *
     * @param looks of the theme that the line would choose, to be seen before
     */
    record Palette(PaletteState state, Optional<Looks> looks) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.palette(this);
        }
    }

    /** The searchable help. */
    record Help(HelpState state) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.help(this);
        }
    }

    /** The menu of a row, or of what can be copied. */
    record Menu(MenuState state) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.menu(this);
        }
    }

    /** A text. */
    record Page(PageState state) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.page(this);
        }
    }

    /** One call as several accounts. */
    record Lens(LensState state) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lens(this);
        }
    }

    /** A question of a running command. The field is for those that are typed, the list for those that are chosen. */
    record Asking(long run, Question question, TextField field, ListPane list) implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asking(this);
        }
    }

    /** Whether hkshell is to be left although something runs. */
    record Leaving() implements Layer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leaving(this);
        }
    }

    /** Complete: a new kind does not compile until it has keys, a picture and hints. */
    interface Visitor<R> {
        R palette(Palette layer);

        R help(Help layer);

        R menu(Menu layer);

        R page(Page layer);

        R lens(Lens layer);

        R asking(Asking layer);

        R leaving(Leaving layer);
    }
}
