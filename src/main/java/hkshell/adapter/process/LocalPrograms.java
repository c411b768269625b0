package hkshell.adapter.process;

import hkshell.engine.session.Programs;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine. The front parks its terminal around {@link #edit}, which gives the terminal to the editor. */
public final class LocalPrograms implements Programs {
    /** Where hkshell's own input or output is a pipe, the editor gets the terminal all the same. */
    private static final String ON_TERMINAL = "if (: < /dev/tty > /dev/tty) 2> /dev/null; then"
            + " [ -t 0 ] || exec < /dev/tty; [ -t 1 ] || exec > /dev/tty; fi\n";

    /** ^C and ^\ in the terminal reach this shell too; it must outlive an editor that takes them for itself. */
    private static final String LAST_TO_LEAVE = "trap : INT QUIT\n";

    private static final int NOT_FOUND = 127;
    private static final int SIGNALLED = 128;
    private static final long MOST_BYTES = 1L << 30;

    private final Child child;
    private final Clipboard clipboard;
    private final EditorRooms rooms;

    /**
     * @param variables the environment; HEROKU_API_KEY is taken out of it
     * @param folder for what an editor works on, such as {@code edit} in the state folder; hkshell's alone
     * @param host this machine's name
     */
    public LocalPrograms(Map<String, String> variables, Path folder, String host) {
        this.child = new Child(variables);
        this.clipboard = new Clipboard(child);
        this.rooms = new EditorRooms(folder, host);
    }

    /** The same on a thread of its own. For the start, after the first frame. */
    public void sweepAside() {
        Thread sweeper = new Thread(this::sweep, "hkshell-sweep");
        sweeper.setDaemon(true);
        sweeper.start();
    }

    /** Removes what editors of killed runs left. */
    public Parsed<String> sweep() {
        try {
            rooms.sweep();
            return Parsed.good("");
        } catch (IOException refused) {
            return Parsed.bad(failed("What an editor left could not be removed.", "look into the folder edit"));
        }
    }

    @Override
    public Parsed<String> copy(String text) {
        return clipboard.copy(text);
    }

    @Override
    public Parsed<String> open(String address) {
        return new Opener(child).open(address);
    }

    @Override
    public Parsed<Secret> keychainToken(String login) {
        return new Keychain(child).token(login);
    }

    @Override
    public Parsed<Path> makeKey(Path file, Optional<String> comment) {
        return new SshKeygen(child).make(file, comment);
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        sweep();
        try {
            Path file = rooms.open(fileName, text);
            try {
                return edited(file);
            } finally {
                rooms.close(file);
            }
        } catch (IOException refused) {
            return Parsed.bad(failed(
                    "The editor could not be started, or its private folder could not be made.",
                    "set EDITOR to a program that is there; is the disk full?"));
        }
    }

    private Parsed<byte[]> edited(Path file) throws IOException {
        String editor = first(child.variable("VISUAL", ""), child.variable("EDITOR", ""), "vi");
        try {
            // By the shell, as git does it, because EDITOR may hold options, or quotes.
            String script = ON_TERMINAL + LAST_TO_LEAVE + editor + " \"$@\"";
            int status = child.attend(List.of("/bin/sh", "-c", script, "editor", file.toString()));
            return status == 0 ? read(file) : Parsed.bad(ended(status));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Parsed.bad(Problem.cancelled());
        }
    }

    /** The first that is more than blanks: nothing in front of the file's name would run the file. */
    private static String first(String... editors) {
        return Stream.of(editors)
                .filter(editor -> !editor.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static Parsed<byte[]> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Parsed.bad(failed("The editor left no file.", "save and leave the editor, then it counts"));
        }
        return Files.size(file) > MOST_BYTES
                ? Parsed.bad(failed("The editor left a file that is too large to be read.", "nothing was changed"))
                : Parsed.good(Files.readAllBytes(file));
    }

    /** The shell gives 128 and the signal's number for a program that a signal ended. */
    private static Problem ended(int status) {
        String how = status == NOT_FOUND
                ? "There is no such editor here"
                : status > SIGNALLED
                        ? "The editor was ended by signal " + (status - SIGNALLED)
                        : "The editor ended with status " + status;
        return failed(
                how + ", so nothing was changed.",
                status == NOT_FOUND
                        ? "set EDITOR to a program that is there"
                        : "save and leave the editor, then it counts");
    }

    private static Problem failed(String sentence, String hint) {
        return Problem.file("editor", sentence, hint);
    }
}
