package hkshell.front.tui.console;

import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;

/** Shows in a line what was looked for. Letters match without regard to case; secrets are left alone. */
final class Highlight {
    private Highlight() {}

    static Styled of(Styled line, String wanted) {
        if (wanted.isEmpty()) {
            return line;
        }
        Styled shown = Styled.EMPTY;
        for (Styled.Run run : line.runs()) {
            shown = shown.plus(run.role() == Role.SECRET ? Styled.of(run.text(), run.role()) : of(run, wanted));
        }
        return shown;
    }

    private static Styled of(Styled.Run run, String wanted) {
        Styled shown = Styled.EMPTY;
        int from = 0;
        for (int at = at(run.text(), wanted, 0); at >= 0; at = at(run.text(), wanted, from)) {
            shown = shown.plus(run.text().substring(from, at), run.role())
                    .plus(run.text().substring(at, at + wanted.length()), Role.MATCH);
            from = at + wanted.length();
        }
        return shown.plus(run.text().substring(from), run.role());
    }

    /** The index of the first match from an index on, or -1. */
    static int at(String text, String wanted, int from) {
        for (int at = from; at + wanted.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
                return at;
            }
        }
        return -1;
    }
}
