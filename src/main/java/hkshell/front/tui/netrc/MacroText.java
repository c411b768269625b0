package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import java.util.ArrayList;
import java.util.List;

/** A macro's lines as they are shown. */
final class MacroText {
    private MacroText() {}

    /** The first is {@code macdef NAME}; passwords are masked. The empty line that closes it is not among them. */
    static List<String> lines(Entry.Macdef macro) {
        List<String> lines = new ArrayList<>();
        String text = macro.masked();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, at));
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }
}
