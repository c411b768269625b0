package hkshell.domain.netrc.lint;

/** The files that some readers open before the netrc, or in its stead, and who they are. */
final class OtherFiles {
    private OtherFiles() {}

    static String sentence(String file) {
        return switch (file) {
            case "NETRC" -> "The variable NETRC names this file; these readers do not know it and open ~/.netrc.";
            case "~/.netrc.gpg" -> "There is a ~/.netrc.gpg, which these readers open first.";
            default -> "There is a " + file + ", which these readers open first.";
        };
    }

    static String readers(String file) {
        return switch (file) {
            case "NETRC" ->
                "curl-7.83 curl-8.10 python-3.10 python-3.13 heroku-cli wget wget2 aria2 lftp cadaver jgit Net::Netrc"
                        + " git-credential-netrc emacs";
            case "~/.netrc.gpg" -> "heroku-cli git-credential-netrc";
            default -> "git-credential-netrc emacs";
        };
    }
}
