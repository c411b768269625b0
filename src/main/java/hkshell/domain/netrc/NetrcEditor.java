package hkshell.domain.netrc;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A file and an edit to the file after it. It changes the bytes that the edit names and no others; where that cannot be
 * done without changing what another entry says, the answer is a problem. A file that stays as it is comes back as the
 * same object.
 */
public final class NetrcEditor {
    private NetrcEditor() {}

    public static Parsed<NetrcFile> apply(NetrcFile file, NetrcEdit edit) {
        if (file.size() > NetrcGate.LARGEST) {
            return Parsed.bad(NetrcGate.tooLarge(file.size()));
        }
        return edit.accept(new EditPlanner(file)).then(plan -> carryOut(file, plan));
    }

    /** One after the other, each on what the one before it left; all or none. */
    public static Parsed<NetrcFile> apply(NetrcFile file, List<NetrcEdit> edits) {
        Parsed<NetrcFile> changed = Parsed.good(file);
        for (NetrcEdit edit : edits) {
            changed = changed.then(now -> apply(now, edit));
        }
        return changed;
    }

    /**
     * The same edits on a file that another program has written since. A problem with the code {@code changed} says that a
     * record which an edit names is not what it was.
     *
     * @param seen the file that the edits were made for
     * @param now the file as it is
     */
    public static Parsed<NetrcFile> replay(NetrcFile seen, NetrcFile now, List<NetrcEdit> edits) {
        return replay(seen, now, edits, EditReplay::new, fitted -> {});
    }

    private static Parsed<NetrcFile> replay(
            NetrcFile seen,
            NetrcFile now,
            List<NetrcEdit> edits,
            BiFunction<NetrcFile, NetrcFile, EditReplay> replays,
            Consumer<NetrcEdit> fitted) {
        Parsed<NetrcFile> ours = Parsed.good(seen);
        Parsed<NetrcFile> theirs = Parsed.good(now);
        for (NetrcEdit edit : edits) {
            Parsed<NetrcFile> base = ours;
            theirs = theirs.then(there -> base.then(here -> edit.accept(replays.apply(here, there)))
                    .then(fits -> {
                        fitted.accept(fits);
                        return apply(there, fits);
                    }));
            ours = ours.then(here -> apply(here, edit));
        }
        return theirs;
    }

    /**
     * The edits for a file in which another program has changed the records that they name: each for the record that took
     * the place of the one it was made for. A problem where that cannot be told, and for an edit that names none.
     */
    public static Parsed<List<NetrcEdit>> over(NetrcFile seen, NetrcFile now, List<NetrcEdit> edits) {
        List<NetrcEdit> over = new ArrayList<>();
        return replay(seen, now, edits, EditReplay::over, over::add).map(file -> over);
    }

    /** The comments that go with a record when it is removed, because they stand on its own lines. */
    public static List<Entry.Comment> goingWith(NetrcFile file, Entry.Login record) {
        return new RecordCut(file, (RecordNode) record).comments();
    }

    private static Parsed<NetrcFile> carryOut(NetrcFile file, EditPlan plan) {
        if (plan.isEmpty()) {
            return Parsed.good(file);
        }
        NetrcFile changed = NetrcFile.own(plan.carryOut(file.text()));
        if (EditGuard.holds(file, plan, changed)) {
            return Parsed.good(changed);
        }
        return Parsed.bad(Problem.file(
                "entangled",
                "The netrc is laid out so that this edit would change what another entry says.",
                "give that record lines of its own with netrc edit, then try again"));
    }
}
