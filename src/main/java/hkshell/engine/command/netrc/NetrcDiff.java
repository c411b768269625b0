package hkshell.engine.command.netrc;

import hkshell.domain.netrc.MaskedText;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an edit would do to the file, as the lines that go and the lines that come. Compared by their bytes, shown with
 * their passwords masked: a line that only changes a password is shown twice, and looks the same.
 */
final class NetrcDiff {
    private NetrcDiff() {}

    static Outcome of(NetrcFile before, NetrcFile after) {
        String[] old = lines(before.bytes());
        String[] now = lines(after.bytes());
        int head = 0;
        while (head < old.length && head < now.length && old[head].equals(now[head])) {
            head++;
        }
        int tail = 0;
        while (tail < old.length - head
                && tail < now.length - head
                && old[old.length - 1 - tail].equals(now[now.length - 1 - tail])) {
            tail++;
        }
        return outcome(
                head + 1,
                Arrays.copyOfRange(shown(before), head, old.length - tail),
                Arrays.copyOfRange(shown(after), head, now.length - tail));
    }

    private static Outcome outcome(int line, String[] gone, String[] come) {
        List<Styled> text = new ArrayList<>();
        text.add(Styled.of("line " + line, Role.DIM));
        for (String old : gone) {
            text.add(Styled.of("- " + visible(old), Role.ERROR));
        }
        for (String now : come) {
            text.add(Styled.of("+ " + visible(now), Role.OK));
        }
        boolean changed = gone.length + come.length > 0;
        return new Outcome.Detailed(
                changed ? text : List.of(Styled.of("Nothing would change.")),
                Doc.obj()
                        .with("changed", changed)
                        .with("line", line)
                        .with("before", docs(gone))
                        .with("after", docs(come)));
    }

    private static Doc docs(String[] lines) {
        List<Doc> docs = new ArrayList<>();
        for (String line : lines) {
            docs.add(new Doc.Text(line));
        }
        return new Doc.Arr(docs);
    }

    /** Each line with its end, so that a missing or another one is a difference too. */
    private static String[] lines(byte[] bytes) {
        return split(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String[] shown(NetrcFile file) {
        return split(MaskedText.of(file));
    }

    private static String[] split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines.toArray(new String[0]);
    }

    /** Without its line end; a carriage return or a missing end is told. */
    private static String visible(String line) {
        if (!line.endsWith("\n")) {
            return line + "  (no line end)";
        }
        String text = line.substring(0, line.length() - 1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) + "  (CR LF)" : text;
    }
}
