package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last step of every editing command: the edits shown, or made to last. */
final class NetrcChange {
    private NetrcChange() {}

    /**
     * What is said of edits; no secret in it.
     *
     * @param what for the journal, such as {@code adding a.test}: what {@code undo} will say it takes back
     * @param done such as {@code a.test added}
     * @param head above the lines that {@code --dry-run} shows; may be empty
     * @param warnings about the values that were written
     */
    record Told(String what, String done, String head, List<Warning> warnings) {
        Told(String what, String done, List<Warning> warnings) {
            this(what, done, "", warnings);
        }

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
            return preview(netrc, context.ports().netrc().load(), edits, told);
        }
        Parsed<Committed> done = context.commit(new Change.EditNetrc(netrc, edits, told.what()));
        if (done.problem().filter(problem -> problem.code().equals("changed")).isPresent()
                && context.ask().person()) {
            return contested(context, netrc, edits, told, done);
        }
        return ended(told, netrc, done);
    }

    private static Outcome ended(Told told, Netrc from, Parsed<Committed> done) {
        return done.fold(saved -> said(told, from.file(), saved), problem -> new Outcome.Failed(hinted(problem)));
    }

    /** Another program has changed the very record meanwhile: who is there says which of the two is to stand. */
    private static Outcome contested(
            Context context, Netrc seen, List<NetrcEdit> edits, Told told, Parsed<Committed> refused) {
        Netrc now = context.ports().netrc().load();
        Parsed<List<NetrcEdit>> over = NetrcEditor.over(seen.file(), now.file(), edits);
        String question = refused.problem().map(Problem::sentence).orElse("") + " Change it all the same?";
        boolean again = over.isGood() && context.ask().confirm(question).value().orElse(false);
        return ended(
                told,
                again ? now : seen,
                again ? context.commit(new Change.EditNetrc(now, over.value().orElseThrow(), told.what())) : refused);
    }

    /** On the bytes that stand on disk now, as the edit itself would do it. */
    private static Outcome preview(Netrc seen, Netrc now, List<NetrcEdit> edits, Told told) {
        if (now.problem().isPresent()) {
            return new Outcome.Failed(now.problem().get());
        }
        boolean same = Arrays.equals(seen.file().bytes(), now.file().bytes());
        Parsed<NetrcFile> after =
                same ? NetrcEditor.apply(now.file(), edits) : NetrcEditor.replay(seen.file(), now.file(), edits);
        return after.fold(
                file -> NetrcDiff.of(now.file(), file, told.head(), warnings(told, now.file(), file, now.mode())),
                problem -> new Outcome.Failed(hinted(problem)));
    }

    private static Outcome said(Told told, NetrcFile before, Committed saved) {
        String sentence = saved.line() == 0 ? told.what() + ": nothing to change" : told.done();
        Netrc after = saved.session().netrc();
        List<Warning> warnings = warnings(told, before, after.file(), after.mode());
        return new Outcome.Said(sentence + ".", Warning.in(saved.doc(), warnings), warnings);
    }

    private static List<Warning> warnings(Told told, NetrcFile before, NetrcFile after, String mode) {
        List<Warning> warnings = new ArrayList<>(told.warnings());
        warnings.addAll(Warning.ofEdit(before, after, told.warnings()));
        warnings.addAll(MacroOwners.changed(before, after));
        warnings.addAll(OpenQuotes.passed(before, after));
        warnings.addAll(Warning.ofMode(mode));
        return warnings;
    }

    private static Problem hinted(Problem problem) {
        return problem.code().equals("changed") && problem.hint().isEmpty()
                ? problem.withHint("look at it with netrc list, then try again")
                : problem;
    }
}
