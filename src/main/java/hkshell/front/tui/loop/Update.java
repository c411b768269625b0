package hkshell.front.tui.loop;

/** How state answers a message. Pure: no clock, no disk, no thread. */
public interface Update<S> {
    Next<S> apply(S state, Msg msg);
}
