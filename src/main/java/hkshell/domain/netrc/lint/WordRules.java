package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that are no keyword of netrc, in a record and outside of one. */
final class WordRules {
    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "junk-line",
                    Severity.WARNING,
                    "Words that are no netrc: these readers reject the file, Emacs misreads it, the others skip them.",
                    "python-3.10 python-3.13 requests aria2 go-netrc s-nail npm-netrc emacs",
                    WordRules::junk),
            Rule.row(
                    "unknown-key",
                    Severity.WARNING,
                    "A key that is no netrc: these readers reject the file, ftp warns, and git-credential-netrc takes port,"
                            + " protocol and path for conditions.",
                    "python-3.10 python-3.13 requests go-netrc s-nail",
                    (sheet, hits) -> unknown(sheet, hits, false)),
            Rule.row(
                    "single-unknown-word",
                    Severity.WARNING,
                    "A lone word in a record: these readers reject the file, or lose the record's password.",
                    "python-3.10 python-3.13 requests go-netrc s-nail heroku-cli npm-netrc",
                    (sheet, hits) -> unknown(sheet, hits, true)),
            Rule.row(
                            "user-keyword",
                            Severity.WARNING,
                            "'user' is a login only to Python, git-credential-netrc, cadaver and Emacs; these readers find none"
                                    + " or reject the file, and Ruby takes the next record's.",
                            "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git heroku-cli npm-netrc wget wget2 aria2 lftp ftp go"
                                    + " go-netrc Net::Netrc jgit s-nail ruby",
                            (sheet, hits) -> alias(sheet, hits, "user", Token.Kind.LOGIN))
                    .mended((sheet, hits) -> renamed(sheet, hits, "user", "login")),
            Rule.row(
                            "passwd-keyword",
                            Severity.WARNING,
                            "'passwd' is a password only to ftp, s-nail and cadaver; these readers find none or reject the"
                                    + " file.",
                            "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git git-credential-netrc python-3.10 python-3.13"
                                    + " requests ruby heroku-cli npm-netrc wget wget2 aria2 lftp go go-netrc Net::Netrc jgit"
                                    + " emacs",
                            (sheet, hits) -> alias(sheet, hits, "passwd", Token.Kind.PASSWORD))
                    .mended((sheet, hits) -> renamed(sheet, hits, "passwd", "password")));

    private WordRules() {}

    private static final String ALONE = "Behind a number sign alone Python to 3.10 skips the line below as well.";

    private static final String GLUED =
            "Without a blank behind its number sign only the first word of this comment is skipped, and Python rejects the"
                    + " file for the next.";

    /** Words in a row on one line that no other rule speaks of: the first of them, and how many. */
    private record Run(Token from, int words) {}

    private static void junk(Sheet sheet, Hits hits) {
        boolean inRecord = false;
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token token = sheet.tokens.get(at);
            switch (token.kind()) {
                case MACHINE, DEFAULT -> inRecord = true;
                case MACDEF -> inRecord = false;
                case COMMENT -> gluedComment(sheet, hits, at, inRecord);
                case WORD -> {
                    Run run = isRunStart(sheet, at) && !sheet.isInside(at) ? run(sheet, at) : null;
                    if (run != null) {
                        hits.at(run.from().start());
                    }
                }
                default -> {}
            }
        }
    }

    /** Python from 3.11 on skips the whole line where it follows a record at once; to 3.10 it never does. */
    private static void gluedComment(Sheet sheet, Hits hits, int at, boolean inRecord) {
        Token comment = sheet.tokens.get(at);
        if (isSignAlone(sheet, at)) {
            hits.at(comment.start(), ALONE, "python-3.10", false);
        }
        boolean glued = comment.end() - comment.start() > 1 && !Sheet.isBlank(sheet.text[comment.start() + 1]);
        if (glued && sheet.beginsLine(at)) {
            Words words = Words.of(sheet, comment);
            if (words.count() > 1 && !words.is(0, "#machine")) {
                hits.at(comment.start(), GLUED, inRecord ? "python-3.10" : "python-3.10 python-3.13 requests", false);
            }
        }
    }

    /** A number sign and no more, behind a record, with words and no comment on the line below. */
    private static boolean isSignAlone(Sheet sheet, int at) {
        Token comment = sheet.tokens.get(at);
        boolean behind = at > 0 && CommentRules.isOfRecord(sheet.tokens.get(at - 1)) && sheet.beginsLine(at);
        Token next = at + 1 < sheet.tokens.size() ? sheet.tokens.get(at + 1) : null;
        return behind
                && next != null
                && next.kind() != Token.Kind.COMMENT
                && next.line() == comment.line() + 1
                && Words.of(sheet, comment).count() == 1
                && comment.end() == comment.start() + 1;
    }

    private static void unknown(Sheet sheet, Hits hits, boolean single) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Run run = isRunStart(sheet, at) && sheet.isInside(at) ? run(sheet, at) : null;
            if (run != null && (run.words() == 1) == single) {
                hits.at(run.from().start());
            }
        }
    }

    private static boolean isRunStart(Sheet sheet, int at) {
        return sheet.tokens.get(at).kind() == Token.Kind.WORD
                && (sheet.beginsLine(at) || sheet.tokens.get(at - 1).kind() != Token.Kind.WORD);
    }

    private static @Nullable Run run(Sheet sheet, int start) {
        Token from = null;
        int words = 0;
        for (int at = start; isWordOf(sheet, start, at); at++) {
            boolean named = isAlias(sheet, at, "user")
                    || isAlias(sheet, at, "passwd")
                    || QuotingRules.isQuotedKeyword(sheet, sheet.tokens.get(at));
            if (named && sheet.owner(start) != null) {
                at++;
            } else {
                from = from == null ? sheet.tokens.get(at) : from;
                words++;
            }
        }
        return from == null ? null : new Run(from, words);
    }

    private static boolean isWordOf(Sheet sheet, int start, int at) {
        return at < sheet.tokens.size()
                && sheet.tokens.get(at).kind() == Token.Kind.WORD
                && sheet.tokens.get(at).line() == sheet.tokens.get(start).line();
    }

    /** Whether it is that word, with a value behind it on its line. */
    private static boolean isAlias(Sheet sheet, int at, String word) {
        Token token = sheet.tokens.get(at);
        return token.kind() == Token.Kind.WORD
                && token.end() - token.start() == word.length()
                && isWordOf(sheet, at, at + 1)
                && sheet.spelling(token).toLowerCase(Locale.ROOT).equals(word);
    }

    private static void alias(Sheet sheet, Hits hits, String word, Token.Kind meant) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Block block = sheet.owner(at);
            if (block != null && isAlias(sheet, at, word)) {
                hits.at(sheet.tokens.get(at).start(), block.part(meant) == null);
                at++;
            }
        }
    }

    private static List<NetrcEdit> renamed(Sheet sheet, List<Hit> hits, String word, String keyword) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            byte[] bytes = keyword.getBytes(StandardCharsets.ISO_8859_1);
            splices.add(Splice.replace(hit.at(), hit.at() + word.length(), bytes));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }
}
