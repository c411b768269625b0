package hkshell.domain.ssh;

import java.util.Optional;

/**
 * A kind of key that OpenSSH has, with what its blob is made of after its name: strings, each behind its length in four
 * bytes (RFC 4253 section 6.6, RFC 5656, RFC 8709, OpenSSH's PROTOCOL.u2f).
 */
enum KeyType {
    RSA("ssh-rsa", 2, -1),
    DSA("ssh-dss", 4, -1),
    ED25519("ssh-ed25519", 1, 32),
    NISTP256("ecdsa-sha2-nistp256", 2, 65),
    NISTP384("ecdsa-sha2-nistp384", 2, 97),
    NISTP521("ecdsa-sha2-nistp521", 2, 133),
    SK_ED25519("sk-ssh-ed25519@openssh.com", 2, 32),
    SK_NISTP256("sk-ecdsa-sha2-nistp256@openssh.com", 3, 65);

    private final String word;
    private final int strings;
    private final int point;

    /**
     * @param strings how many there are after the name
     * @param point in bytes, how long the public number is; -1 when it may be any length
     */
    KeyType(String word, int strings, int point) {
        this.word = word;
        this.strings = strings;
        this.point = point;
    }

    String word() {
        return word;
    }

    static Optional<KeyType> called(String word) {
        for (KeyType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether a blob is one of this type, whole and without a byte too much. */
    boolean fits(byte[] blob) {
        if (!word.equals(nameIn(blob))) {
            return false;
        }
        int at = 4 + word.length();
        boolean hasPoint = point < 0;
        for (int left = strings; left > 0; left--) {
            int length = length(blob, at);
            if (length < 0) {
                return false;
            }
            hasPoint |= length == point;
            at += 4 + length;
        }
        return at == blob.length && hasPoint;
    }

    /** The name that a blob begins with; empty when it begins with none. */
    static String nameIn(byte[] blob) {
        int length = length(blob, 0);
        if (length <= 0 || length > 64) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int at = 4; at < 4 + length; at++) {
            name.append((char) (blob[at] & 0xff));
        }
        return name.toString();
    }

    /** Of the string that begins there; -1 when it does not end within the blob. */
    private static int length(byte[] blob, int at) {
        if (at + 4 > blob.length) {
            return -1;
        }
        int length = 0;
        for (int byteAt = at; byteAt < at + 4; byteAt++) {
            length = length << 8 | blob[byteAt] & 0xff;
        }
        return length < 0 || length > blob.length - at - 4 ? -1 : length;
    }
}
