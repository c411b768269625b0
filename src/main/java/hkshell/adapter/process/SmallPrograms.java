package hkshell.adapter.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Programs that work on our own terminal and are done at once: {@code stty} where no native library fits, {@code kill}. */
public final class SmallPrograms {
    private SmallPrograms() {}

    /** What it wrote; empty when it could not run or failed. */
    public static Optional<String> run(String... words) {
        try {
            Process child = new ProcessBuilder(List.of(words))
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return child.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
