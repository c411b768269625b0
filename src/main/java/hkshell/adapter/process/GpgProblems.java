package hkshell.adapter.process;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;

/** What can be wrong between hkshell, gpg and a file, each in one wording. */
final class GpgProblems {
    private GpgProblems() {}

    static Problem missing(String name) {
        return Problem.file(
                "gpg_missing",
                Sanitize.line(name) + " is encrypted, and there is no gpg on the PATH to open it.",
                "install GnuPG");
    }

    static Problem silent(String name) {
        return Problem.file(
                "gpg_silent",
                "gpg did not answer in time about " + Sanitize.line(name) + ", so it was ended.",
                "try it in a shell: gpg --decrypt " + Sanitize.line(name));
    }

    static Problem notOpened(GpgStatus status, String name) {
        String shown = Sanitize.line(name);
        if (status.isLocked()) {
            return Problem.file(
                    "locked",
                    shown + " is locked: its key waits for a passphrase.",
                    "hkshell netrc unlock lets gpg ask for it");
        }
        if (status.lacksKey()) {
            return Problem.file(
                    "no_secret_key",
                    shown + " is encrypted to keys of which none is here.",
                    "gpg --list-packets " + shown + " names them");
        }
        return status.isForeign()
                ? Problem.file(
                        "not_encrypted",
                        shown + " is not a file that gpg can open, whatever its name says.",
                        "look at it with: file " + shown)
                : Problem.file(
                        "damaged",
                        shown + " is damaged: gpg cannot vouch for what it says.",
                        "put a copy of it in its place");
    }

    static Problem tooLarge(String name, int most) {
        return Problem.file(
                "too_large",
                "The text in " + Sanitize.line(name) + " has more than " + most + " bytes, so it is not read.",
                "name a smaller file");
    }

    static Problem signed(String name) {
        return closed(name, "it is signed, and a new version would have no signature");
    }

    static Problem byPassphrase(String name) {
        return closed(name, "a passphrase opens it, and a new version would need one from you");
    }

    static Problem hidden(String name) {
        return closed(name, "it hides whom it is encrypted to, so a new version could miss somebody");
    }

    /** It can be shown all the same. */
    private static Problem closed(String name, String why) {
        String shown = Sanitize.line(name);
        return Problem.file(
                "not_editable",
                shown + " can be read and not be changed: " + why + ".",
                "encrypt it to keys alone: gpg --encrypt --recipient NAME");
    }

    static Problem notSealed(GpgStatus status, String name) {
        String shown = Sanitize.line(name);
        String key = Sanitize.line(status.refused());
        if (!key.isEmpty()) {
            return Problem.file(
                    "recipient",
                    shown + " was not changed: its key " + key + " is missing here, has expired, or is revoked.",
                    "look at it with: gpg --list-keys " + key);
        }
        return status.hasNoRecipient()
                ? Problem.file(
                        "recipient",
                        shown + " was not written: there is no key of yours to encrypt it to.",
                        "make one with: gpg --full-generate-key")
                : Problem.file(
                        "not_encrypted",
                        shown + " was not changed: gpg did not encrypt the new version.",
                        "try it in a shell: gpg --encrypt");
    }
}
