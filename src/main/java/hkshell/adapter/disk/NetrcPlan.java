package hkshell.adapter.disk;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edit thought through on what stands on the disk now, before a byte is written.
 *
 * @param saved what there is to say when it is made
 */
record NetrcPlan(PlannedWrite write, Saved saved) {

    /**
     * @param now as it was read, with the disk's lock held
     * @param seen what the edits were meant for
     */
    static Parsed<NetrcPlan> of(Image now, NetrcReport report, Netrc seen, List<NetrcEdit> edits, String what)
            throws Refused {
        byte[] text = report.text().open(now, false);
        Optional<Problem> closed = report.text().closed(now);
        if (closed.isPresent()) {
            return Parsed.bad(closed.get());
        }
        Optional<NetrcFile> made = made(seen, text, edits);
        if (made.isPresent()) {
            return Parsed.good(new NetrcPlan(
                    unchanged(now, what), report.saved(now, seen.file().bytes(), made.get(), what)));
        }
        Parsed<NetrcFile> edited = edited(seen, text, edits);
        return edited.isGood()
                ? Parsed.good(planned(now, report, text, edited.value().orElseThrow(), what))
                : Parsed.bad(edited.problem().orElseThrow());
    }

    /** Writes it, the journal first. False when another program has written meanwhile. */
    boolean make(Disk disk) throws IOException {
        return write.changesNothing() || write.make(disk);
    }

    /** What the disk says, when it is what the edits would make of what was seen: then they are made already. */
    private static Optional<NetrcFile> made(Netrc seen, byte[] text, List<NetrcEdit> edits) {
        if (!seen.isEditable()
                || edits.isEmpty()
                || Arrays.equals(text, seen.file().bytes())) {
            return Optional.empty();
        }
        return NetrcEditor.apply(seen.file(), edits).value().filter(file -> Arrays.equals(file.bytes(), text));
    }

    private static Parsed<NetrcFile> edited(Netrc seen, byte[] text, List<NetrcEdit> edits) {
        if (seen.isEditable() && Arrays.equals(text, seen.file().bytes())) {
            return NetrcEditor.apply(seen.file(), edits);
        }
        NetrcFile file = NetrcFile.own(text);
        Optional<Problem> shut = NetrcGate.check(text, file);
        return shut.isPresent() ? Parsed.bad(shut.get()) : NetrcEditor.replay(seen.file(), file, edits);
    }

    private static NetrcPlan planned(Image now, NetrcReport report, byte[] text, NetrcFile after, String what)
            throws Refused {
        if (Arrays.equals(text, after.bytes())) {
            return new NetrcPlan(unchanged(now, what), report.nothing(now, after, what));
        }
        byte[] bytes = report.text().close(report.path(), now, after.bytes());
        return new NetrcPlan(new PlannedWrite(now, bytes, what), report.saved(now, text, after, what));
    }

    private static PlannedWrite unchanged(Image now, String what) {
        byte @Nullable [] same = now.exists() ? now.bytes : null;
        return new PlannedWrite(now, same, what);
    }
}
