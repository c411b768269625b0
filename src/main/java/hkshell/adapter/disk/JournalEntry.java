package hkshell.adapter.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One edit as the journal keeps it: enough to take it back byte for byte, and to see that the file is the one it was made
 * to. It holds whatever secrets the edit removed or inserted.
 *
 * @param number counts up, and names the entry in later lines
 * @param file links followed
 * @param what one short sentence, without a secret
 * @param place where the splice stands, told by its neighbours
 * @param before what the whole file was, as {@link #stateOf} tells it
 */
record JournalEntry(
        long number,
        Instant at,
        Path file,
        String what,
        ByteSplice splice,
        LinePlace place,
        String before,
        String after) {
    /** The state of a file that is not there. */
    static final String MISSING = "-";

    private static final Base64.Encoder ENCODER = Base64.getEncoder();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    static String stateOf(Image image) {
        return stateOf(image.exists() ? image.bytes : null);
    }

    /**
     * Length and two check sums, which tell two states of a file apart. Not a digest: that takes longer than the save, and an
     * undo compares the bytes it replaces too, so the worst that two equal sums could do is to undo beside another change.
     */
    static String stateOf(byte @Nullable [] bytes) {
        if (bytes == null) {
            return MISSING;
        }
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return bytes.length + "-" + Long.toHexString(one.getValue()) + "-" + Long.toHexString(other.getValue());
    }

    /** Whether the file is in one state and not in the other, so that it shows whether the edit stands. */
    static boolean isOnly(String state, String one, String other) {
        return state.equals(one) && !state.equals(other);
    }

    /** Whether the file is as this edit left it. */
    boolean stands(Image now) {
        return after.equals(stateOf(now)) && splice.inverse().fits(now.bytes);
    }

    /** Whether a file with these bytes would be as this edit left it. */
    boolean stands(byte[] bytes) {
        return after.equals(stateOf(bytes)) && splice.inverse().fits(bytes);
    }

    /** Whether the file is as it was before this edit. */
    boolean isUndone(Image now) {
        return before.equals(stateOf(now)) && splice.fits(now.bytes);
    }

    /** The file's bytes without this edit, null for no file; the edit must stand in them. */
    byte @Nullable [] undone(byte[] now) {
        return before.equals(MISSING) ? null : splice.inverse().apply(now);
    }

    /** The file's bytes with it. */
    byte @Nullable [] redone(byte[] now) {
        return after.equals(MISSING) ? null : splice.apply(now);
    }

    /** The same edit in a file that somebody has written since. */
    JournalEntry movedTo(int offset, String otherBefore, String otherAfter) {
        return new JournalEntry(number, at, file, what, splice.movedTo(offset), place, otherBefore, otherAfter);
    }

    /** Roughly what it takes on disk, in bytes. */
    long weight() {
        return 400L + (splice.removed().length + splice.inserted().length) * 4L / 3;
    }

    /** Its line, without the end. */
    String line() {
        return String.join(
                "\t",
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                encoded(file.toString().getBytes(StandardCharsets.UTF_8)),
                what,
                Integer.toString(splice.at()),
                encoded(splice.removed()),
                encoded(splice.inserted()),
                before,
                after,
                place.word());
    }

    /** @throws IllegalArgumentException when these are not the fields of a line */
    static JournalEntry of(List<String> fields) {
        if (fields.size() != 9 && fields.size() != 10) {
            throw new IllegalArgumentException("fields: " + fields.size());
        }
        ByteSplice splice = new ByteSplice(
                Integer.parseInt(fields.get(4)), DECODER.decode(fields.get(5)), DECODER.decode(fields.get(6)));
        return new JournalEntry(
                Long.parseLong(fields.get(0)),
                Instant.ofEpochMilli(Long.parseLong(fields.get(1))),
                Path.of(new String(DECODER.decode(fields.get(2)), StandardCharsets.UTF_8)),
                fields.get(3),
                splice,
                fields.size() == 10 ? LinePlace.parse(fields.get(9)) : LinePlace.UNKNOWN,
                fields.get(7),
                fields.get(8));
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
