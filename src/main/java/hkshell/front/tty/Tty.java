package hkshell.front.tty;

/** The terminal that a file descriptor leads to: its modes and its size. The modes found first are the ones restored. */
public interface Tty {

    /** Columns and rows. */
    record WindowSize(int columns, int rows) {
        /** When the terminal does not say. */
        public static final WindowSize USUAL = new WindowSize(80, 24);
    }

    WindowSize size();

    /** Keys come one by one, are not shown, and none is a signal or a flow control. */
    void raw();

    /** Lines as usual, but not shown, for a hidden question. */
    void noEcho();

    /** Remembers the modes as they are: another program gets the terminal, and may leave it otherwise. */
    void keep();

    /** As it was found. */
    void restore();

    /**
     * Whether input is there.
     *
     * @param millis how long to wait at most; negative waits for ever
     */
    boolean await(int millis);
}
