package hkshell.domain.theme;

/**
 * The words behind the equals sign of a theme's line, taken from left to right. Part of {@link ThemeReader}.
 *
 * @param wrong the first word that may not stand where it does; empty when all is well
 */
record LookWords(Look look, String wrong) {
    private static final int NO_COLOUR = -2;

    static LookWords read(String value) {
        LookWords words = new LookWords(Look.PLAIN, value.isEmpty() ? "nothing" : "");
        boolean first = true;
        boolean ground = false;
        String before = "";
        int at = 0;
        while (at < value.length() && words.wrong.isEmpty()) {
            int end = wordEnd(value, at);
            String word = value.substring(at, end);
            if (ground) {
                words = words.background(word);
                ground = false;
            } else if (word.equals("on") && isColour(before)) {
                ground = true;
            } else {
                words = first && isColour(word) ? words.foreground(word) : words.attribute(word);
            }
            before = first ? word : "";
            first = false;
            at = skipBlanks(value, end);
        }
        return ground ? new LookWords(words.look, "on") : words;
    }

    private LookWords foreground(String word) {
        return new LookWords(new Look(colour(word), Look.OWN, false, false, false), "");
    }

    private LookWords background(String word) {
        return isColour(word)
                ? new LookWords(new Look(look.foreground(), colour(word), false, false, false), "")
                : new LookWords(look, word);
    }

    private LookWords attribute(String word) {
        boolean bold = word.equals("bold");
        boolean underline = word.equals("underline");
        boolean reverse = word.equals("reverse");
        boolean again = bold && look.bold() || underline && look.underline() || reverse && look.reverse();
        if (!bold && !underline && !reverse || again) {
            return new LookWords(look, word);
        }
        return new LookWords(
                new Look(
                        look.foreground(),
                        look.background(),
                        look.bold() || bold,
                        look.underline() || underline,
                        look.reverse() || reverse),
                "");
    }

    private static boolean isColour(String word) {
        return colour(word) != NO_COLOUR;
    }

    /** {@code #rrggbb} or {@code default}. */
    private static int colour(String word) {
        if (word.equals("default")) {
            return Look.OWN;
        }
        if (word.length() != 7 || word.charAt(0) != '#') {
            return NO_COLOUR;
        }
        int colour = 0;
        for (int at = 1; at < 7; at++) {
            // Character.digit would take digits of other scripts too.
            int digit = word.charAt(at) < 0x7f ? Character.digit(word.charAt(at), 16) : -1;
            if (digit < 0) {
                return NO_COLOUR;
            }
            colour = colour << 4 | digit;
        }
        return colour;
    }

    private static int wordEnd(String value, int from) {
        int at = from;
        while (at < value.length() && !isBlank(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String value, int from) {
        int at = from;
        while (at < value.length() && isBlank(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
