package hkshell.domain.request;

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
