package hkshell.engine.command.netrc;

import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.text.Styled;
import java.util.List;

/** {@code netrc check --fix file-mode}: the one repair that changes no byte, so it is shown as a mode and undone with one. */
final class FileModeFix {
    static final String RULE = "file-mode";

    private static final String WANTED = "0600";

    private FileModeFix() {}

    /** @param mode four octal digits; empty where there is no file */
    static Outcome run(Invocation invocation, Context context, Netrc netrc, String mode) {
        if (!netrc.exists() || mode.endsWith("00")) {
            return new Outcome.Said(
                    "fix of " + RULE + ": nothing to change.", Doc.obj().with("changed", false));
        }
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            return new Outcome.Detailed(
                    List.of(Styled.of("- mode " + mode), Styled.of("+ mode " + WANTED)), modes(mode));
        }
        String back =
                "The mode is " + WANTED + " now; netrc undo does not know of it, chmod " + mode + " takes it back.";
        return context.commit(new Change.ShutNetrc())
                .fold(done -> new Outcome.Said(back, modes(mode).with("changed", true)), Outcome.Failed::new);
    }

    private static Doc.Obj modes(String mode) {
        return Doc.obj().with("before", mode).with("after", WANTED);
    }
}
