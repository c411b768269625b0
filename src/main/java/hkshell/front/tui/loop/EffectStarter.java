package hkshell.front.tui.loop;

/** What the program needs of whoever runs effects; scenarios put in one that runs them when told. */
public interface EffectStarter {

    /** Begin it; returns at once. */
    void start(Effect.Deed effect);

    /** Do it on this thread, for an effect that needs the terminal. */
    void here(Effect.Deed effect);

    /** How many have begun, and neither ended nor wait for a person. */
    int running();

    /** Waits until none is running; for scenarios. */
    void awaitRest() throws InterruptedException;
}
