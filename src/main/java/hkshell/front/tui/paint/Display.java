package hkshell.front.tui.paint;

/** Where a picture becomes visible, and who owns the terminal while it does. Only the screen's thread calls it. */
public interface Display {

    /** A blank canvas of the terminal's present size. */
    Canvas blank();

    /** Makes the terminal show the picture; writes what differs, in one go. */
    void show(Canvas canvas);

    /** Lets the next picture be written whole. */
    void redraw();

    /** Gives the terminal back to the shell below and stops this process; returns after fg, the terminal not yet ours. */
    void suspend();

    /** Runs something that needs the terminal for itself, with the terminal as it was before us, and leaves it so. */
    void lend(Runnable borrower);

    /** Takes the terminal again, after {@link #suspend}, {@link #lend}, or a stop from outside. */
    void reclaim();
}
