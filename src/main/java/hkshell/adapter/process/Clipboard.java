package hkshell.adapter.process;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clipboard by a program of the desktop, or of tmux. The first one that takes the text wins. */
final class Clipboard {
    private final Child child;

    Clipboard(Child child) {
        this.child = child;
    }

    /** The name of the program that has it now. */
    Parsed<String> copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> tried = new ArrayList<>();
        for (List<String> words : candidates()) {
            Optional<Path> program = child.find(words.get(0));
            if (program.isPresent()) {
                tried.add(words.get(0));
                if (takes(program.get(), words, bytes)) {
                    return Parsed.good(words.get(0));
                }
            }
        }
        return Parsed.bad(tried.isEmpty() ? none() : refused(tried));
    }

    private boolean takes(Path program, List<String> words, byte[] bytes) {
        List<String> line = new ArrayList<>(words);
        line.set(0, program.toString());
        try {
            return child.feed(line, bytes);
        } catch (IOException cannotStart) {
            return false;
        }
    }

    /** Only those that have a clipboard here: without its display a program of X waits or fails. */
    private List<List<String>> candidates() {
        List<List<String>> all = new ArrayList<>();
        if (child.has("WAYLAND_DISPLAY")) {
            all.add(List.of("wl-copy"));
        }
        if (child.has("DISPLAY")) {
            all.add(List.of("xclip", "-selection", "clipboard"));
            all.add(List.of("xsel", "--clipboard", "--input"));
        }
        all.add(List.of("pbcopy"));
        if (child.has("TMUX")) {
            // -w hands it on to the terminal's clipboard, since tmux 3.2.
            all.add(List.of("tmux", "load-buffer", "-w", "-"));
            all.add(List.of("tmux", "load-buffer", "-"));
        }
        return all;
    }

    private static Problem none() {
        return Problem.file(
                "no_clipboard",
                "There is no clipboard program for this screen.",
                "install wl-copy, xclip or xsel, or work inside tmux");
    }

    private static Problem refused(List<String> tried) {
        return Problem.file(
                "no_clipboard",
                "The text was not copied: " + String.join(", ", tried) + " failed.",
                "try it in a shell");
    }
}
