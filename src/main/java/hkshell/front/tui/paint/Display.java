package hkshell.front.tui.paint;

/** Where a picture becomes visible, and who owns the terminal while it does. Only the screen's thread calls it. */
public interface Display {

    /** A blank canvas of the terminal's present size. */
    Canvas blank();

    /** Makes the terminal show the picture; writes what differs, in one go. */
    void show(Canvas canvas);

    /** Lets the next picture be written whole. */
    void redraw();

    /** Gives the terminal back to the shell below, stops this process, takes it again after fg. */
    void suspend();

    /** Runs something that needs the terminal for itself, with the terminal as it was before us. */
    void lend(Runnable borrower);

    /** Mouse reports on or off. */
    void mouse(boolean on);
}
