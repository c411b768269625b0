package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes put in the place of others: all that an edit does to a file. */
public final class Splice {
    final int start;
    final int end;
    final byte[] with;

    private Splice(int start, int end, byte[] with) {
        this.start = start;
        this.end = end;
        this.with = with;
    }

    public static Splice replace(int start, int end, byte[] with) {
        return new Splice(start, end, with);
    }

    public static Splice delete(int start, int end) {
        return new Splice(start, end, new byte[0]);
    }

    /** @param text one character a byte */
    public static Splice insert(int at, String text) {
        return new Splice(at, at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param splices in file order, none overlapping another */
    public static byte[] apply(byte[] text, List<Splice> splices) {
        int length = text.length;
        for (Splice splice : splices) {
            length += splice.growth();
        }
        byte[] changed = new byte[length];
        int from = 0;
        int to = 0;
        for (Splice splice : splices) {
            System.arraycopy(text, from, changed, to, splice.start - from);
            to += splice.start - from;
            System.arraycopy(splice.with, 0, changed, to, splice.with.length);
            to += splice.with.length;
            from = splice.end;
        }
        System.arraycopy(text, from, changed, to, text.length - from);
        return changed;
    }

    int growth() {
        return with.length - (end - start);
    }
}
