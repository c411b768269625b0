package hkshell.front.tui.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A text for the clipboard of whoever shows our bytes, which may be a machine far away (OSC 52). */
final class TerminalClipboard {
    /** What the most careful terminals take, in letters of base 64. */
    private static final int MOST = 74_994;

    private TerminalClipboard() {}

    /** The sequence; empty for a text that terminals would drop. */
    static Optional<String> sequence(String text) {
        String letters = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return letters.length() > MOST ? Optional.empty() : Optional.of("\033]52;c;" + letters + "\033\\");
    }
}
