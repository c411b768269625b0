package hkshell.adapter.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts one program. It never sees HEROKU_API_KEY: secrets go by stdin or not at all. */
final class Child {
    private static final String KEY = "HEROKU_API_KEY";

    /** A clipboard program that takes longer waits for a display that does not answer. */
    private static final long PATIENCE_SECONDS = 5;

    /** A program that cannot open an address says so at once. */
    private static final long A_MOMENT_MILLIS = 1000;

    /** What an editor gets to put the terminal right. */
    private static final long FAREWELL_MILLIS = 1000;

    private final Map<String, String> variables;

    Child(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    boolean has(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }

    String variable(String name, String otherwise) {
        return has(name) ? variables.getOrDefault(name, otherwise) : otherwise;
    }

    /** Where PATH has the program. */
    Optional<Path> find(String program) {
        String folders = variable("PATH", "/usr/bin:/bin");
        int start = 0;
        while (start <= folders.length()) {
            int colon = folders.indexOf(':', start);
            int end = colon < 0 ? folders.length() : colon;
            Optional<Path> found = in(folders.substring(start, end), program);
            if (found.isPresent()) {
                return found;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /**
     * Gives it bytes on stdin and waits for its end; what it prints is dropped. xclip and wl-copy live on in the background
     * with the text, so nothing waits for the ends of their output.
     */
    boolean feed(List<String> words, byte[] stdin) throws IOException {
        Process child = builder(words)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try (OutputStream in = child.getOutputStream()) {
            in.write(stdin);
        } catch (IOException hungUp) {
            // It ended without reading everything; its status tells.
            waitFor(child);
            return false;
        }
        return waitFor(child);
    }

    /**
     * Starts it without any stream of ours, and lets it live. False when it has failed within a moment: a browser that is
     * the first of its kind stays in the foreground as long as it is open.
     */
    boolean launch(List<String> words) throws IOException {
        Process child = builder(words)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            return !child.waitFor(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS) || child.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Gives it the terminal, and waits however long. Its status. When the thread is interrupted, the program and all that it
     * has started are ended first: an editor that lives on would go on reading the terminal.
     */
    int attend(List<String> words) throws IOException, InterruptedException {
        Process child = builder(words).inheritIO().start();
        try {
            return child.waitFor();
        } catch (InterruptedException stopped) {
            end(child);
            throw stopped;
        }
    }

    /** From below, so that the shell above an editor is there to take its end. */
    private static void end(Process child) {
        List<ProcessHandle> below = child.descendants().toList();
        long last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        below.forEach(ProcessHandle::destroy);
        if (below.isEmpty()) {
            child.destroy();
        }
        List<ProcessHandle> all = new ArrayList<>(List.of(child.toHandle()));
        all.addAll(below);
        try {
            for (ProcessHandle one : all) {
                one.onExit().get(Math.max(0, last - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException | ExecutionException | InterruptedException unwilling) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Gives it bytes on stdin, and has its answer within that time.
     *
     * @param most of its answer, in bytes
     */
    Talk.Answer talk(List<String> words, byte[] stdin, Duration patience, int most) throws IOException {
        return Talk.with(builder(words).start(), stdin, patience, most);
    }

    /** The name of the terminal that a person sits at, for programs that have no descriptor of it; empty for none. */
    String terminal() {
        if (has("GPG_TTY")) {
            return variable("GPG_TTY", "");
        }
        // stdin may be a pipe with a password in it; complaints go to the person even then.
        List<String> words = List.of("/bin/sh", "-c", "exec 3<&2 2>/dev/null; tty || tty <&3");
        try {
            Process child = builder(words)
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int slash = told.indexOf('/');
            return waitFor(child) && slash >= 0 ? told.substring(slash).strip() : "";
        } catch (IOException noShell) {
            return "";
        }
    }

    private boolean waitFor(Process child) {
        try {
            if (child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return child.exitValue() == 0;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        child.destroy();
        return false;
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().remove(KEY);
        return builder;
    }

    private static Optional<Path> in(String folder, String program) {
        try {
            Path path = Path.of(folder).resolve(program);
            return Files.isExecutable(path) && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }
}
