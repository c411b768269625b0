package hkshell.front.tui.terminal;

import hkshell.front.tui.paint.Size;
import java.io.IOException;

/** The two ends of a terminal as bytes, and its modes: the real one, or an emulator in tests. */
public interface Device {
    Size size();

    /** Keys come one by one, unseen, and none of them is a signal. */
    void raw();

    /** Remembers the modes as they are, for {@link #cooked} after another program has had the terminal. */
    void keep();

    /** As it was before {@link #raw}, or at {@link #keep}. */
    void cooked();

    /** All of it in one go. */
    void write(byte[] bytes) throws IOException;

    /**
     * Whether input is there.
     *
     * @param millis how long to wait at most; negative waits for ever
     */
    boolean await(int millis) throws IOException;

    /** What is there, without waiting; negative when the terminal has gone. */
    int read(byte[] into) throws IOException;
}
