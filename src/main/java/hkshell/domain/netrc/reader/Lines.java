package hkshell.domain.netrc.reader;

/** The lines of a text, one at a time, with their numbers. A line ends behind its LF; the last one may have none. */
final class Lines {
    private final String text;
    private int at;
    private int number;
    private String line = "";

    Lines(String text) {
        this.text = text;
    }

    boolean next() {
        if (at >= text.length()) {
            return false;
        }
        int end = text.indexOf('\n', at);
        int next = end < 0 ? text.length() : end + 1;
        line = text.substring(at, next);
        at = next;
        number++;
        return true;
    }

    /** The line with its LF. */
    String line() {
        return line;
    }

    /** The line without its LF. */
    String chomped() {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    int number() {
        return number;
    }
}
