package hkshell.domain.ssh;

import hkshell.kit.problem.Parsed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An OpenSSH public key: its type, its blob, its comment. Made of one line of a {@code .pub} file by {@link #parse}; equal
 * to another one when type and blob are, whatever the comment.
 */
public final class PublicKey {
    private final String type;
    private final byte[] blob;
    private final String comment;

    PublicKey(String type, byte[] blob, String comment) {
        this.type = type;
        this.blob = blob;
        this.comment = comment;
    }

    /**
     * One line, {@code TYPE BASE64 COMMENT}, as ssh-keygen writes it.
     *
     * @param line without its line end
     */
    public static Parsed<PublicKey> parse(String line) {
        return new KeyLine(line).key();
    }

    /** Such as {@code ssh-ed25519}. */
    public String type() {
        return type;
    }

    /** As it stands, foreign text; may be empty. */
    public String comment() {
        return comment;
    }

    /** The line again, with one blank between its parts. */
    public String line() {
        String key = type + " " + Base64.getEncoder().encodeToString(blob);
        return comment.isEmpty() ? key : key + " " + comment;
    }

    /** As {@code ssh-keygen -l} prints it: {@code SHA256:} and base64 without padding. */
    public String sha256() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest("SHA-256"));
    }

    /** As the Heroku API tells it, and {@code ssh-keygen -l -E md5} after {@code MD5:}: 16 pairs of hex digits. */
    public String md5() {
        StringBuilder hex = new StringBuilder();
        for (byte one : digest("MD5")) {
            hex.append(hex.isEmpty() ? "" : ":").append(Integer.toHexString(one & 0xff | 0x100), 1, 3);
        }
        return hex.toString();
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(blob);
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has to have both.
            throw new IllegalStateException(algorithm, impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && key.type.equals(type) && Arrays.equals(key.blob, blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return type + " " + sha256();
    }
}
