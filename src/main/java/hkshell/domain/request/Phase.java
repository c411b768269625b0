package hkshell.domain.request;

/** How far a call has come on the wire; told while it runs, and by the sentence of a time-out. */
public enum Phase {
    CONNECT("to connect"),
    ANSWER("for the answer"),
    BODY("for the rest of the answer");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** What is waited for, after "waited 20 s". */
    public String words() {
        return words;
    }
}
