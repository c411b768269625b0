package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Keyword;
import hkshell.domain.netrc.Misreading;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Signs in values with a meaning to some readers; who does what is written at {@link Misreading}. */
final class QuotingRules {
    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "hash-in-value",
                    Severity.ERROR,
                    "Ruby and npm end a value at a number sign in it, the Heroku CLI in a record on one line.",
                    "",
                    QuotingRules::hashes),
            value(
                    "hash-starts-value",
                    "A value that begins with a number sign is a comment to git, curl 7.84 to 8.10, Ruby, npm and wget."),
            Rule.row(
                            "quoted-value",
                            Severity.ERROR,
                            "Half of the readers take quotes for a part of the value.",
                            "",
                            QuotingRules::quoted)
                    .mended(QuotingRules::unquoted),
            value("quoted-blank", "A blank in quotes ends the value for half of the readers."),
            Rule.row(
                    "escape-in-quotes",
                    Severity.ERROR,
                    "These readers take the letter behind the backslash for itself and not for a tab.",
                    "git-credential-netrc python-3.13 requests wget ftp Net::Netrc s-nail cadaver emacs",
                    QuotingRules::escapes),
            Rule.row(
                    "backslash",
                    Severity.ERROR,
                    "Python from 3.11 on, wget, ftp and git-credential-netrc drop a backslash.",
                    "",
                    QuotingRules::backslashes),
            Rule.row(
                    "backslash-at-eol",
                    Severity.ERROR,
                    "At a backslash that ends a line git-credential-netrc and Net::Netrc run for ever; Python, wget and ftp"
                            + " take the line end into the value.",
                    "git-credential-netrc Net::Netrc python-3.13 requests wget ftp s-nail",
                    QuotingRules::lineEnds),
            Rule.row(
                    "unterminated-quote",
                    Severity.WARNING,
                    "This quote is not closed: curl and git fail for every host from here on, and other readers lose what"
                            + " follows.",
                    "curl-8.10 curl-8.20 curl-8.22 git python-3.13 requests wget ftp s-nail cadaver",
                    QuotingRules::openQuotes),
            value("single-quote", "s-nail, cadaver and Emacs take single quotes off."),
            value("comma", "ftp ends a value at a comma."),
            Rule.row(
                    "quoted-keyword",
                    Severity.WARNING,
                    "These readers do not see a keyword in quotes; nor does hkshell.",
                    "curl-7.83 curl-8.22 python-3.10 ruby heroku-cli npm-netrc wget2 aria2 lftp go jgit hkshell",
                    QuotingRules::keywords));

    private static final String HANGING = "git-credential-netrc Net::Netrc";

    private QuotingRules() {}

    /** A rule that is one of the misreadings of values. */
    private static Rule value(String id, String sentence) {
        return Rule.row(id, Severity.ERROR, sentence, "", Values.of(id));
    }

    /** The Heroku CLI cuts a record on one line at the sign, and when it saves puts a blank before it. */
    private static void hashes(Sheet sheet, Hits hits) {
        Values.each(sheet, "hash-in-value", (value, misreading) -> {
            Block block = sheet.ownerAt(value.start());
            List<String> readers = new ArrayList<>(misreading.readers());
            if (block != null && block.head.line() == value.line()) {
                readers.add("heroku-cli");
            }
            hits.at(value.start(), misreading.sentence(), readers, false);
        });
    }

    private static void quoted(Sheet sheet, Hits hits) {
        Values.each(sheet, "quoted-value", (value, misreading) -> {
            if (!sheet.isOpen(value)) {
                hits.at(value.start(), misreading.sentence(), misreading.readers(), isPlain(sheet, value));
            }
        });
    }

    /** Whether the quotes can go and every reader then reads the word as it is meant. */
    private static boolean isPlain(Sheet sheet, Token value) {
        boolean glued = value.end() < sheet.text.length
                && !Sheet.isBlank(sheet.text[value.end()])
                && !sheet.isAtLineEnd(value.end());
        String spelling = sheet.spelling(value);
        String word = spelling.substring(Math.min(1, spelling.length()), Math.max(1, spelling.length() - 1));
        byte[] plain = word.getBytes(StandardCharsets.ISO_8859_1);
        return sheet.isQuoted(value)
                && !glued
                && !word.isEmpty()
                && !has(word, " \t\\\"'#")
                && Keyword.of(plain, 0, plain.length) == Token.Kind.WORD;
    }

    private static boolean has(String word, String signs) {
        for (int at = 0; at < word.length(); at++) {
            if (signs.indexOf(word.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<NetrcEdit> unquoted(Sheet sheet, List<Hit> hits) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            int close = hit.at() + 1;
            while (sheet.text[close] != '"') {
                close++;
            }
            splices.add(Splice.delete(hit.at(), hit.at() + 1));
            splices.add(Splice.delete(close, close + 1));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    /** A tab may be written as an escape too, which hkshell itself never does. */
    private static void escapes(Sheet sheet, Hits hits) {
        Values.of("escape-in-quotes").find(sheet, hits);
        Values.each(sheet, value -> {
            if (sheet.isQuoted(value)) {
                String spelling = sheet.spelling(value);
                for (int at = 1; at + 1 < spelling.length(); at++) {
                    if (spelling.charAt(at) == '\\' && spelling.charAt(++at) == 't') {
                        hits.at(value.start());
                        return;
                    }
                }
            }
        });
    }

    private static void backslashes(Sheet sheet, Hits hits) {
        Values.each(
                sheet,
                "backslash",
                (value, misreading) -> hits.at(value.start(), misreading.sentence(), misreading.readers(), false));
        Values.each(sheet, "backslash-at-eol", (value, misreading) -> {
            if (!isAtEol(sheet, value)) {
                hits.at(
                        value.start(),
                        "These readers take the blank behind the backslash into the value.",
                        misreading.readers(),
                        false);
            }
        });
    }

    private static boolean isAtEol(Sheet sheet, Token value) {
        return sheet.isAtLineEnd(value.end());
    }

    /** In comments too, and in macros before any machine, for the two readers that hang cut all of these into words. */
    private static void lineEnds(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token token = sheet.tokens.get(at);
            if (token.kind() != Token.Kind.BODY) {
                boolean comment = token.kind() == Token.Kind.COMMENT;
                lineEnd(sheet, hits, token.start(), token.end(), comment ? HANGING + " ftp" : "");
            } else if (sheet.owner(at) == null) {
                for (int line = token.line(); line <= sheet.lastLine(token); line++) {
                    lineEnd(sheet, hits, sheet.lineStart(line), sheet.lineEnd(line), HANGING);
                }
            }
        }
    }

    /** @param readers empty for those of the rule */
    private static void lineEnd(Sheet sheet, Hits hits, int start, int end, String readers) {
        int from = end;
        while (from > start && sheet.text[from - 1] == '\\') {
            from--;
        }
        if ((end - from) % 2 == 1 && sheet.isAtLineEnd(end)) {
            if (readers.isEmpty()) {
                hits.at(end - 1);
            } else {
                hits.at(
                        end - 1,
                        "At a backslash that ends a line git-credential-netrc and Net::Netrc run for ever, here too; ftp takes the"
                                + " next line's first word along.",
                        readers,
                        false);
            }
        }
    }

    private static void openQuotes(Sheet sheet, Hits hits) {
        for (Token token : sheet.tokens) {
            boolean word = token.kind() == Token.Kind.VALUE || token.kind() == Token.Kind.WORD;
            if (word && sheet.isOpen(token)) {
                hits.at(token.start());
            }
        }
    }

    private static void keywords(Sheet sheet, Hits hits) {
        for (Token token : sheet.tokens) {
            if (isQuotedKeyword(sheet, token)) {
                hits.at(token.start());
            }
        }
    }

    static boolean isQuotedKeyword(Sheet sheet, Token token) {
        return token.kind() == Token.Kind.WORD
                && sheet.isQuoted(token)
                && Keyword.of(sheet.text, token.start() + 1, token.end() - 1) != Token.Kind.WORD;
    }
}
