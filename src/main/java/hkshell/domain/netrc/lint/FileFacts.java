package hkshell.domain.netrc.lint;

import java.util.List;

/**
 * What is known of a netrc file besides its bytes; the disk tells it to {@link Lint}.
 *
 * @param mode four octal digits such as {@code 0600}; empty where unknown
 * @param link whether its name is a symbolic link
 * @param others why some readers open another file, or another one first
 */
public record FileFacts(String mode, boolean link, List<Other> others) {
    /** Of a file that nobody asked the disk about. */
    public static final FileFacts UNKNOWN = new FileFacts("", false, List.of());

    public FileFacts {
        others = List.copyOf(others);
    }

    /** A reason for a reader to read another file than this one. */
    public enum Other {
        ELSEWHERE(
                "",
                "This is not ~/.netrc: these readers open that one, whatever NETRC says.",
                "curl-7.83 curl-8.10 git python-3.10 python-3.13 heroku-cli wget wget2 aria2 lftp cadaver jgit Net::Netrc"
                        + " git-credential-netrc emacs"),
        NETRC_GPG(
                ".netrc.gpg",
                "There is a ~/.netrc.gpg, which these readers open first.",
                "heroku-cli git-credential-netrc"),
        AUTHINFO(".authinfo", "There is a ~/.authinfo, which these readers open first.", "git-credential-netrc emacs"),
        AUTHINFO_GPG(
                ".authinfo.gpg",
                "There is a ~/.authinfo.gpg, which these readers open first.",
                "git-credential-netrc emacs");

        private final String file;
        final String sentence;
        final String readers;

        Other(String file, String sentence, String readers) {
            this.file = file;
            this.sentence = sentence;
            this.readers = readers;
        }

        /** Its name in the home folder; empty when it is about this file's own place. */
        public String file() {
            return file;
        }
    }
}
