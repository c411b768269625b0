package hkshell.domain.curlrc;

/**
 * What a curlrc says about netrc and Accept, read as curl reads it: an option, with or without its dashes, then blanks or
 * {@code =} or {@code :}, then a value, which may be in quotes; a line that begins with {@code #} is a comment.
 *
 * @param otherAccept the line, from 1, with another Accept header than hkshell's; 0 for none
 */
record CurlrcLines(boolean hasNetrc, boolean hasAccept, int otherAccept) {
    /** The form of the API that hkshell and the Heroku CLI ask for. */
    static final String ACCEPT = "application/vnd.heroku+json; version=3";

    static CurlrcLines of(String text) {
        boolean netrc = false;
        boolean accept = false;
        int other = 0;
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            String option = line.substring(0, optionEnd(line));
            netrc |= option.equals("--netrc") || option.equals("netrc") || option.equals("-n");
            if (isHeader(option)) {
                String value = value(line.substring(option.length()));
                boolean ours = isOurs(value);
                accept |= ours;
                other = isAccept(value) && !ours && other == 0 ? at + 1 : other;
            }
        }
        return new CurlrcLines(netrc, accept, other);
    }

    private static boolean isHeader(String option) {
        return option.equals("--header") || option.equals("header") || option.equals("-H");
    }

    private static int optionEnd(String line) {
        int at = 0;
        while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != '=' && line.charAt(at) != ':') {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Without the quotes and what stands behind them; a backslash there takes the next character as it is. */
    private static String value(String rest) {
        int at = 0;
        while (at < rest.length() && (isBlank(rest.charAt(at)) || rest.charAt(at) == '=' || rest.charAt(at) == ':')) {
            at++;
        }
        if (at == rest.length() || rest.charAt(at) != '"') {
            return rest.substring(at).strip();
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < rest.length() && rest.charAt(at) != '"'; at++) {
            at += rest.charAt(at) == '\\' && at + 1 < rest.length() ? 1 : 0;
            value.append(rest.charAt(at));
        }
        return value.toString();
    }

    private static boolean isAccept(String header) {
        return header.regionMatches(true, 0, "Accept:", 0, 7) || header.equalsIgnoreCase("Accept;");
    }

    private static boolean isOurs(String header) {
        return isAccept(header) && header.substring(7).strip().equals(ACCEPT);
    }
}
