package hkshell.engine.session;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Other programs on this machine, as a port. Secrets go to them by stdin alone. */
public interface Programs {
    /** The code of the problem with a keychain that does not answer in time; it will not the next time either. */
    String KEYCHAIN_SILENT = "keychain_silent";

    /** Puts a text on the clipboard by a local program; a problem when there is none. */
    Parsed<String> copy(String text);

    /** Opens an address in a browser on this machine; a problem when there is no display, or no program that does it. */
    Parsed<String> open(String address);

    /** The token that the Heroku CLI has in the keychain of the system for a login. The person may be asked by the system. */
    Parsed<Secret> keychainToken(String login);

    /**
     * A new ed25519 pair without a passphrase, by ssh-keygen: FILE, which hkshell never reads, and FILE.pub.
     *
     * @param file see {@link SshFiles#room}
     * @param comment empty for the usual one, login and machine
     */
    Parsed<Path> makeKey(Path file, Optional<String> comment);

    /**
     * Lets the person's editor change a text, byte for byte; the answer is the text afterwards. The terminal must be free
     * for it. Ended by an interrupt of the thread, with the editor and without a trace.
     */
    Parsed<byte[]> edit(byte[] text, String fileName);
}
