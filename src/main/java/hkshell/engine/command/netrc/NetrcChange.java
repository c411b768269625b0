package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The last step of every editing command: the edits shown, or made to last. */
final class NetrcChange {
    private NetrcChange() {}

    /**
     * What is said of edits; no secret in it.
     *
     * @param what for the journal, such as {@code adding a.test}: what {@code undo} will say it takes back
     * @param done such as {@code a.test added}
     * @param warnings about the values that were written
     */
    record Told(String what, String done, List<Warning> warnings) {
        static Told of(String what, String done) {
            return new Told(what, done, List.of());
        }
    }

    /**
     * Commits the edits, or with {@code --dry-run} shows what they would do.
     *
     * @param told what is said of them
     */
    static Outcome of(Invocation invocation, Context context, List<NetrcEdit> edits, Told told) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return new Outcome.Failed(netrc.problem().get());
        }
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            Parsed<NetrcFile> after = NetrcEditor.apply(netrc.file(), edits);
            return after.fold(file -> shown(told, netrc, file), Outcome.Failed::new);
        }
        return context.commit(new Change.EditNetrc(netrc, edits, told.what()))
                .fold(saved -> said(told, netrc.file(), saved), problem -> new Outcome.Failed(hinted(problem)));
    }

    private static Outcome shown(Told told, Netrc netrc, NetrcFile after) {
        List<Warning> ofEdit = ofEdit(told, netrc.file(), after);
        return NetrcDiff.of(netrc.file(), after, ofEdit, withMode(ofEdit, netrc));
    }

    private static Outcome said(Told told, NetrcFile before, Committed saved) {
        Netrc netrc = saved.session().netrc();
        String sentence = saved.line() == 0 ? told.what() + ": nothing to change" : told.done();
        List<Warning> ofEdit = ofEdit(told, before, netrc.file());
        return new Outcome.Said(sentence + ".", Warning.in(saved.doc(), ofEdit), withMode(ofEdit, netrc));
    }

    private static List<Warning> ofEdit(Told told, NetrcFile before, NetrcFile after) {
        List<Warning> warnings = new ArrayList<>(told.warnings());
        warnings.addAll(Warning.ofEdit(before, after, told.warnings()));
        return warnings;
    }

    /** Not in the document: that is about the file, and scripts rely on the document of an edit. */
    private static List<Warning> withMode(List<Warning> ofEdit, Netrc netrc) {
        List<Warning> warnings = new ArrayList<>(ofEdit);
        String mode = netrc.mode();
        if (!mode.isEmpty() && !mode.endsWith("00")) {
            warnings.add(Warning.of("file-mode", "Others may read the file: its mode is " + mode + ".", "chmod 600"));
        }
        return warnings;
    }

    private static Problem hinted(Problem problem) {
        return problem.code().equals("changed") && problem.hint().isEmpty()
                ? problem.withHint("look at it with netrc list, then try again")
                : problem;
    }
}
