package hkshell.domain.request;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a request sends after its headers, or what an answer brought. Holds secrets as typed; never printed whole. */
public final class Body {
    public static final Body NONE = new Body(new byte[0], false);

    private final byte[] bytes;
    private final boolean hidden;

    private Body(byte[] bytes, boolean hidden) {
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
        return bytes.length == 0 ? NONE : new Body(bytes, false);
    }

    /** One with a value in it that was typed hidden or read from a file: no line to copy may repeat it. */
    public static Body hidden(byte[] bytes) {
        return new Body(bytes.clone(), true);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** One byte as -128 to 127, without copying the rest. */
    public byte at(int index) {
        return bytes[index];
    }

    /** The bytes from an index to before another one. */
    public byte[] slice(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** As UTF-8. Bytes that are none become U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(body.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
