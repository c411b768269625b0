package hkshell.adapter.disk;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of the netrc once it was read or written.
 *
 * @param path the file
 * @param text how its bytes say it
 */
record NetrcReport(Path path, FileText text) {

    /**
     * Of the file as it stands. What keeps it from being read is said in it.
     *
     * @param asking whether the person may be asked for a passphrase; no lock is held then
     */
    Netrc load(Disk disk, boolean asking) {
        try {
            Image image = disk.look(path, Disk.shownAtMost());
            byte[] said = text.open(image, asking);
            return image.exists() ? netrc(image, NetrcFile.own(said)) : Netrc.missing(path);
        } catch (IOException refused) {
            return Netrc.unreadable(path, disk.problems.unreadable(path, refused));
        } catch (OutOfMemoryError full) {
            return Netrc.unreadable(path, disk.problems.tooMuch(path));
        }
    }

    /** Of a file as it was read. */
    Netrc netrc(Image image, NetrcFile file) throws Refused {
        Optional<Problem> closed = text.closed(image);
        return new Netrc(path, file, true, image.mode(), closed.isPresent() ? closed : NetrcGate.check(file));
    }

    /** Of one that says as much as before. */
    Saved nothing(Image now, NetrcFile same, String what) throws Refused {
        return new Saved(now.exists() ? netrc(now, same) : Netrc.missing(path), 0, what);
    }

    /** @param before the text that stood there */
    Saved saved(Image now, byte[] before, NetrcFile after, String what) {
        Netrc netrc = new Netrc(path, after, true, now.exists() ? now.mode() : "0600", NetrcGate.check(after));
        return new Saved(netrc, FirstLine.thatDiffers(before, after.bytes()), what);
    }

    /** @param after null when there is no file any more */
    Saved saved(Image now, byte[] before, byte @Nullable [] after, String what) {
        return after == null
                ? new Saved(Netrc.missing(path), FirstLine.thatDiffers(before, new byte[0]), what)
                : saved(now, before, NetrcFile.parse(after), what);
    }
}
