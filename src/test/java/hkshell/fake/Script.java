package hkshell.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that a test puts in the way of a real one. */
public final class Script {
    private Script() {}

    /**
     * Writes one that can be run at once. Put there by {@code install}, since what other threads start at that moment inherits
     * a file that this JVM has open for writing, and Linux runs no file that anybody has open so ("text file busy").
     *
     * @param text of a shell
     */
    public static Path at(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", "");
        Files.writeString(draft, "#!/bin/sh\n" + text + "\n");
        Process install = new ProcessBuilder("install", "-m", "755", draft.toString(), file.toString())
                .inheritIO()
                .start();
        int code = install.onExit().join().exitValue();
        Files.delete(draft);
        if (code != 0) {
            throw new IOException("install of " + file + ": " + code);
        }
        return file;
    }
}
