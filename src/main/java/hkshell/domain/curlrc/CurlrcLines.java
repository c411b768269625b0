package hkshell.domain.curlrc;

/**
 * What a curlrc says about netrc and Accept, read as curl's {@code tool_parsecfg.c} reads it: an option, with its dashes and
 * then blanks, or without them and then blanks or {@code =} or {@code :}, then a value, which may be in quotes; letters behind
 * one dash may stand together, and the last one may have its value glued to it, without quotes; the last word on netrc counts; a line that begins with {@code #} is a comment.
 *
 * @param file the line, from 1, that names another netrc file, which curl then reads instead; 0 for none
 * @param otherAccept the line, from 1, with another Accept header than hkshell's; 0 for none
 */
record CurlrcLines(boolean hasNetrc, boolean hasAccept, int file, int otherAccept) {
    /** The form of the API that hkshell and the Heroku CLI ask for. */
    static final String ACCEPT = "application/vnd.heroku+json; version=3";

    /** Options of one letter that take a value. */
    private static final String WITH_VALUE = "AbCcDdEeFhHKmoPQrTtuUwXxYyz";

    static CurlrcLines of(String text) {
        boolean netrc = false;
        boolean accept = false;
        int file = 0;
        int other = 0;
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            String option = line.substring(0, optionEnd(line));
            int letter = letterWithValue(option);
            String name = name(option, letter);
            netrc = !name.equals("no-netrc") && (netrc || asksNetrc(name) || hasLetter(option, 'n', letter));
            file = name.equals("netrc-file") && file == 0 ? at + 1 : file;
            if (name.equals("header")) {
                boolean glued = letter > 0 && letter + 1 < option.length();
                String value = glued ? option.substring(letter + 1) : value(line.substring(option.length()));
                boolean ours = isOurs(value);
                accept |= ours;
                other = isAccept(value) && !ours && other == 0 ? at + 1 : other;
            }
        }
        return new CurlrcLines(netrc, accept, file, other);
    }

    private static boolean asksNetrc(String name) {
        return name.equals("netrc") || name.equals("netrc-optional");
    }

    private static boolean hasLetter(String option, char letter, int end) {
        return isShort(option) && option.lastIndexOf(letter, end - 1) > 0;
    }

    private static boolean isShort(String option) {
        return option.length() > 1 && option.charAt(0) == '-' && option.charAt(1) != '-';
    }

    /** The index of the letter, behind one dash, whose value is the rest; the option's length when none of them has one. */
    private static int letterWithValue(String option) {
        if (!isShort(option)) {
            return 0;
        }
        int at = 1;
        while (at < option.length() && WITH_VALUE.indexOf(option.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String name(String option, int letter) {
        if (isShort(option)) {
            return letter < option.length() && option.charAt(letter) == 'H' ? "header" : "";
        }
        return option.startsWith("--") ? option.substring(2) : option;
    }

    /** Behind dashes only a blank ends the option. */
    private static int optionEnd(String line) {
        boolean dashes = line.startsWith("-");
        int at = 0;
        while (at < line.length() && !isBlank(line.charAt(at)) && (dashes || "=:".indexOf(line.charAt(at)) < 0)) {
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
