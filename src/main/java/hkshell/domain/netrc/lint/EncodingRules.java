package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bytes: line ends, marks, and letters beyond ASCII. */
final class EncodingRules {
    /** To whom a form feed or a vertical tab is a blank; a no-break space is one to Go and the Heroku CLI alone. */
    private static final String CONTROL_BLANK =
            "curl-8.10 curl-8.20 git git-credential-netrc ruby wget go jgit wget2 lftp go-netrc Net::Netrc cadaver heroku-cli";

    private static final String NO_BREAK_BLANK = "go go-netrc heroku-cli";

    private static final String ODD_SPACE = "Readers do not agree whether this sign is a blank or a part of the word.";

    private static final String CRLF =
            "Lines end in CR LF: these readers take the CR for a part of the host or value, fail at an empty line (curl"
                    + " 8.11 to 8.20), or never leave a macro (Go, lftp, git-credential-netrc).";

    private static final String MARK =
            "The file begins with a byte order mark: only the Heroku CLI and Emacs read the first record, and curl 8.13 to"
                    + " 8.20, Python, npm, aria2, go-netrc and s-nail reject the file.";

    private static final String MARKED_COMMENT =
            "The file begins with a byte order mark, so to these readers its first line is no comment.";

    private static final String REJECTING =
            "python-3.10 python-3.13 requests aria2 npm-netrc go-netrc s-nail curl-8.20";

    private static final String MISSING =
            " curl-7.83 curl-8.10 curl-8.22 git git-credential-netrc ruby wget go jgit ftp wget2 lftp Net::Netrc cadaver";

    private static final String FOREIGN =
            "A byte that is not UTF-8: Python and Ruby reject the file even when it is in a comment, and the Heroku CLI"
                    + " writes another sign in its place.";

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
            Rule.row("bom", Severity.WARNING, MARK, REJECTING + MISSING, EncodingRules::mark)
                    .mended((sheet, hits) ->
                            List.of(NetrcEdit.Respell.of(sheet.file, List.of(Splice.delete(0, sheet.first))))),
            Rule.row(
                    "not-utf8",
                    Severity.WARNING,
                    FOREIGN,
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
                    "curl-8.10 curl-8.20 curl-8.22 git ftp",
                    EncodingRules::nul),
            Rule.row("odd-space", Severity.WARNING, ODD_SPACE, CONTROL_BLANK, EncodingRules::spaces));

    private EncodingRules() {}

    private static boolean isPair(Sheet sheet, int at) {
        return sheet.text[at] == '\r' && at + 1 < sheet.text.length && sheet.text[at + 1] == '\n';
    }

    private static void crlf(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.text.length; at++) {
            if (isPair(sheet, at)) {
                String more = (hasEmptyPair(sheet) ? " curl-8.20" : "") + macroReaders(sheet);
                hits.at(at, CRLF, "heroku-cli curl-7.83 ftp s-nail" + more, true);
                return;
            }
        }
    }

    /** A line of a CR LF alone, blanks aside; not in a macro, where curl 8.20 takes it for what it is. */
    private static boolean hasEmptyPair(Sheet sheet) {
        Iterator<Macro> macros = sheet.macros().iterator();
        Macro macro = macros.hasNext() ? macros.next() : null;
        for (int line = 1; line < sheet.lineCount(); line++) {
            while (macro != null && macro.lastLine() < line) {
                macro = macros.hasNext() ? macros.next() : null;
            }
            int at = sheet.skipBlanks(sheet.lineStart(line));
            boolean inMacro = macro != null && macro.body.line() <= line;
            if (!inMacro && at < sheet.text.length && isPair(sheet, at)) {
                return true;
            }
        }
        return false;
    }

    /** Who never leaves a macro whose empty line has a CR; the last two see one only behind a machine. */
    private static String macroReaders(Sheet sheet) {
        boolean owned = false;
        for (Macro macro : sheet.macros()) {
            owned = owned || sheet.owner(macro.at) != null;
        }
        return (sheet.macros().isEmpty() ? "" : " go lftp") + (owned ? " git-credential-netrc Net::Netrc" : "");
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

    /** Before a comment the mark only makes a word of the number sign. */
    private static void mark(Sheet sheet, Hits hits) {
        if (sheet.hasMark()) {
            boolean comment = !sheet.tokens.isEmpty() && sheet.tokens.get(0).kind() == Token.Kind.COMMENT;
            hits.at(0, comment ? MARKED_COMMENT : MARK, comment ? REJECTING : REJECTING + MISSING, true);
        }
    }

    /** The first one of a line. */
    private static void foreign(Sheet sheet, Hits hits) {
        for (int line = 1; line <= sheet.lineCount(); line++) {
            int at = ForeignBytes.first(sheet.text, sheet.lineStart(line), sheet.lineEnd(line));
            if (at >= 0) {
                foreign(sheet, hits, at);
            }
        }
    }

    /** What the Heroku CLI and JGit read otherwise matters in a value; elsewhere only what the former writes. */
    private static void foreign(Sheet sheet, Hits hits, int at) {
        boolean inValue = sheet.kindAt(at) == Token.Kind.VALUE;
        hits.at(at, FOREIGN, "python-3.10 python-3.13 requests ruby" + (inValue ? " heroku-cli jgit" : ""), false);
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
