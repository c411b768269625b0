package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Comments, which the netrc of ftp never had: each reader has its own idea where one begins and whether to read it. */
final class CommentRules {
    private static final String BELOW =
            "Below an empty line Python skips only the first word of a comment, and rejects the file for the next.";

    private static final String BEHIND_LINE_END =
            "Below a line that ends in a quote or a blank Python skips only the first word of a comment, and rejects"
                    + " the file for the next.";

    private static final String FTP = "These readers take the words of a comment for fields of the record above.";

    private static final String BEHIND =
            "These readers take the word behind this one for a field of the record, though it is a comment's.";

    private static final String IN_RECORD =
            "A comment line between a record's fields: Python to 3.10 rejects the file where the password is still to come,"
                    + " the Heroku CLI misses the fields below unless it is two words, ftp warns.";

    private static final String TRAILING =
            "A comment behind a word: s-nail rejects the file, Python to 3.10 too where the password is still to come,"
                    + " curl 8.13 to 8.20 when it has a letter beyond ASCII, ftp warns, and the Heroku CLI spoils a record on one line when it saves.";

    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "machine-in-comment",
                    Severity.ERROR,
                    "These readers find the record in this comment and use it.",
                    "heroku-cli git-credential-netrc Net::Netrc ftp",
                    CommentRules::machine),
            Rule.row(
                    "glued-comment-record",
                    Severity.ERROR,
                    "The Heroku CLI uses the record behind this number sign, and Python rejects the file for it.",
                    "heroku-cli python-3.10 python-3.13 requests",
                    CommentRules::glued),
            Rule.row(
                            "comment-after-blank-line",
                            Severity.WARNING,
                            BELOW,
                            "python-3.13 requests",
                            CommentRules::belowBlankLine)
                    .mended(CommentRules::closedUp),
            Rule.row("comment-in-record", Severity.WARNING, IN_RECORD, "python-3.10 heroku-cli", CommentRules::inRecord)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row("trailing-comment", Severity.WARNING, TRAILING, "s-nail", CommentRules::trailing)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                    "keyword-in-trailing-comment",
                    Severity.ERROR,
                    BEHIND,
                    "curl-7.83 curl-8.20 curl-8.22 aria2 git-credential-netrc Net::Netrc ftp",
                    CommentRules::keyword),
            Rule.row(
                    "record-in-trailing-comment",
                    Severity.ERROR,
                    "These readers find the record in this comment and use it.",
                    "curl-7.83 curl-8.20 curl-8.22 aria2 git-credential-netrc Net::Netrc ftp",
                    CommentRules::record));

    private CommentRules() {}

    private interface Look {
        void at(int token, Token comment);
    }

    private static void each(Sheet sheet, boolean ownLine, Look look) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token token = sheet.tokens.get(at);
            if (token.kind() == Token.Kind.COMMENT && sheet.beginsLine(at) == ownLine) {
                look.at(at, token);
            }
        }
    }

    /**
     * A sentence with the word in it is no record: it takes a field, a host of the file, or a name with a dot behind it.
     */
    private static void machine(Sheet sheet, Hits hits) {
        Set<String> hosts = new HashSet<>();
        each(sheet, true, (at, comment) -> {
            Words words = Words.of(sheet, comment);
            int machine = words.machine(0);
            if (machine < 0) {
                return;
            }
            if (hosts.isEmpty()) {
                sheet.blocks.forEach(block -> hosts.add(block.hostKey()));
            }
            String host = words.word(machine + 1);
            boolean named = host.indexOf('.') > 0 && host.indexOf('.') < host.length() - 1
                    || hosts.contains(HostRules.small(host));
            if (named || words.field(machine + 2) >= 0) {
                hits.at(words.start(machine));
            }
        });
    }

    private static void glued(Sheet sheet, Hits hits) {
        each(sheet, true, (at, comment) -> {
            Words words = Words.of(sheet, comment);
            if (words.count() > 1 && words.is(0, "#machine")) {
                hits.at(comment.start());
            }
        });
    }

    private static void belowBlankLine(Sheet sheet, Hits hits) {
        each(sheet, true, (at, comment) -> {
            if (Words.of(sheet, comment).count() < 2) {
                return;
            }
            boolean behindRecord = at > 0 && isOfRecord(sheet.tokens.get(at - 1));
            if (comment.line() - lineBefore(sheet, at) > 1) {
                String readers = behindRecord ? "python-3.13 requests" : "python-3.10 python-3.13 requests";
                hits.at(comment.start(), BELOW, readers, true);
            } else if (behindRecord && endsBeforeItsLine(sheet, sheet.tokens.get(at - 1))) {
                hits.at(comment.start(), BEHIND_LINE_END, "python-3.13 requests", false);
            }
        });
    }

    /** Whether Python from 3.11 on has not gone past the line end when it has read the word. */
    private static boolean endsBeforeItsLine(Sheet sheet, Token word) {
        return word.end() < sheet.text.length && (Sheet.isBlank(sheet.text[word.end()]) || sheet.isQuoted(word));
    }

    /** There Python to 3.10 has gone past the empty line already, looking for one more field. */
    static boolean isOfRecord(Token before) {
        return before.kind() != Token.Kind.COMMENT && before.kind() != Token.Kind.BODY;
    }

    private static int lineBefore(Sheet sheet, int token) {
        return token == 0 ? 0 : sheet.lastLine(sheet.tokens.get(token - 1));
    }

    /** The same for a whole file; nothing where it has no such comment. */
    static List<NetrcEdit> closedUp(Sheet sheet) {
        Hits hits = new Hits(rule("comment-after-blank-line"));
        belowBlankLine(sheet, hits);
        List<Hit> closable = hits.found().stream().filter(Hit::fixable).toList();
        return closable.isEmpty() ? List.of() : closedUp(sheet, closable);
    }

    private static Rule rule(String id) {
        return ROWS.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    /** The empty lines above taken out. */
    private static List<NetrcEdit> closedUp(Sheet sheet, List<Hit> hits) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            int line = sheet.lineOf(hit.at());
            int from = sheet.lineStart(line);
            int first = line;
            while (first > 1 && isEmpty(sheet, first - 1)) {
                first--;
            }
            splices.add(Splice.delete(sheet.lineStart(first), from));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    private static boolean isEmpty(Sheet sheet, int line) {
        return sheet.isAtLineEnd(sheet.skipBlanks(sheet.lineStart(line)));
    }

    private static void inRecord(Sheet sheet, Hits hits) {
        each(sheet, true, (at, comment) -> {
            Block block = sheet.owner(at);
            if (block != null && at < block.lastToken()) {
                List<String> readers = new ArrayList<>();
                if (isBeforePassword(block, at)) {
                    readers.add("python-3.10");
                }
                if (!isFieldToHeroku(sheet, comment)) {
                    readers.add("heroku-cli");
                }
                hits.at(comment.start(), IN_RECORD, readers.isEmpty() ? List.of("ftp") : readers, Relayout.fits(block));
            }
        });
    }

    private static boolean hasForeignLetter(Sheet sheet, Token comment) {
        for (int at = comment.start(); at < comment.end(); at++) {
            if (sheet.text[at] < 0) {
                return true;
            }
        }
        return false;
    }

    /** There the sign ends the record for Python to 3.10, which then misses the password. */
    private static boolean isBeforePassword(Block block, int token) {
        Part password = block.part(Token.Kind.PASSWORD);
        return password == null || password.last() > token;
    }

    private static boolean isOnOneLine(Block block) {
        return !block.parts.isEmpty() && block.parts.get(0).keyword().line() == block.head.line();
    }

    /** An indented line of two words is a field to the Heroku CLI, whatever the words; a comment may follow them. */
    static boolean isFieldToHeroku(Sheet sheet, Token comment) {
        Words words = Words.of(sheet, comment);
        boolean indented = comment.column() > 1;
        return indented
                && (words.count() == 2 || words.count() > 2 && words.word(2).startsWith("#"));
    }

    private static void trailing(Sheet sheet, Hits hits) {
        each(sheet, false, (at, comment) -> {
            Block block = sheet.isInside(at) ? sheet.owner(at) : null;
            Words words = Words.of(sheet, comment);
            // One with keywords does harm on a line of its own as well.
            boolean harmless = words.machine(0) < 0 && words.field(1) < 0;
            List<String> readers = new ArrayList<>(List.of("s-nail"));
            if (block != null && isBeforePassword(block, at)) {
                readers.add("python-3.10");
            }
            if (block != null && block.isMachine() && isOnOneLine(block)) {
                readers.add("heroku-cli");
            }
            if (hasForeignLetter(sheet, comment)) {
                // Only lines that begin with the sign are comments to it, and in others it takes ASCII alone.
                readers.add("curl-8.20");
            }
            hits.at(comment.start(), TRAILING, readers, harmless && block != null && Relayout.fits(block));
        });
    }

    private static void keyword(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token comment = sheet.tokens.get(at);
            if (comment.kind() != Token.Kind.COMMENT || sheet.owner(at) == null) {
                continue;
            }
            Words words = Words.of(sheet, comment);
            int field = words.field(1);
            if (field < 0 || words.machine(0) >= 0 && words.machine(0) < field) {
                continue;
            }
            String readers = takers(sheet, at, words, field);
            if (!readers.isEmpty()) {
                String sentence = sheet.beginsLine(at) ? FTP : BEHIND;
                hits.at(words.start(field), sentence, readers, false);
            }
        }
    }

    /** Behind the record's own field of the kind, those that take the last of two; before it, those that take the first. */
    private static String takers(Sheet sheet, int comment, Words words, int field) {
        Token.Kind kind = words.is(field, "login")
                ? Token.Kind.LOGIN
                : words.is(field, "password") ? Token.Kind.PASSWORD : Token.Kind.ACCOUNT;
        Block block = Objects.requireNonNull(sheet.owner(comment));
        Part own = block.part(kind);
        boolean alone = sheet.beginsLine(comment);
        String last = alone ? "git-credential-netrc Net::Netrc" : "curl-8.22 git-credential-netrc Net::Netrc";
        String first = alone ? "ftp" : "curl-7.83 curl-8.20 ftp";
        boolean oneLine = !alone && isOnOneLine(block);
        if (own == null) {
            return last + ' ' + first + (oneLine ? " aria2" : "");
        }
        return own.last() < comment ? last + (oneLine ? " aria2" : "") : first;
    }

    private static void record(Sheet sheet, Hits hits) {
        each(sheet, false, (at, comment) -> {
            Words words = Words.of(sheet, comment);
            int machine = words.machine(0);
            if (machine >= 0 && words.field(machine + 2) >= 0) {
                hits.at(words.start(machine));
            }
        });
    }
}
