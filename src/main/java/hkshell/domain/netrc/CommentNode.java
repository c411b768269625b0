package hkshell.domain.netrc;

/** The bytes of a comment: what it says, and whether some reader could take a word of it for a field. */
abstract class CommentNode extends Node {
    CommentNode(byte[] text, NetrcLexer at) {
        super(text, at.start(), at.end(), at.line(), at.column());
    }

    /** With its number sign, as UTF-8. It may be a record that was put out of use, password and all. */
    public String text() {
        return NetrcValue.decode(text, start, end);
    }

    /** Whether a word of it is the keyword of a field. */
    boolean namesField() {
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || NetrcLexer.isGap(text[at])) {
                switch (Keyword.of(text, from, at)) {
                    case LOGIN, PASSWORD, ACCOUNT -> {
                        return true;
                    }
                    default -> from = at + 1;
                }
            }
        }
        return false;
    }

    /** Whether it is a number sign and no more. */
    boolean isSignAlone() {
        return end == start + 1;
    }

    public String masked() {
        return Masking.of(text());
    }

    @Override
    public String toString() {
        return "line " + line() + ": " + masked();
    }
}
