package hkshell.front.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import hkshell.front.tty.Spawn;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Display;
import hkshell.front.tui.paint.Grid;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The terminal while the full screen owns it: shows pictures by Lanterna's screen, gives the terminal back for a stop, a
 * child program and every way out.
 */
public final class FullScreen implements Display, AutoCloseable {
    private static final String ALTERNATE = "\033[?1049h";

    /** No wrapping at the edge, pastes in marks. */
    private static final String MODES = "\033[?7l\033[?2004h";

    private static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?7h\033[?25h\033[?1049l";
    private static final int HANGUP_STATUS = 129;

    private final Device device;
    private final Inbox inbox;
    private final ColorSteps colours;
    private final FrameTerminal terminal;
    private final DeltaScreen screen;
    private final InputPump pump;
    private final Signals signals;
    private final Spawn spawn;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Size size;
    private volatile boolean ours;
    private boolean sequences = true;
    private boolean toListen;
    private Runnable afterFirst = () -> {};
    private boolean whole = true;
    private @Nullable Grid shown;
    private CellCache cells;

    private FullScreen(Device device, Inbox inbox, ColorSteps colours, int escMillis, Spawn spawn) throws IOException {
        this.device = device;
        this.inbox = inbox;
        this.colours = colours;
        this.spawn = spawn;
        this.size = device.size();
        this.terminal = new FrameTerminal(device, new TerminalSize(size.columns(), size.rows()));
        this.screen = new DeltaScreen(terminal);
        this.cells = new CellCache(colours, Looks.PLAIN);
        this.pump = new InputPump(device, inbox, escMillis);
        this.signals = new Signals(inbox, this);
    }

    /**
     * Takes the terminal. Nothing is written before the first picture.
     *
     * @param escMillis how long a lone ESC byte waits: 25, or 100 over SSH
     */
    public static FullScreen open(Device device, Inbox inbox, ColorSteps colours, int escMillis, Spawn spawn)
            throws IOException {
        FullScreen made = new FullScreen(device, inbox, colours, escMillis, spawn);
        // In this order: Lanterna clears, and what it clears must not be the person's own screen.
        made.take();
        made.screen.startScreen();
        return made;
    }

    /** Draws one cell to nowhere, so that the classes of a picture are there when the first one comes. Any thread may. */
    public static void rehearse() {
        try (FullScreen spare = open(new Nowhere(), new Inbox(), ColorSteps.INDEXED, 0, words -> Optional.empty())) {
            spare.show(spare.blank());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /**
     * Makes sure of the restoring, and reads keys and hears signals from the first picture on; until then the system keeps
     * both, and the picture comes some milliseconds earlier. Not for emulators.
     *
     * @param then what else can wait for the first picture
     */
    public void listen(Runnable then) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::restore, "hkshell-restore"));
        toListen = true;
        afterFirst = then;
    }

    /** For a terminal that would show the bytes of a link, or of a text for its clipboard, instead of taking them. */
    public FullScreen withoutSequences() {
        sequences = false;
        return this;
    }

    private void take() {
        device.raw();
        terminal.prepend(ALTERNATE + MODES);
        ours = true;
        whole = true;
    }

    /** The terminal's window has another size. Any thread may say so. */
    public void resized() {
        size = device.size();
        inbox.post(new Msg.Resized(size));
    }

    @Override
    public Canvas blank() {
        return Canvas.of(size);
    }

    @Override
    public void show(Canvas canvas) {
        pump.acknowledge();
        if (!ours) {
            return;
        }
        writing.lock();
        try {
            refresh(canvas.grid());
        } catch (IOException gone) {
            // The terminal does not take our bytes any more: a hangup, whether or not the signal comes too.
            inbox.post(new Msg.EndTold(HANGUP_STATUS));
        } finally {
            writing.unlock();
        }
        if (toListen) {
            toListen = false;
            // On the reader's thread, because it takes as long as ten pictures.
            pump.start(() -> {
                signals.install();
                afterFirst.run();
            });
        }
    }

    private void refresh(Grid grid) throws IOException {
        fit(grid.size());
        terminal.link(sequences ? grid.link() : "");
        if (shown == null || shown.looks() != grid.looks()) {
            cells = new CellCache(colours, grid.looks());
            shown = null;
        }
        Grid before = shown;
        for (int row = 0; row < grid.size().rows(); row++) {
            for (int column = 0; column < grid.size().columns(); column++) {
                if (before == null || !grid.sameAt(column, row, before)) {
                    set(grid, column, row);
                }
            }
        }
        if (before != null) {
            forgetSplitCells(grid, before);
        }
        screen.setCursorPosition(
                grid.cursorColumn() < 0 ? null : new TerminalPosition(grid.cursorColumn(), grid.cursorRow()));
        screen.refresh(whole ? RefreshType.COMPLETE : RefreshType.DELTA);
        whole = false;
        shown = grid;
    }

    private void fit(Size wanted) {
        if (screen.getTerminalSize().getColumns() != wanted.columns()
                || screen.getTerminalSize().getRows() != wanted.rows()) {
            terminal.resize(new TerminalSize(wanted.columns(), wanted.rows()));
            screen.doResizeIfNecessary();
            shown = null;
            whole = true;
        }
    }

    private void set(Grid grid, int column, int row) {
        int point = grid.character(column, row);
        // Lanterna fills the second cell of a wide character itself, and breaks the first when told to.
        if (point != Cell.TAIL) {
            screen.setCharacter(column, row, cells.of(point, grid.role(column, row), grid.attributes(column, row)));
        }
    }

    /** Where a wide character goes, terminals blank its other half in colours of their own choice: write both anew. */
    private void forgetSplitCells(Grid grid, Grid before) {
        for (int row = 0; row < grid.size().rows(); row++) {
            for (int column = 0; column + 1 < grid.size().columns(); column++) {
                boolean gone = before.isWide(column, row)
                        && !(grid.sameAt(column, row, before) && grid.sameAt(column + 1, row, before));
                if (gone) {
                    screen.forget(column, row);
                    screen.forget(column + 1, row);
                }
            }
        }
    }

    @Override
    public void redraw() {
        whole = true;
    }

    @Override
    public void suspend() {
        pump.pause();
        restore();
        signals.stopHere(() ->
                spawn.run("kill", "-TSTP", Long.toString(ProcessHandle.current().pid())));
    }

    @Override
    public void lend(Runnable borrower) {
        pump.pause();
        restore();
        // A program that is ended with us, or that forgets itself, must not leave the terminal as it liked it.
        device.keep();
        try {
            signals.lend(borrower);
        } finally {
            device.cooked();
        }
    }

    @Override
    public void reclaim() {
        terminal.forget();
        if (ours) {
            // Stopped from outside, without a chance to leave: the modes may have been changed by the shell.
            device.raw();
            terminal.prepend(MODES);
            whole = true;
        } else {
            take();
        }
        if (!device.size().equals(size)) {
            resized();
        }
        pump.resume();
    }

    /** Leaves the terminal as it was found. Once is enough, twice does no harm; any thread may. */
    void restore() {
        boolean alone = false;
        try {
            // A writer that is stuck, because the terminal takes nothing, must not keep us.
            alone = writing.tryLock(200, TimeUnit.MILLISECONDS);
            if (ours) {
                ours = false;
                device.write(LEAVE.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // Nobody is left to restore it for.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            device.cooked();
            if (alone) {
                writing.unlock();
            }
        }
    }

    /**
     * Gives a text to the terminal, for its own clipboard. Any thread may.
     *
     * @return whether it went out; nobody confirms that the terminal took it
     */
    public boolean copy(String text) {
        Optional<String> sequence = sequences ? TerminalClipboard.sequence(text) : Optional.empty();
        writing.lock();
        try {
            if (ours && sequence.isPresent()) {
                device.write(sequence.get().getBytes(StandardCharsets.US_ASCII));
            }
            return ours && sequence.isPresent();
        } catch (IOException gone) {
            return false;
        } finally {
            writing.unlock();
        }
    }

    boolean awaitClosed(int millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        restore();
        closed.countDown();
    }
}
