package hkshell.front.tui.loop;

/** When a state wants to hear the time again although nothing happens: a countdown, a running call's seconds. */
public interface Alarm<S> {
    long NEVER = Long.MAX_VALUE;

    /** The time of the next tick in milliseconds of the clock, or NEVER. */
    long wakeAt(S state);
}
