package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;

/** Bytes: line ends, marks, and letters beyond ASCII. */
final class EncodingRules {
    private static final String CRLF =
            "Lines end in CR LF: these readers take the CR for a part of the host or value, or fail at an empty line.";

    /** To whom a form feed or a vertical tab is a blank; a no-break space is one to Go and the Heroku CLI alone. */
    private static final String CONTROL_BLANK =
            "curl-8.10 curl-8.20 git git-credential-netrc ruby wget go jgit wget2 lftp go-netrc Net::Netrc cadaver";

    private static final String NO_BREAK_BLANK = "go go-netrc heroku-cli";

    private static final String ODD_SPACE = "Readers do not agree whether this sign is a blank or a part of the word.";

    static final List<Rule> ROWS = List.of(
            Rule.row(
                            "crlf",
                            Severity.ERROR,
                            CRLF,
                            "heroku-cli curl-7.83 ftp s-nail curl-8.20 go lftp",
                            EncodingRules::crlf)
                    .mended(EncodingRules::lineFeeds),
            Rule.row(
                            "crlf-comment-hang",
                            Severity.ERROR,
                            "A host, a comment behind it and this line end make the Heroku CLI think for a time that doubles"
                                    + " with every letter of the host.",
                            "heroku-cli",
                            EncodingRules::hangs)
                    .mended(EncodingRules::lineFeeds),
            Rule.row(
                            "cr-only",
                            Severity.WARNING,
                            "A CR alone ends a line: these readers see no line end there.",
                            "curl-7.83 curl-8.22 heroku-cli ftp s-nail",
                            EncodingRules::crOnly)
                    .mended(EncodingRules::lineFeeds),
            Rule.row(
                            "bom",
                            Severity.WARNING,
                            "The file begins with a byte order mark: these readers miss the first record, or reject the file as"
                                    + " Python, npm and curl 8.13 to 8.20 do.",
                            "curl-7.83 curl-8.10 curl-8.20 curl-8.22 git git-credential-netrc python-3.10 python-3.13"
                                    + " requests ruby npm-netrc wget go jgit ftp aria2 go-netrc s-nail",
                            EncodingRules::mark)
                    .mended((sheet, hits) ->
                            List.of(NetrcEdit.Respell.of(sheet.file, List.of(Splice.delete(0, sheet.first))))),
            Rule.row(
                    "not-utf8",
                    Severity.WARNING,
                    "A byte that is not UTF-8: Python and Ruby reject the file even when it is in a comment, and the Heroku CLI"
                            + " writes another sign in its place.",
                    "python-3.10 python-3.13 requests ruby heroku-cli jgit",
                    EncodingRules::foreign),
            Rule.row(
                    "non-ascii-value",
                    Severity.ERROR,
                    "curl 8.11 to 8.20 cuts a value at a letter that is not ASCII, and Python to 3.10 rejects the file.",
                    "",
                    Values.of("non-ascii-value")),
            Rule.row(
                    "nul-byte",
                    Severity.ERROR,
                    "At a NUL in a comment or a word these readers miss the record below.",
                    "curl-8.10 curl-8.20 curl-8.22 git",
                    EncodingRules::nul),
            Rule.row("odd-space", Severity.WARNING, ODD_SPACE, CONTROL_BLANK + " heroku-cli", EncodingRules::spaces));

    private EncodingRules() {}

    private static boolean isPair(Sheet sheet, int at) {
        return sheet.text[at] == '\r' && at + 1 < sheet.text.length && sheet.text[at + 1] == '\n';
    }

    private static void crlf(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.text.length; at++) {
            if (isPair(sheet, at)) {
                hits.at(at, CRLF, hurtByCrlf(sheet), true);
                return;
            }
        }
    }

    /** curl 8.11 to 8.20 stumbles at an empty line alone; Go and lftp wait for one without a CR to end a macro. */
    private static String hurtByCrlf(Sheet sheet) {
        StringBuilder readers = new StringBuilder("heroku-cli curl-7.83 ftp s-nail");
        boolean empty = false;
        for (int at = sheet.first; at < sheet.text.length; at++) {
            empty = empty || isPair(sheet, at) && (at == sheet.first || sheet.text[at - 1] == '\n');
        }
        readers.append(empty ? " curl-8.20" : "");
        return readers.append(sheet.macros().isEmpty() ? "" : " go lftp").toString();
    }

    private static void crOnly(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.text.length; at++) {
            if (sheet.text[at] == '\r' && !isPair(sheet, at)) {
                hits.at(at);
                return;
            }
        }
    }

    /** All line ends of the kind that each hit shows: of the file, or for a hang of that line alone. */
    private static List<NetrcEdit> lineFeeds(Sheet sheet, List<Hit> hits) {
        int first = hits.get(0).at();
        boolean whole = hits.size() == 1 && sheet.text[first] == '\r';
        List<Splice> splices = new ArrayList<>();
        if (!whole) {
            for (Hit hit : hits) {
                int end = sheet.lineEnd(sheet.lineOf(hit.at()));
                splices.add(Splice.delete(end, end + 1));
            }
            return List.of(NetrcEdit.Respell.of(sheet.file, splices));
        }
        boolean pairs = isPair(sheet, first);
        for (int at = first; at < sheet.text.length; at++) {
            if (sheet.text[at] == '\r' && isPair(sheet, at) == pairs) {
                splices.add(pairs ? Splice.delete(at, at + 1) : Splice.replace(at, at + 1, new byte[] {'\n'}));
            }
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    /** The line separator of Unicode does what the CR does. */
    private static void hangs(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            int next = block.headLast() + 1;
            Token comment = block.isMachine() && next < sheet.tokens.size() ? sheet.tokens.get(next) : null;
            if (comment == null || comment.kind() != Token.Kind.COMMENT || comment.line() != block.head.line()) {
                continue;
            }
            boolean pair = comment.end() < sheet.text.length && isPair(sheet, comment.end());
            if (pair || sheet.spelling(comment).contains("\u00e2\u0080\u00a8")) {
                hits.at(comment.start(), pair);
            }
        }
    }

    private static void mark(Sheet sheet, Hits hits) {
        if (sheet.hasMark()) {
            hits.at(0);
        }
    }

    /** The first one of a line. */
    private static void foreign(Sheet sheet, Hits hits) {
        for (int line = 1; line <= sheet.lineCount(); line++) {
            int at = ForeignBytes.first(sheet.text, sheet.lineStart(line), sheet.lineEnd(line));
            if (at >= 0) {
                hits.at(at);
            }
        }
    }

    private static void nul(Sheet sheet, Hits hits) {
        Values.of("nul-byte").find(sheet, hits);
        for (Token token : sheet.tokens) {
            int at = token.kind() == Token.Kind.VALUE ? -1 : firstNul(sheet, token);
            if (at >= 0) {
                hits.at(at);
            }
        }
    }

    private static int firstNul(Sheet sheet, Token token) {
        for (int at = token.start(); at < token.end(); at++) {
            if (sheet.text[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static void spaces(Sheet sheet, Hits hits) {
        Values.of("odd-space").find(sheet, hits);
        for (Token token : sheet.tokens) {
            if (token.kind() == Token.Kind.WORD) {
                int at = oddSpace(sheet.text, token.start(), token.end());
                if (at >= 0) {
                    hits.at(at, ODD_SPACE, sheet.text[at] > 0 ? CONTROL_BLANK : NO_BREAK_BLANK, false);
                }
            }
        }
    }

    /** Where a form feed, vertical tab, no-break space or ideographic space stands, or -1. */
    private static int oddSpace(byte[] text, int start, int end) {
        for (int at = start; at < end; at++) {
            byte c = text[at];
            boolean noBreak = c == (byte) 0xc2 && at + 1 < end && text[at + 1] == (byte) 0xa0;
            boolean wide =
                    c == (byte) 0xe3 && at + 2 < end && text[at + 1] == (byte) 0x80 && text[at + 2] == (byte) 0x80;
            if (c == '\f' || c == 0x0b || noBreak || wide) {
                return at;
            }
        }
        return -1;
    }
}
