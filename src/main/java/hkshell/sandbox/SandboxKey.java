package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A public SSH key of an account.
 *
 * @param publicKey the line as it was sent, without blanks around it
 * @param fingerprint the MD5 sum in hexadecimal, with colons
 */
record SandboxKey(
        String id, SandboxAccount account, String publicKey, String fingerprint, String comment, Instant created) {
    private static final Set<String> TYPES =
            Set.of("ssh-rsa", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");

    /** Empty when the line is no public key of a type that the API takes. */
    static Optional<SandboxKey> read(String id, SandboxAccount account, String line, Instant created) {
        String key = line.strip();
        String[] words = key.split("[ \t]+", 3);
        if (key.indexOf('\n') >= 0 || words.length < 2 || !TYPES.contains(words[0])) {
            return Optional.empty();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(words[1]);
            String comment = words.length > 2 ? words[2] : "";
            return isOf(words[0], blob)
                    ? Optional.of(new SandboxKey(id, account, key, fingerprint(blob), comment, created))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A made-up one, the same in every run; nobody has its private half. */
    static SandboxKey madeUp(SandboxAccount account, String comment, Instant created) {
        String type = "ssh-ed25519";
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(blob)) {
            out.writeInt(type.length());
            out.writeBytes(type);
            out.writeInt(32);
            out.writeBytes(Ids.of("key " + comment).replace("-", ""));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        String line = type + " " + Base64.getEncoder().encodeToString(blob.toByteArray()) + " " + comment;
        return read(Ids.of("key of " + comment), account, line, created).orElseThrow();
    }

    /** Whether the bytes begin with the type once more, as its four-byte length and its letters. */
    private static boolean isOf(String type, byte[] blob) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        boolean same = blob.length > name.length + 8 && blob[0] == 0 && blob[3] == name.length;
        for (int at = 0; same && at < name.length; at++) {
            same = blob[4 + at] == name[at];
        }
        return same;
    }

    private static String fingerprint(byte[] blob) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(blob));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("comment", comment);
        json.writeStringField("created_at", created.toString());
        json.writeStringField("email", account.email());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("public_key", publicKey);
        json.writeStringField("updated_at", created.toString());
        json.writeEndObject();
    }
}
