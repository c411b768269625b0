package hkshell.engine;

import hkshell.domain.request.Watch;

/** How a command says what it is doing while it works: stderr in scripts, the status line on the screen. */
public interface Progress {
    void say(String sentence);

    /** The answer so far, before a question whether to try once more; it stays to be looked at meanwhile. */
    default void show(Outcome.Exchanged refused) {}

    /** Who looks at the calls on the wire; told on any thread and often. */
    default Watch watch() {
        return Watch.NONE;
    }

    /** How far a long work is: each takes the place of the one before. */
    default void count(String sentence) {}

    /** Says nothing. */
    static Progress silent() {
        return sentence -> {};
    }
}
