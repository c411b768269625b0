package hkshell.domain.curlrc;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A curlrc file, byte for byte, or that there is none; with or without the lines that hkshell adds at its end. Immutable.
 * The first of those lines says what had to be done besides adding them, so that taking them away gives the same bytes again.
 */
public final class Curlrc {
    /** Makes curl ask the netrc file, as {@code -n} does. */
    public static final String NETRC = "--netrc";

    /** What the API wants; without it the answer is 400 missing_version. */
    public static final String HEADER = "--header \"Accept: " + CurlrcLines.ACCEPT + "\"";

    private static final String BEGIN = "# hkshell: written by curlrc install, taken away by curlrc remove";
    private static final String AND_FILE = ", with the file";
    private static final String AND_LINE_END = ", with the line end before";
    private static final String END = "# hkshell: end\n";

    private final Optional<String> text;

    /** ISO 8859-1, so that each character is a byte. */
    private Curlrc(Optional<String> text) {
        this.text = text;
    }

    /** @param bytes empty when there is no file */
    public static Curlrc of(Optional<byte[]> bytes) {
        return new Curlrc(bytes.map(is -> new String(is, StandardCharsets.ISO_8859_1)));
    }

    /** Empty when there is to be no file. */
    public Optional<byte[]> bytes() {
        return text.map(is -> is.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether hkshell's lines stand in it. */
    public boolean isInstalled() {
        return all().contains(BEGIN);
    }

    /** Which lines are needed: those that do not stand in the file already in the person's own words. */
    public Parsed<List<String>> missing() {
        CurlrcLines own = CurlrcLines.of(
                isInstalled() ? removed().map(Curlrc::all).value().orElse("") : all());
        if (own.otherAccept() > 0) {
            return Parsed.bad(Problem.file(
                    "curlrc_accept",
                    "Line " + own.otherAccept() + " sends another Accept header, and curl would send both.",
                    "change its value to: " + CurlrcLines.ACCEPT));
        }
        if (own.file() > 0) {
            return Parsed.bad(Problem.file(
                    "curlrc_netrc_file",
                    "Line " + own.file() + " names a netrc file of its own, and curl would read that one.",
                    "take the line out, or work on that file with --netrc"));
        }
        List<String> lines = new ArrayList<>();
        if (!own.hasNetrc()) {
            lines.add(NETRC);
        }
        if (!own.hasAccept()) {
            lines.add(HEADER);
        }
        return Parsed.good(lines);
    }

    /** With the missing lines at its end; the same when it has them. */
    public Parsed<Curlrc> installed() {
        return isInstalled() ? removed().map(fine -> this) : missing().map(this::with);
    }

    private Curlrc with(List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        String before = all();
        boolean open = !before.isEmpty() && !before.endsWith("\n");
        String how = text.isEmpty() ? AND_FILE : open ? AND_LINE_END : "";
        String block = BEGIN + how + "\n" + String.join("\n", lines) + "\n" + END;
        return new Curlrc(Optional.of(before + (open ? "\n" : "") + block));
    }

    /** Without hkshell's lines: the bytes of before, when nobody changed the file since. A problem when the lines were changed. */
    public Parsed<Curlrc> removed() {
        String all = all();
        int begin = all.indexOf(BEGIN);
        if (begin < 0) {
            return Parsed.good(this);
        }
        int end = all.indexOf(END, begin);
        String block = end < 0 ? "" : all.substring(begin, end + END.length());
        Optional<String> how = how(block);
        if (how.isEmpty() || begin > 0 && all.charAt(begin - 1) != '\n' || all.indexOf(BEGIN, begin + 1) >= 0) {
            return Parsed.bad(Problem.file(
                    "curlrc_changed",
                    "What curlrc install wrote was changed since.",
                    "take them away in an editor: they begin with # hkshell"));
        }
        String after = all.substring(end + END.length());
        boolean last = after.isEmpty();
        // What somebody wrote behind the block must not be joined to the line before it.
        int head = last && how.get().equals(AND_LINE_END) ? begin - 1 : begin;
        boolean gone = last && begin == 0 && how.get().equals(AND_FILE);
        return Parsed.good(new Curlrc(
                gone ? Optional.empty() : Optional.of(all.substring(0, Math.max(0, head)) + after)));
    }

    /** What the first line of a block says besides; empty when the block is not as it was written. */
    private static Optional<String> how(String block) {
        for (String how : List.of("", AND_FILE, AND_LINE_END)) {
            for (List<String> lines : List.of(List.of(NETRC, HEADER), List.of(NETRC), List.of(HEADER))) {
                if (block.equals(BEGIN + how + "\n" + String.join("\n", lines) + "\n" + END)) {
                    return Optional.of(how);
                }
            }
        }
        return Optional.empty();
    }

    private String all() {
        return text.orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curlrc curlrc && curlrc.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Nothing of the file: it may hold a password. */
    @Override
    public String toString() {
        return text.map(is -> is.length() + " bytes").orElse("no file");
    }
}
