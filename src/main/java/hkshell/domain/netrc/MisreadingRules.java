package hkshell.domain.netrc;

import hkshell.kit.text.LosslessText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What in a value makes which readers go wrong, given how it is spelled: plain or in quotes. */
final class MisreadingRules {
    /** What every measured reader takes, in bytes. */
    private static final int SHORT = 99;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "quoted-blank",
                    "It needs quotes, and these readers know none: they take its first word, quote and all, or nothing.",
                    "curl-7.83 python-3.10 ruby heroku-cli npm-netrc go jgit wget2 aria2 lftp go-netrc",
                    (value, quoted) -> quoted && hasGap(value)),
            new Rule(
                    "quoted-value",
                    "It needs quotes, and these readers take the quotes for a part of it.",
                    "curl-7.83 python-3.10 ruby heroku-cli npm-netrc go jgit wget2 aria2 lftp go-netrc",
                    (value, quoted) -> quoted && !hasGap(value)),
            new Rule(
                    "quoted-value",
                    "These readers find no value in empty quotes.",
                    "ftp s-nail",
                    (value, quoted) -> value.isEmpty()),
            new Rule(
                    "escape-in-quotes",
                    "A line end can only be written as an escape, which these readers take for a letter.",
                    "git-credential-netrc python-3.13 requests wget ftp Net::Netrc s-nail cadaver emacs",
                    (value, quoted) -> has(value, '\n') || has(value, '\r')),
            new Rule(
                    "escape-in-quotes",
                    "A quote inside quotes ends the value for these readers.",
                    "git-credential-netrc Net::Netrc cadaver emacs",
                    (value, quoted) -> quoted && has(value, '"')),
            new Rule(
                    "escape-in-quotes",
                    "A backslash inside quotes stays two for these readers.",
                    "s-nail cadaver emacs",
                    (value, quoted) -> quoted && has(value, '\\')),
            new Rule(
                    "backslash-at-eol",
                    "With a backslash at the end of its line, git-credential-netrc and Net::Netrc never finish, and the"
                            + " others read on in the next line.",
                    "git-credential-netrc python-3.13 requests wget ftp Net::Netrc s-nail",
                    (value, quoted) -> !quoted && value.length() > 1 && value.endsWith("\\")),
            new Rule(
                    "backslash-at-eol",
                    "With a backslash at the end of its line, git-credential-netrc and Net::Netrc never finish, and the"
                            + " others read on in the next line.",
                    "git-credential-netrc python-3.13 requests wget Net::Netrc s-nail",
                    (value, quoted) -> !quoted && value.equals("\\")),
            new Rule(
                    "backslash",
                    "These readers drop the backslash.",
                    "git-credential-netrc python-3.13 requests wget ftp Net::Netrc s-nail",
                    (value, quoted) -> !quoted && value.indexOf('\\', 1) > 0 && !value.endsWith("\\")),
            new Rule(
                    "backslash",
                    "These readers drop the backslash.",
                    "git-credential-netrc python-3.13 requests wget Net::Netrc s-nail",
                    (value, quoted) -> !quoted && value.lastIndexOf('\\') == 0 && value.length() > 1),
            new Rule(
                    "hash-starts-value",
                    "These readers begin a comment at the number sign and take the next word for the value.",
                    "curl-8.10 git ruby npm-netrc wget cadaver emacs",
                    (value, quoted) -> !quoted && value.startsWith("#")),
            new Rule(
                    "hash-in-value",
                    "These readers end the value at the number sign.",
                    "ruby npm-netrc",
                    (value, quoted) -> has(value, '#') && (quoted || !value.startsWith("#"))),
            new Rule("comma", "These readers end the value at the comma.", "ftp", (value, quoted) -> has(value, ',')),
            new Rule(
                    "non-ascii-value",
                    "These readers cut it at the first letter that is not ASCII, or reject the file.",
                    "curl-8.20 python-3.10",
                    (value, quoted) -> hasFrom(value, 0x80, Character.MAX_VALUE)),
            new Rule(
                    "non-ascii-value",
                    "These readers cut it at the control character, or reject the file.",
                    "curl-8.20 python-3.10",
                    (value, quoted) -> hasFrom(value, 1, 8) || hasFrom(value, 0x0e, 0x1f)),
            new Rule(
                    "non-ascii-value",
                    "These readers reject the file for the control character.",
                    "python-3.10",
                    (value, quoted) -> has(value, '\u007f')),
            new Rule(
                    "not-utf8",
                    "It is not UTF-8: these readers reject the file, or take another sign for it.",
                    "python-3.10 python-3.13 requests ruby heroku-cli jgit",
                    (value, quoted) -> LosslessText.isForeign(value)),
            new Rule(
                    "odd-space",
                    "To these readers it is two words.",
                    "curl-8.10 curl-8.20 git git-credential-netrc python-3.10 ruby heroku-cli wget go jgit wget2 lftp"
                            + " go-netrc Net::Netrc cadaver",
                    (value, quoted) -> !quoted && (has(value, '\f') || has(value, '\u000b'))),
            new Rule(
                    "odd-space",
                    "To these readers it is two words.",
                    "heroku-cli go go-netrc",
                    (value, quoted) -> has(value, '\u00a0')),
            new Rule(
                    "odd-space",
                    "To these readers it is two words.",
                    "heroku-cli go go-netrc",
                    (value, quoted) -> has(value, '\u3000')),
            new Rule(
                    "nul-byte",
                    "These readers cut it at the NUL or take the next record's, or reject the file.",
                    "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git python-3.10 wget ftp aria2 wget2 lftp s-nail cadaver",
                    (value, quoted) -> has(value, '\0')),
            new Rule(
                    "keyword-as-value",
                    "It is a keyword, behind which these readers lose the next record.",
                    "curl-7.83 curl-8.10 curl-8.20 git ftp s-nail emacs",
                    (value, quoted) -> value.equals("machine")),
            new Rule(
                    "keyword-as-value",
                    "It is a keyword, behind which these readers lose the next record.",
                    "curl-7.83 curl-8.10 curl-8.20 git s-nail",
                    (value, quoted) -> value.equals("macdef")),
            new Rule(
                    "keyword-as-value",
                    "It is a keyword, behind which these readers lose the next record.",
                    "curl-7.83 curl-8.10 curl-8.20 git",
                    (value, quoted) -> isInCapitals(value, "machine") || isInCapitals(value, "macdef")),
            new Rule(
                    "keyword-as-value",
                    "It is a keyword, behind which these readers lose the next record.",
                    "ftp s-nail",
                    (value, quoted) -> value.equals("default")),
            new Rule(
                    "keyword-as-value",
                    "It is a keyword, for which these readers reject the file.",
                    "s-nail",
                    (value, quoted) -> value.equals("login") || value.equals("password") || value.equals("account")),
            new Rule(
                    "single-quote",
                    "These readers take single quotes off.",
                    "s-nail cadaver emacs",
                    (value, quoted) -> !quoted && value.startsWith("'")),
            new Rule(
                    "single-quote",
                    "These readers leave the single quote out.",
                    "cadaver",
                    (value, quoted) -> !quoted && has(value, '\'') && !value.startsWith("'")),
            new Rule(
                    "quoted-value",
                    "These readers take a quote inside a word for a mark.",
                    "cadaver s-nail",
                    (value, quoted) -> !quoted && has(value, '"')),
            new Rule(
                    "curl-limits",
                    "These readers reject the file for a word of 100 bytes or more.",
                    "ftp",
                    (value, quoted) -> size(value) > SHORT),
            new Rule(
                    "curl-limits",
                    "These readers cut it at 255 bytes.",
                    "lftp cadaver",
                    (value, quoted) -> size(value) > 255),
            new Rule(
                    "curl-limits",
                    "These readers reject the file for a word of 300 bytes.",
                    "s-nail",
                    (value, quoted) -> size(value) >= 300),
            new Rule(
                    "curl-limits",
                    "With its keyword its line is over 4095 bytes, and these readers skip it.",
                    "curl-7.83 curl-8.10 git",
                    (value, quoted) -> size(value) > 4095 - "  password ".length() && size(value) <= 4095),
            new Rule(
                    "curl-limits",
                    "These readers ignore a word of over 4095 bytes, cut it, or reject the file.",
                    "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git",
                    (value, quoted) -> size(value) > 4095));

    private MisreadingRules() {}

    private record Rule(String name, String sentence, String readers, Test test) {}

    private interface Test {
        boolean fits(String value, boolean quoted);
    }

    static List<Misreading> of(String value, boolean quoted) {
        List<Misreading> found = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.test().fits(value, quoted)) {
                found.add(new Misreading(
                        rule.name(), rule.sentence(), List.of(rule.readers().split(" "))));
            }
        }
        return found;
    }

    /** Short, without a sign that any of the rules looks for, and no keyword. */
    static boolean isPlain(byte[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            byte c = text[at];
            if (c <= ' ' || c == 0x7f || c == '"' || c == '\'' || c == '#' || c == ',' || c == '\\') {
                return false;
            }
        }
        return end > start && end - start <= SHORT && Keyword.of(text, start, end) == Token.Kind.WORD;
    }

    static boolean needsQuotes(String value) {
        return NetrcValue.encode(value).map(NetrcValue::needsQuotes).orElse(false);
    }

    private static int size(String value) {
        return NetrcValue.encode(value).map(bytes -> bytes.length).orElse(0);
    }

    private static boolean hasGap(String value) {
        return has(value, ' ') || has(value, '\t') || has(value, '\n') || has(value, '\r');
    }

    private static boolean has(String value, char c) {
        return value.indexOf(c) >= 0;
    }

    private static boolean hasFrom(String value, int first, int last) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) >= first && value.charAt(at) <= last) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInCapitals(String value, String keyword) {
        return !value.equals(keyword) && value.toLowerCase(Locale.ROOT).equals(keyword);
    }
}
