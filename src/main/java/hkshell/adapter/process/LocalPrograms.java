package hkshell.adapter.process;

import hkshell.engine.session.Programs;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of this machine. The front parks its terminal around {@link #edit}, which gives the terminal to the editor. */
public final class LocalPrograms implements Programs {
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

    /** Removes what editors of killed runs left. For the start, after the first frame. */
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
    public Parsed<String> edit(String text, String fileName) {
        try {
            Path file = rooms.open(fileName, text);
            try {
                return edited(file);
            } finally {
                rooms.close(file);
            }
        } catch (IOException refused) {
            return Parsed.bad(failed("The editor could not be started.", "set EDITOR to a program that is there"));
        }
    }

    private Parsed<String> edited(Path file) throws IOException {
        String editor = child.variable("VISUAL", child.variable("EDITOR", "vi"));
        try {
            // By the shell, as git does it, because EDITOR may hold options, or quotes.
            int status = child.attend(List.of("/bin/sh", "-c", editor + " \"$@\"", "editor", file.toString()));
            return status == 0 ? Parsed.good(read(file)) : Parsed.bad(ended(status));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Parsed.bad(Problem.cancelled());
        } catch (CharacterCodingException notUtf8) {
            return Parsed.bad(failed("The editor saved a text that is not UTF-8.", "save it as UTF-8"));
        } catch (NoSuchFileException removed) {
            return Parsed.bad(failed("The editor left no file.", "save and leave the editor, then it counts"));
        }
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Problem ended(int status) {
        return failed(
                "The editor ended with status " + status + ", so nothing was changed.",
                status == 127 ? "set EDITOR to a program that is there" : "save and leave the editor, then it counts");
    }

    private static Problem failed(String sentence, String hint) {
        return Problem.file("editor", sentence, hint);
    }
}
