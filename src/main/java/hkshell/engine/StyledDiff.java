package hkshell.engine;

import hkshell.kit.diff.DiffLine;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;

/** A line of a comparison for people: with its mark, harmless, in the colour of its kind. */
public final class StyledDiff {
    private StyledDiff() {}

    public static Styled of(DiffLine line) {
        Role role = switch (line.kind()) {
            case SAME -> Role.DIM;
            case REMOVED -> Role.ERROR;
            case ADDED -> Role.OK;
        };
        return Styled.of(line.kind().mark() + " " + Sanitize.line(line.shown()), role);
    }
}
