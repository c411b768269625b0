package hkshell.domain.netrc.reader;

/**
 * A quoted word as curl reads it since 7.84: a backslash makes LF, CR and tab of {@code n r t} and itself vanish before
 * anything else.
 *
 * @param end behind the closing quote, or the end of the text
 */
record CurlQuote(String meaning, int end, boolean closed) {

    static CurlQuote at(String text, int open) {
        StringBuilder meaning = new StringBuilder();
        int at = open + 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return new CurlQuote(meaning.toString(), at, true);
            }
            if (c == '\\') {
                if (at == text.length()) {
                    break;
                }
                c = escaped(text.charAt(at++));
            }
            meaning.append(c);
        }
        return new CurlQuote(meaning.toString(), at, false);
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }
}
