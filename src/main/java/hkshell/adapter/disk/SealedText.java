package hkshell.adapter.disk;

import hkshell.engine.session.Cipher;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that is encrypted on disk; journal, comparisons and saves see the bytes alone. The text is kept for as
 * long as the bytes are the same, so that a look at a file that nobody has written runs no program.
 */
final class SealedText implements FileText {
    private final Cipher cipher;
    private final FileProblems problems;
    private volatile @Nullable Known known;

    private record Known(byte[] sealed, Cipher.Opened opened) {}

    SealedText(Cipher cipher, FileProblems problems) {
        this.cipher = cipher;
        this.problems = problems;
    }

    @Override
    public byte[] open(Image file, boolean asking) throws Refused {
        return opened(file, asking).text();
    }

    @Override
    public Optional<Problem> closed(Image file) throws Refused {
        return opened(file, false).closed();
    }

    private Cipher.Opened opened(Image file, boolean asking) throws Refused {
        if (!file.exists()) {
            return new Cipher.Opened(file.bytes, Optional.empty());
        }
        Known last = known;
        if (last != null && Arrays.equals(last.sealed, file.bytes)) {
            return last.opened;
        }
        Cipher.Opened opened = good(cipher.open(file.bytes, problems.shown(file.named), asking));
        known = new Known(file.bytes, opened);
        return opened;
    }

    /** To the keys of the file that it is like. */
    @Override
    public byte[] close(Path named, Image like, byte[] text) throws Refused {
        byte[] sealed = good(cipher.seal(text, like.bytes, problems.shown(named)));
        known = new Known(sealed, new Cipher.Opened(text, Optional.empty()));
        return sealed;
    }

    @Override
    public boolean isSealed() {
        return true;
    }

    private static <T> T good(Parsed<T> parsed) throws Refused {
        Optional<Problem> problem = parsed.problem();
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return parsed.value().orElseThrow();
    }
}
