package hkshell.front.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.AbstractTerminal;
import hkshell.kit.text.Width;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Lanterna's screen writes to: collects a frame and sends it in one write, with the fewest cursor moves and colour
 * changes. It reads nothing; keys come through the {@link InputPump}.
 */
final class FrameTerminal extends AbstractTerminal {
    /** Above this a frame is bracketed as one picture; terminals that do not know the mode ignore it. */
    private static final int SYNC_FROM_BYTES = 1024;

    private static final String SYNC_BEGIN = "\033[?2026h";
    private static final String SYNC_END = "\033[?2026l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final int UNKNOWN = -1;

    /** OSC 8. The id makes one link of the lines that a long address is cut into. */
    private static final String LINK_BEGIN = "\033]8;id=hkshell;";

    private static final String LINK_END = "\033]8;;\033\\";

    private final Device device;
    private final StringBuilder frame = new StringBuilder();
    private final Pen pen = new Pen();
    private TerminalSize size;
    private int column = UNKNOWN;
    private int row = UNKNOWN;
    private int toColumn;
    private int toRow;
    private boolean cursorWanted;
    private boolean cursorShown = true;
    private int moves;
    private boolean cleared;
    private String link = "";
    private boolean linkWanted;
    private boolean linkOpen;

    FrameTerminal(Device device, TerminalSize size) {
        this.device = device;
        this.size = size;
    }

    void resize(TerminalSize other) {
        size = other;
        column = UNKNOWN;
        onResized(other);
    }

    /** The terminal may have been used by somebody else: nothing about it is known any more. */
    void forget() {
        column = UNKNOWN;
        cursorShown = true;
        frame.append("\033[m");
        pen.isPlain();
    }

    /** Where the cells of a link lead from now on; empty for nowhere. */
    void link(String address) {
        link = address;
    }

    /** Sequences that belong to the next frame, such as the modes at the beginning. */
    void prepend(String sequence) {
        frame.append(sequence);
    }

    @Override
    public void clearScreen() {
        pen.reset();
        frame.append("\033[m\033[H\033[2J");
        pen.isPlain();
        cleared = true;
        column = 0;
        row = 0;
    }

    @Override
    public void setCursorPosition(int x, int y) {
        toColumn = x;
        toRow = y;
    }

    @Override
    public void setCursorPosition(TerminalPosition position) {
        setCursorPosition(position.getColumn(), position.getRow());
    }

    @Override
    public TerminalPosition getCursorPosition() {
        return new TerminalPosition(toColumn, toRow);
    }

    @Override
    public void setCursorVisible(boolean visible) {
        cursorWanted = visible;
    }

    @Override
    public void putCharacter(char c) {
        putString(String.valueOf(c));
    }

    @Override
    public void putString(String cluster) {
        boolean blank = cluster.equals(" ");
        if (blank && cleared && pen.leavesNoMark()) {
            toColumn++;
            return;
        }
        moveCursor();
        pen.apply(frame, blank);
        link(linkWanted && !link.isEmpty());
        frame.append(cluster);
        int width = Width.of(cluster);
        toColumn += width;
        // At the edge terminals hold the cursor back until the next character, each in its own way.
        column = toColumn >= size.getColumns() ? UNKNOWN : toColumn;
    }

    private void link(boolean open) {
        if (open != linkOpen) {
            frame.append(open ? LINK_BEGIN + link + "\033\\" : LINK_END);
            linkOpen = open;
        }
    }

    private void moveCursor() {
        if (column == toColumn && row == toRow) {
            return;
        }
        moves++;
        int forward = toColumn - column;
        if (column != UNKNOWN && row == toRow && forward > 0) {
            frame.append("\033[")
                    .append(forward == 1 ? "" : Integer.toString(forward))
                    .append('C');
        } else if (column != UNKNOWN && row == toRow && toColumn == 0) {
            frame.append('\r');
        } else if (column != UNKNOWN && toRow == row + 1 && toColumn == 0) {
            frame.append("\r\n");
        } else {
            frame.append("\033[").append(toRow + 1);
            frame.append(toColumn == 0 ? "" : ";" + (toColumn + 1)).append('H');
        }
        column = toColumn;
        row = toRow;
    }

    @Override
    public void enableSGR(SGR sgr) {
        set(sgr, true);
    }

    @Override
    public void disableSGR(SGR sgr) {
        set(sgr, false);
    }

    private void set(SGR sgr, boolean on) {
        if (sgr == SGR.BOLD) {
            pen.bold(on);
        } else if (sgr == SGR.UNDERLINE) {
            pen.underline(on);
        } else if (sgr == SGR.REVERSE) {
            pen.reverse(on);
        } else if (sgr == CellCache.LINK) {
            linkWanted = on;
        }
    }

    @Override
    public void resetColorAndSGR() {
        linkWanted = false;
        pen.reset();
    }

    @Override
    public void setForegroundColor(TextColor colour) {
        pen.foreground(colour);
    }

    @Override
    public void setBackgroundColor(TextColor colour) {
        pen.background(colour);
    }

    @Override
    public TerminalSize getTerminalSize() {
        return size;
    }

    /** The end of a frame: one write, or none when nothing changed. */
    @Override
    public void flush() throws IOException {
        link(false);
        boolean hideFirst = moves > 1 && cursorShown && cursorWanted;
        if (cursorWanted) {
            moveCursor();
        }
        if (hideFirst) {
            frame.insert(0, HIDE_CURSOR).append(SHOW_CURSOR);
        } else if (cursorWanted != cursorShown) {
            if (cursorWanted) {
                frame.append(SHOW_CURSOR);
            } else {
                frame.insert(0, HIDE_CURSOR);
            }
        }
        cursorShown = cursorWanted;
        moves = 0;
        cleared = false;
        if (frame.length() > 0) {
            send();
        }
    }

    private void send() throws IOException {
        if (frame.length() > SYNC_FROM_BYTES) {
            frame.insert(0, SYNC_BEGIN).append(SYNC_END);
        }
        byte[] all = frame.toString().getBytes(StandardCharsets.UTF_8);
        frame.setLength(0);
        device.write(all);
    }

    @Override
    public void enterPrivateMode() {
        // FullScreen owns the modes, because it must restore them on every way out.
    }

    @Override
    public void exitPrivateMode() {
        // See enterPrivateMode.
    }

    @Override
    public void bell() {
        frame.append('\007');
    }

    @Override
    public byte[] enquireTerminal(int timeout, TimeUnit unit) {
        return new byte[0];
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        return null;
    }

    @Override
    public @Nullable KeyStroke readInput() {
        return null;
    }

    @Override
    public void close() {
        // The device belongs to FullScreen.
    }
}
