package hkshell.front.help;

import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;

/** A line of runs broken at blanks into lines of at most a width; every character keeps its role. */
final class Flow {
    private final String text;
    private final Role[] roles;
    private final int width;

    private Flow(Styled line, int width) {
        this.text = line.text();
        this.roles = new Role[text.length()];
        this.width = width;
        int at = 0;
        for (Styled.Run run : line.runs()) {
            for (int end = at + run.text().length(); at < end; at++) {
                roles[at] = run.role();
            }
        }
    }

    /** At least one line; blanks where it was broken are dropped. */
    static List<Styled> wrap(Styled line, int width) {
        if (line.width() <= width) {
            return List.of(line);
        }
        return new Flow(line, width).lines(' ');
    }

    /** Broken wherever the width ends, with every blank kept: for code. */
    static List<Styled> chop(Styled line, int width) {
        if (line.width() <= width) {
            return List.of(line);
        }
        return new Flow(line, width).lines('\0');
    }

    private List<Styled> lines(char blank) {
        List<Styled> lines = new ArrayList<>();
        int start = skip(0, blank);
        while (start < text.length()) {
            int end = lineEnd(start, blank);
            lines.add(slice(start, trimmed(start, end, blank)));
            start = skip(end, blank);
        }
        return lines.isEmpty() ? List.of(Styled.EMPTY) : lines;
    }

    private int skip(int from, char blank) {
        int at = from;
        while (at < text.length() && text.charAt(at) == blank) {
            at++;
        }
        return at;
    }

    private int trimmed(int start, int end, char blank) {
        int at = end;
        while (at > start && text.charAt(at - 1) == blank) {
            at--;
        }
        return at;
    }

    /** Behind the last word that fits; in the middle of a word that is wider than a line. */
    private int lineEnd(int start, char blank) {
        int end = fitting(start);
        if (end == text.length() || text.charAt(end) == blank) {
            return end;
        }
        int gap = text.lastIndexOf(blank, end);
        return gap > start ? gap : end;
    }

    private int fitting(int start) {
        int columns = 0;
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            columns += Width.of(point);
            if (columns > width && at > start) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private Styled slice(int from, int to) {
        List<Styled.Run> runs = new ArrayList<>();
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || roles[at] != roles[start]) {
                runs.add(new Styled.Run(text.substring(start, at), roles[start]));
                start = at;
            }
        }
        return new Styled(runs);
    }
}
