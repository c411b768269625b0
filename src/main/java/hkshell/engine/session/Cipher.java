package hkshell.engine.session;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** Encrypted files, as a port: another program has the keys. Texts go to it and come from it by pipes alone. */
public interface Cipher {

    /**
     * The text of an encrypted file.
     *
     * @param name the file's, as people know it, for the sentence of a problem
     * @param asking whether the person may be asked for a passphrase now; else a locked key is a problem at once
     */
    Parsed<Opened> open(byte[] sealed, String name, boolean asking);

    /**
     * Encrypts a text to the very keys that another version of the file is encrypted to, and in its form. Asks nothing.
     *
     * @param like empty for a file that is not there yet: then it is the person's own key
     */
    Parsed<byte[]> seal(byte[] text, byte[] like, String name);

    /**
     * A text that was read.
     *
     * @param closed why it can be shown and not be written
     */
    record Opened(byte[] text, Optional<Problem> closed) {}
}
