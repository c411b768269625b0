package hkshell.domain.netrc;

import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decides whether a file that was read may be edited: only when its tree prints the same bytes, and no byte but blanks
 * lies outside every entry, so that what a person sees is all there is. Stands between reading and the first edit.
 */
public final class NetrcGate {
    /** In bytes, 64 MB. Anything larger is no netrc that a person edits; it is shown. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private NetrcGate() {}

    /** The same of a file that holds the very bytes it was made of. */
    public static Optional<Problem> check(NetrcFile parsed) {
        return check(parsed.text(), parsed);
    }

    /** Why the file may only be shown; empty when it may be edited. */
    public static Optional<Problem> check(byte[] bytes, NetrcFile parsed) {
        if (bytes.length > LARGEST) {
            return Optional.of(tooLarge(bytes.length));
        }
        int difference = Arrays.mismatch(bytes, parsed.text());
        return (difference < 0 ? firstOutside(parsed) : Optional.of(difference)).map(at -> differs(bytes, at));
    }

    static Problem tooLarge(int size) {
        return Problem.file(
                "too_large",
                "The netrc has " + size + " bytes; over " + LARGEST + " it is shown and not edited.",
                "take out what is no login record with another editor");
    }

    private static Optional<Integer> firstOutside(NetrcFile parsed) {
        int at = NetrcLexer.afterMark(parsed.text());
        for (Entry entry : parsed.entries()) {
            Node node = (Node) entry;
            for (; at < node.start; at++) {
                if (!NetrcLexer.isGap(parsed.text()[at])) {
                    return Optional.of(at);
                }
            }
            at = node.end;
        }
        for (; at < parsed.size(); at++) {
            if (!NetrcLexer.isGap(parsed.text()[at])) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Problem differs(byte[] bytes, int at) {
        int line = 1;
        int lineStart = 0;
        for (int look = 0; look < at && look < bytes.length; ) {
            int length = NetrcLayout.lineEndLength(bytes, look);
            look += Math.max(1, length);
            line += length > 0 ? 1 : 0;
            lineStart = length > 0 ? look : lineStart;
        }
        Place place = new Place(line, at - lineStart + 1);
        return Problem.file(
                        "not_lossless",
                        "hkshell would not write this netrc back as it is, so it is shown and not edited: byte "
                                + (at + 1) + ", line " + place.line() + ", column " + place.column() + ".",
                        "change it with another editor, and please report it")
                .at(place);
    }
}
