package hkshell.domain.ssh;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Base64;
import java.util.Optional;

/** The first line of a file that should be a public key -> the key, or what the file is in truth. Quotes no key. */
final class KeyLine {
    private static final String HINT = "a public key is one line, such as: ssh-ed25519 AAAAC3Nza... me@desk";

    private final String line;

    KeyLine(String line) {
        this.line = line.strip();
    }

    Parsed<PublicKey> key() {
        Optional<Problem> other = otherFile();
        if (other.isPresent()) {
            return Parsed.bad(other.get());
        }
        int end = wordEnd(0);
        String word = line.substring(0, end);
        Optional<KeyType> type = KeyType.called(word);
        if (type.isEmpty()) {
            return Parsed.bad(noType(word));
        }
        int begin = skipBlanks(end);
        int stop = wordEnd(begin);
        return blob(type.get(), line.substring(begin, stop))
                .map(blob -> new PublicKey(word, blob, line.substring(skipBlanks(stop))));
    }

    /** Files that people take for a public key. Of a private one nothing but this first line was read. */
    private Optional<Problem> otherFile() {
        if (line.isEmpty()) {
            return Optional.of(wrong("no_key", "The file has no public key in its first line.", HINT));
        }
        if (line.startsWith("PuTTY-User-Key-File")) {
            return Optional.of(isPrivate("a private key of PuTTY", "PuTTYgen shows the public key in OpenSSH's form"));
        }
        if (!line.startsWith("---")) {
            return Optional.empty();
        }
        if (line.contains("PRIVATE KEY")) {
            return Optional.of(isPrivate("a private key", "the public one has the same name and .pub"));
        }
        return Optional.of(wrong(
                "other_key_form",
                "That is a key in another form than OpenSSH's one line" + form() + ".",
                "ssh-keygen -i -f FILE writes it as one line; with -m PKCS8 when it begins with BEGIN PUBLIC KEY"));
    }

    private String form() {
        return line.contains("SSH2") ? ", that of RFC 4716" : line.startsWith("-----BEGIN") ? ", PEM" : "";
    }

    private static Problem isPrivate(String what, String hint) {
        return wrong(
                "private_key",
                "That is " + what + ", which nobody may see. Only its first line was read, and nothing was sent.",
                hint);
    }

    private Problem noType(String word) {
        if (line.startsWith("SSH PRIVATE KEY FILE")) {
            return isPrivate("a private key of SSH version 1", HINT);
        }
        // An entry of authorized_keys may have options before the key; the API refuses them.
        for (KeyType type : KeyType.values()) {
            if (line.contains(type.word() + " ")) {
                return wrong(
                        "key_options",
                        "There is something before the key, which Heroku does not take.",
                        "leave out what stands before " + type.word());
            }
        }
        if (word.endsWith("-cert-v01@openssh.com")) {
            return wrong("certificate", "That is a certificate and no key.", "the key's file ends in .pub alone");
        }
        return wrong(
                "key_type",
                // Not quoted: it may be a token, or any other file's first word.
                "It does not begin with a type of key that OpenSSH has.",
                "types are ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256 and their like");
    }

    private static Parsed<byte[]> blob(KeyType type, String base64) {
        byte[] blob;
        try {
            blob = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return Parsed.bad(wrong(
                    "key_base64",
                    "What follows " + type.word() + " is not base64, so the key was cut off or changed.",
                    "copy the file again, as one line"));
        }
        String name = KeyType.nameIn(blob);
        Optional<KeyType> other = KeyType.called(name);
        if (other.isPresent() && other.get() != type) {
            return Parsed.bad(wrong(
                    "key_mixed",
                    "The line says " + type.word() + ", but its key is one of "
                            + other.get().word() + ".",
                    "copy the file again"));
        }
        return type.fits(blob)
                ? Parsed.good(blob)
                : Parsed.bad(wrong(
                        "key_cut",
                        "The key after " + type.word() + " is not whole.",
                        "copy the file again, as one line"));
    }

    private static Problem wrong(String code, String sentence, String hint) {
        return Problem.file(code, sentence, hint);
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            at++;
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
