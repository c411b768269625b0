package hkshell.front.tui.loop;

/** Does the effects that the loop does not do itself: runs commands, cancels them, copies. May block; posts what came of it. */
public interface Hands {
    void perform(Effect.Deed effect, Inbox inbox) throws Exception;
}
