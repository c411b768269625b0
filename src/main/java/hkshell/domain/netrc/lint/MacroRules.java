package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;

/** Macros of ftp: half of the readers do not know where one ends, and some do not know what one is. */
final class MacroRules {
    private static final String BLANK_END =
            "The empty line that ends the macro has blanks, so to these readers the macro goes on.";

    private static final String BLANK_END_READERS =
            "curl-7.83 curl-8.10 git go jgit aria2 s-nail python-3.10 python-3.13 requests";

    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "quote-in-macdef",
                    Severity.WARNING,
                    "A quote without its pair in a macro: with it curl 8.11 to 8.14 finds nothing in the file, and ftp loses"
                            + " what follows.",
                    "ftp aria2 s-nail emacs",
                    MacroRules::quotes),
            Rule.row(
                            "macdef-unclosed",
                            Severity.WARNING,
                            "No empty line ends this macro: Python from 3.11 on and ftp reject the file, and what a program"
                                    + " adds becomes a part of the macro.",
                            "python-3.13 requests ftp curl-7.83 curl-8.10 curl-8.20 curl-8.22 git wget jgit",
                            MacroRules::unclosed)
                    .mended(MacroRules::closed),
            Rule.row(
                    "macdef-then-record",
                    Severity.ERROR,
                    "No empty line stands before this record: to these readers it is live, to curl, git, Python, wget, Go and"
                            + " JGit a part of the macro.",
                    "heroku-cli git-credential-netrc Net::Netrc ruby wget2 ftp go-netrc",
                    MacroRules::records),
            Rule.row(
                    "keyword-in-macdef",
                    Severity.ERROR,
                    "These readers look into macros and take this for a record.",
                    "heroku-cli ruby ftp git-credential-netrc Net::Netrc",
                    MacroRules::keywords),
            Rule.row(
                            "macdef-blank-with-spaces",
                            Severity.WARNING,
                            BLANK_END,
                            BLANK_END_READERS + " git-credential-netrc Net::Netrc",
                            MacroRules::blankEnds)
                    .mended(MacroRules::emptied),
            Rule.row(
                    "macdef-before-machine",
                    Severity.WARNING,
                    "These readers reject or misread a file in which a macro stands before the first machine.",
                    "npm-netrc aria2 s-nail emacs",
                    MacroRules::early),
            Rule.row(
                            "fields-after-macdef",
                            Severity.WARNING,
                            "A field of the record below its macro: these readers do not find it, or reject the file.",
                            "curl-8.22 heroku-cli python-3.10 python-3.13 requests",
                            MacroRules::lateFields)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                    "macdef-init",
                    Severity.NOTE,
                    "ftp runs this macro after every login to the host.",
                    "ftp",
                    MacroRules::init));

    private MacroRules() {}

    private static void quotes(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            for (int line = macro.body.line(); line <= macro.lastTextLine(); line++) {
                int odd = oddQuote(sheet, macro.start(line), sheet.lineEnd(line));
                if (odd >= 0) {
                    hits.at(odd);
                }
            }
        }
    }

    private static int oddQuote(Sheet sheet, int from, int to) {
        int open = -1;
        for (int at = from; at < to; at++) {
            if (sheet.text[at] == '\\') {
                at++;
            } else if (sheet.text[at] == '"') {
                open = open < 0 ? at : -1;
            }
        }
        return open;
    }

    private static void unclosed(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            if (!macro.isClosed()) {
                hits.at(macro.keyword.start());
            }
        }
    }

    /** Only the last macro of a file can be open. */
    private static List<NetrcEdit> closed(Sheet sheet, List<Hit> hits) {
        int end = sheet.text.length;
        int blanks = sheet.skipBlanksBack(end);
        boolean endsLine = blanks > sheet.first && Sheet.isLineEnd(sheet.text[blanks - 1]);
        List<Splice> splices = List.of(Splice.delete(blanks, end), Splice.insert(end, endsLine ? "\n" : "\n\n"));
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    private static void records(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            int line = macro.recordLine();
            if (line > 0) {
                hits.at(macro.words(line).start(0));
            }
        }
    }

    private static void keywords(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            int record = macro.recordLine();
            int last = record > 0 ? record - 1 : macro.lastTextLine();
            for (int line = macro.body.line(); line <= last; line++) {
                Words words = macro.words(line);
                int machine = words.machine(0);
                if (machine >= 0) {
                    hits.at(words.start(machine));
                }
            }
        }
    }

    private static void blankEnds(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            int line = macro.lastLine();
            if (macro.isClosed() && sheet.lineEnd(line) > sheet.lineStart(line)) {
                // Before any machine these two see no macro at all.
                String more = sheet.owner(macro.at) == null ? "" : " git-credential-netrc Net::Netrc";
                hits.at(sheet.lineStart(line), BLANK_END, BLANK_END_READERS + more, true);
            }
        }
    }

    private static List<NetrcEdit> emptied(Sheet sheet, List<Hit> hits) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            splices.add(Splice.delete(hit.at(), sheet.skipBlanks(hit.at())));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    private static void early(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            if (sheet.owner(macro.at) == null) {
                hits.at(macro.keyword.start());
            }
        }
    }

    private static void lateFields(Sheet sheet, Hits hits) {
        boolean behind = false;
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token token = sheet.tokens.get(at);
            switch (token.kind()) {
                case MACHINE, DEFAULT -> behind = false;
                case MACDEF -> behind = true;
                case LOGIN, PASSWORD, ACCOUNT -> {
                    Block block = sheet.owner(at);
                    if (behind && block != null) {
                        hits.at(token.start(), Relayout.fits(block));
                    }
                    behind = false;
                }
                default -> {}
            }
        }
    }

    private static void init(Sheet sheet, Hits hits) {
        for (Macro macro : sheet.macros()) {
            if (sheet.spelling(macro.name).equals("init")) {
                hits.at(macro.name.start());
            }
        }
    }
}
