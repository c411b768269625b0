package hkshell.domain.netrc.reader;

import hkshell.kit.text.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A login, password or account as a reader understood it, byte for byte. Prints as stars: it may be a password. */
public final class FieldValue {
    private final byte[] bytes;

    private FieldValue(byte[] bytes) {
        this.bytes = bytes;
    }

    static FieldValue of(String text, Charset charset) {
        return new FieldValue(text.getBytes(charset));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As UTF-8; a byte that is no part of UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Secret secret() {
        return Secret.of(text());
    }

    public boolean utf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValue value && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Secret.MASK;
    }
}
