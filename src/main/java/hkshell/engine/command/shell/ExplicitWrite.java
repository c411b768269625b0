package hkshell.engine.command.shell;

import hkshell.engine.Doc;
import hkshell.engine.Outcome;

/** What arming means outside of the screen: nothing, because a line that is typed or piped is meant. */
final class ExplicitWrite {
    private ExplicitWrite() {}

    static Outcome said() {
        return new Outcome.Said(
                "A write is explicit here and needs no arming; only the screen does.",
                Doc.obj().with("armed", 0));
    }
}
