package hkshell.front.tui.loop;

/** Every wish of the screen to the outside, as data, so that tests can read it. */
public sealed interface Effect {

    /** End the program with a status. */
    record Leave(int exitCode) implements Effect {}

    /** Paint everything anew, not only what differs. */
    record Redraw() implements Effect {}

    /** Stop as ^Z does; {@link Msg.Resumed} arrives on the way back. */
    record Suspend() implements Effect {}

    /** Mouse reports on or off. */
    record MouseMode(boolean on) implements Effect {}

    /**
     * Whether the effect needs the terminal for itself, as an editor or the line shell does. Then it runs on the screen's
     * thread, with the screen handed over, and {@link Msg.Resumed} follows.
     */
    default boolean needsTerminal() {
        return false;
    }
}
