package hkshell.engine;

/** How a command says what it is doing while it works: stderr in scripts, the status line on the screen. */
public interface Progress {
    void say(String sentence);

    /** Says nothing. */
    static Progress silent() {
        return sentence -> {};
    }
}
