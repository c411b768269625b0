package hkshell.domain.request;

import hkshell.kit.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a request sends after its headers, or what an answer brought. Holds secrets as typed; never printed whole. A large
 * one may stand in a file, of which only what is read comes into memory: whoever may meet one reads it by place or as a
 * stream.
 */
public final class Body {
    public static final Body NONE = new Body(ByteBuffer.allocate(0), false);

    private static final int LOOKED_AT = 1 << 13;
    private static final int LEAST_TEXT = 20;
    private static final int DELETE = 0x7f;
    private static final String TEXT_CONTROLS = "\t\n\r\f\b\u001b";

    private final ByteBuffer bytes;
    private final boolean hidden;

    private Body(ByteBuffer bytes, boolean hidden) {
        this.bytes = bytes;
        this.hidden = hidden;
    }

    public static Body of(byte[] bytes) {
        return owned(bytes.clone());
    }

    public static Body of(String text) {
        return owned(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a copy, for large answers: the caller gives the array away. */
    public static Body owned(byte[] bytes) {
        return reading(ByteBuffer.wrap(bytes));
    }

    /** Without a copy: what stands between a buffer's position and its limit, which may be a part of a file. */
    public static Body reading(ByteBuffer bytes) {
        return bytes.hasRemaining() ? new Body(bytes.slice(), false) : NONE;
    }

    /** One with a value in it that was typed hidden or read from a file: no line to copy may repeat it. */
    public static Body hidden(byte[] bytes) {
        return new Body(ByteBuffer.wrap(bytes.clone()), true);
    }

    public byte[] bytes() {
        return slice(0, size());
    }

    /** One byte as -128 to 127, without copying the rest. */
    public byte at(int index) {
        return bytes.get(index);
    }

    /** The bytes from an index to before another one. */
    public byte[] slice(int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return part;
    }

    public InputStream stream() {
        return bytes.hasArray()
                ? new ByteArrayInputStream(bytes.array(), bytes.arrayOffset(), size())
                : new BufferStream(bytes.duplicate());
    }

    public int size() {
        return bytes.limit();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Whether it is more than a tree or a text of it could be made of at once. */
    public boolean isLarge() {
        return size() > Spool.IN_MEMORY;
    }

    /** Whether its beginning is no text: there is a zero, or one byte in twenty is a control sign that no text has. */
    public boolean isBinary() {
        int seen = Math.min(size(), LOOKED_AT);
        int controls = 0;
        for (int at = 0; at < seen; at++) {
            int b = bytes.get(at);
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && TEXT_CONTROLS.indexOf(b) < 0 || b == DELETE ? 1 : 0;
        }
        return controls * LEAST_TEXT > seen;
    }

    /** Line and character of an offset, both from 1, by UTF-8. */
    public Place place(int offset) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < Math.min(offset, size()); at++) {
            byte b = bytes.get(at);
            if (b == '\n') {
                line++;
                column = 1;
            } else if ((b & 0xc0) != 0x80) {
                column++;
            }
        }
        return new Place(line, column);
    }

    /** As UTF-8. Bytes that are none become U+FFFD. */
    public String text() {
        return bytes.hasArray()
                ? new String(bytes.array(), bytes.arrayOffset(), size(), StandardCharsets.UTF_8)
                : new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Body body && body.bytes.equals(bytes);
    }

    /** Of the first bytes: a large one would be read whole for it. */
    @Override
    public int hashCode() {
        return size() * 31 + bytes.duplicate().limit(Math.min(size(), 64)).hashCode();
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
