package hkshell.front.tui.root;

import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Netrc;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import java.nio.charset.StandardCharsets;

/** What another program did to the netrc, in one sentence without a word of the file. */
final class OtherWriter {
    private OtherWriter() {}

    static String sentence(Netrc before, Netrc now) {
        if (!now.exists()) {
            return before.exists() ? "The file is gone: another program removed it, or gave it another name." : "";
        }
        if (!before.exists()) {
            return "The file is there now: another program made it.";
        }
        if (!before.isReadable() && now.isReadable()) {
            return "The file can be read again.";
        }
        if (now.problem().isPresent() && !now.problem().equals(before.problem())) {
            return now.problem().get().sentence();
        }
        if (!now.file().hasTextOf(before.file())) {
            int lines = changed(before.file(), now.file());
            return "The file was changed by another program: " + lines + (lines == 1 ? " line." : " lines.");
        }
        return now.mode().equals(before.mode())
                ? "The file can be edited again."
                : "Another program gave the file the mode " + now.mode() + ".";
    }

    /** A line in the place of another one counts once. */
    private static int changed(NetrcFile before, NetrcFile now) {
        int removed = 0;
        int added = 0;
        for (DiffLine line : LineDiff.of(text(before), text(now))) {
            removed += line.kind() == DiffLine.Kind.REMOVED ? 1 : 0;
            added += line.kind() == DiffLine.Kind.ADDED ? 1 : 0;
        }
        return Math.max(removed, added);
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
