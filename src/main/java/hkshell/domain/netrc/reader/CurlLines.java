package hkshell.domain.netrc.reader;

/**
 * The lines that curl 7.84 to 8.10 sees: complete ones that fit its buffer. C's strings make a NUL cost more than itself:
 * the line it is in and the next are lost, and a line that begins with one ends the file.
 */
final class CurlLines {
    private final String text;
    private final int longest;
    private int at;
    private int number = 1;
    private int shown = 1;
    private String line = "";

    CurlLines(String text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Ends with an LF, also where the file's last line does not. */
    String line() {
        return line;
    }

    int number() {
        return shown;
    }

    boolean next() {
        boolean partial = false;
        while (at < text.length()) {
            int from = at;
            int first = number;
            boolean atEnd = readPiece();
            int length = lengthToNul(from, at);
            if (length == 0) {
                at = text.length();
                return false;
            }
            if (text.charAt(from + length - 1) == '\n') {
                if (!partial) {
                    return give(text.substring(from, at), first);
                }
                partial = false;
            } else if (atEnd) {
                return !partial && length + 1 <= longest && give(text.substring(from, from + length) + "\n", first);
            } else {
                partial = true;
            }
        }
        return false;
    }

    /** Reads to an LF or until the buffer is full; true when that met the end of the file. */
    private boolean readPiece() {
        int limit = at + longest;
        while (at < text.length() && at < limit) {
            if (text.charAt(at++) == '\n') {
                number++;
                return false;
            }
        }
        return at < limit;
    }

    private int lengthToNul(int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != 0) {
            end++;
        }
        return end - from;
    }

    private boolean give(String complete, int first) {
        line = complete;
        shown = first;
        return true;
    }
}
