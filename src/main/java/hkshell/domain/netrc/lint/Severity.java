package hkshell.domain.netrc.lint;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** Other credentials go out than were meant, or a program hangs or crashes. */
    ERROR("error"),
    /** A reader finds nothing or refuses the file, or a writer loses a part of it. */
    WARNING("warning"),
    /** Good to know; nothing needs to change. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** As people and scripts see it. */
    public String word() {
        return word;
    }
}
