package hkshell.fake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real ssh-keygen, with keys to throw away. */
public final class RealKeys {
    private RealKeys() {}

    /** Skips the test where there is no ssh-keygen. */
    public static void needed() {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "ssh-keygen is not installed: keys are not tested");
    }

    /** A new pair; the answer is the public file, NAME.pub. */
    public static Path make(Path folder, String name, String... options) {
        Path file = folder.resolve(name);
        List<String> words =
                new ArrayList<>(List.of("/usr/bin/ssh-keygen", "-q", "-N", "", "-C", "made up", "-f", file.toString()));
        words.addAll(List.of(options));
        run(words);
        return folder.resolve(name + ".pub");
    }

    /** What {@code ssh-keygen -l} says of a public file: bits, fingerprint, comment, kind. */
    public static String listed(Path file, String hash) {
        return run(List.of("/usr/bin/ssh-keygen", "-l", "-E", hash, "-f", file.toString()));
    }

    private static String run(List<String> words) {
        try {
            Process child = new ProcessBuilder(words).redirectErrorStream(true).start();
            child.getOutputStream().close();
            String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (child.waitFor() != 0) {
                throw new AssertionError(text);
            }
            return text.strip();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
