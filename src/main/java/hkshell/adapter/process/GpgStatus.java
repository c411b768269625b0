package hkshell.adapter.process;

import java.util.ArrayList;
import java.util.List;

/**
 * What gpg says of itself on {@code --status-fd}: lines for programs, the same in every language, between those for people.
 * Without {@code --quiet}, because gpg 2.2 leaves out NO_SECKEY and the reason of a locked key with it.
 */
final class GpgStatus {
    private static final String MARK = "[GNUPG:] ";

    /** The key id of a recipient who shall not be known. */
    private static final String HIDDEN = "0000000000000000";

    private final List<String> lines = new ArrayList<>();

    GpgStatus(String err) {
        int start = 0;
        while (start < err.length()) {
            int end = err.indexOf('\n', start);
            int stop = end < 0 ? err.length() : end;
            if (err.startsWith(MARK, start)) {
                lines.add(err.substring(start + MARK.length(), stop).strip());
            }
            start = stop + 1;
        }
    }

    /** Whether the text came out whole and is what was encrypted; with a signature, that it is the signer's. */
    boolean isOpened() {
        return has("DECRYPTION_OKAY") && !has("BADMDC") && !has("DECRYPTION_FAILED") && !has("BADSIG");
    }

    boolean isSigned() {
        return has("NEWSIG") || has("SIG_ID") || has("ERRSIG");
    }

    boolean isByPassphrase() {
        return has("NEED_PASSPHRASE_SYM");
    }

    /** Whether somebody among the recipients shall not be known. */
    boolean hidesRecipients() {
        return has("ENC_TO " + HIDDEN);
    }

    /** Whether a key was there and did not open: it is locked, or the question for the passphrase was left. */
    boolean isLocked() {
        return has("ERROR pkdecrypt_failed") || has("ERROR get_passphrase");
    }

    /** Whether it is encrypted to keys of which none is here; gpg names each that is not, even when another one opened. */
    boolean lacksKey() {
        return has("NO_SECKEY") && !has("DECRYPTION_KEY");
    }

    /** Whether it is no encrypted file at all. */
    boolean isForeign() {
        return !has("ENC_TO") && !isByPassphrase();
    }

    /** The recipient that could not be encrypted to; empty when that was not it. */
    String refused() {
        for (String line : lines) {
            if (line.startsWith("INV_RECP ")) {
                return line.substring(line.lastIndexOf(' ') + 1);
            }
        }
        return "";
    }

    boolean hasNoRecipient() {
        return has("NO_RECP") || has("INV_RECP");
    }

    private boolean has(String beginning) {
        for (String line : lines) {
            if (line.startsWith(beginning)
                    && (line.length() == beginning.length() || line.charAt(beginning.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
