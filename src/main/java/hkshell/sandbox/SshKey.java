package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A public SSH key that an account has.
 *
 * @param text as it was sent, without blanks around it
 * @param fingerprint MD5 in pairs of hex digits with colons, as the API tells it
 */
record SshKey(String id, SandboxAccount account, String text, String comment, String fingerprint, Instant created) {
    private static final List<String> TYPES = List.of(
            "ssh-rsa",
            "ssh-dss",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");

    /** The fingerprint of one line {@code TYPE BASE64 COMMENT}; empty when it is none. No options may stand before it. */
    static Optional<String> fingerprint(String text) {
        String[] words = text.split("\\s+", 3);
        if (words.length < 2 || !TYPES.contains(words[0]) || text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(words[1]);
            return startsWith(blob, words[0]) ? Optional.of(md5(blob)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A key blob begins with the length of its type in four bytes, and the type (RFC 4253, 6.6). */
    private static boolean startsWith(byte[] blob, String type) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        byte[] length = {0, 0, 0, (byte) name.length};
        int end = 4 + name.length;
        return blob.length > end + 4
                && Arrays.equals(blob, 0, 4, length, 0, 4)
                && Arrays.equals(blob, 4, end, name, 0, name.length);
    }

    private static String md5(byte[] blob) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("MD5").digest(blob);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
        StringBuilder hex = new StringBuilder();
        for (byte one : digest) {
            hex.append(hex.isEmpty() ? "" : ":").append(Integer.toHexString(one & 0xff | 0x100), 1, 3);
        }
        return hex.toString();
    }

    /** What stands behind type and key; empty when nothing does. */
    static String comment(String text) {
        String[] words = text.split("\\s+", 3);
        return words.length == 3 ? words[2] : "";
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("comment", comment);
        json.writeStringField("created_at", created.toString());
        json.writeStringField("email", account.email());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("public_key", text);
        json.writeStringField("updated_at", created.toString());
        json.writeEndObject();
    }
}
