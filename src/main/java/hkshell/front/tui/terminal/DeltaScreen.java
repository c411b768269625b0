package hkshell.front.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import java.io.IOException;

/** Lanterna's screen, able to forget what a cell shows, so that the next refresh writes it in any case. */
final class DeltaScreen extends TerminalScreen {
    /** A cell that no view can make. */
    private static final TextCharacter UNKNOWN =
            TextCharacter.fromString("?", TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, SGR.CIRCLED)[0];

    DeltaScreen(Terminal terminal) throws IOException {
        super(terminal);
    }

    void forget(int column, int row) {
        getFrontBuffer().setCharacterAt(column, row, UNKNOWN);
    }
}
