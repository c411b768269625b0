package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Keyword;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.List;

/** Where words and lines stand: to most readers that is all the same, to the Heroku CLI and to readers by line it is not. */
final class LayoutRules {
    static final List<Rule> ROWS = List.of(
            Rule.row(
                            "heroku-field-not-indented",
                            Severity.WARNING,
                            "The Heroku CLI reads a field on a line of its own only when the line is indented.",
                            "heroku-cli",
                            LayoutRules::notIndented)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                            "heroku-gap-in-record",
                            Severity.WARNING,
                            "To the Heroku CLI a record ends at an empty line and at a comment, so it misses the fields below.",
                            "heroku-cli",
                            LayoutRules::gaps)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                            "heroku-blank-after-host",
                            Severity.WARNING,
                            "With blanks at the end of this line the Heroku CLI does not find the record's fields.",
                            "heroku-cli",
                            LayoutRules::trailing)
                    .mended(LayoutRules::trimmed),
            Rule.row(
                            "heroku-mixed-layout",
                            Severity.WARNING,
                            "The Heroku CLI wants all fields on the line of the machine, or each on a line of its own.",
                            "heroku-cli",
                            LayoutRules::mixed)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                            "heroku-one-line-spacing",
                            Severity.WARNING,
                            "The Heroku CLI splits a record on one line at single blanks; with others it reads garbage and"
                                    + " writes the word 'undefined' into the file.",
                            "heroku-cli",
                            LayoutRules::spacing)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                            "two-records-one-line",
                            Severity.ERROR,
                            "Of two records on one line the Heroku CLI gives the first one the fields of the second.",
                            "heroku-cli",
                            LayoutRules::sharedLine)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row(
                            "value-on-next-line",
                            Severity.WARNING,
                            "These readers look for a value only on the line of its keyword.",
                            "heroku-cli go jgit git-credential-netrc wget2",
                            LayoutRules::nextLine)
                    .mended(Relayout::edits, Relayout::commentsAbove));

    private LayoutRules() {}

    private static void notIndented(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            for (Part part : block.parts) {
                boolean below = part.keyword().line() > block.head.line();
                if (below && part.keyword().column() == 1) {
                    hits.at(part.keyword().start(), Relayout.fits(block));
                }
            }
        }
    }

    private static void gaps(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            int before = block.headLast();
            for (Part part : block.parts) {
                int from = sheet.lastLine(sheet.tokens.get(before));
                int gap = gap(sheet, before, part.keyword(), from);
                if (gap > 0) {
                    hits.at(sheet.lineStart(gap), Relayout.fits(block));
                }
                before = part.last();
            }
        }
    }

    /** The first line between a token and a keyword behind it that is empty or a comment; 0 when there is none. */
    private static int gap(Sheet sheet, int token, Token keyword, int line) {
        int expected = line + 1;
        for (int at = token + 1; sheet.tokens.get(at).start() < keyword.start(); at++) {
            Token between = sheet.tokens.get(at);
            if (between.line() > expected || isGap(sheet, between, expected)) {
                return expected;
            }
            if (between.kind() == Token.Kind.MACDEF) {
                return 0;
            }
            expected = Math.max(expected, between.line() + 1);
        }
        return keyword.line() > expected ? expected : 0;
    }

    private static boolean isGap(Sheet sheet, Token between, int line) {
        return between.line() == line
                && between.kind() == Token.Kind.COMMENT
                && !CommentRules.isFieldToHeroku(sheet, between);
    }

    /** Up to two spaces behind the host do no harm. */
    private static void trailing(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            Token host = block.host;
            if (host != null && blanks(sheet, host.end()) > 0) {
                String gap = sheet.latin(host.end(), host.end() + blanks(sheet, host.end()));
                if (gap.length() > 2 || gap.indexOf('\t') >= 0) {
                    hits.at(host.end());
                }
            }
            for (Part part : block.parts) {
                if (part.value() != null && blanks(sheet, part.value().end()) > 0) {
                    hits.at(part.value().end());
                }
            }
        }
    }

    /** How many blanks stand there when the line ends behind them; 0 when it goes on. */
    private static int blanks(Sheet sheet, int offset) {
        int to = sheet.skipBlanks(offset);
        return sheet.isAtLineEnd(to) ? to - offset : 0;
    }

    private static List<NetrcEdit> trimmed(Sheet sheet, List<Hit> hits) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            splices.add(Splice.delete(hit.at(), sheet.skipBlanks(hit.at())));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }

    private static void mixed(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            int before = block.head.line();
            for (Part part : block.parts) {
                int line = part.keyword().line();
                boolean firstBelow = part.last() == block.parts.get(0).last() && line > before;
                boolean together = line == block.head.line() && line == before;
                boolean apart = line > before && before > block.head.line();
                if (!firstBelow && !together && !apart) {
                    hits.at(part.keyword().start(), Relayout.fits(block));
                    break;
                }
                before = line;
            }
        }
    }

    private static void spacing(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            boolean oneLine =
                    !block.parts.isEmpty() && block.parts.get(0).keyword().line() == block.head.line();
            for (int at = block.first + 1; oneLine && at <= block.lastToken() && !sheet.beginsLine(at); at++) {
                int from = sheet.tokens.get(at - 1).end();
                int to = sheet.tokens.get(at).start();
                if (to - from != 1 || sheet.text[from] != ' ') {
                    hits.at(to, Relayout.fits(block));
                    break;
                }
            }
        }
    }

    private static void sharedLine(Sheet sheet, Hits hits) {
        Block before = null;
        for (Block block : sheet.blocks) {
            Block other = before;
            if (other != null && !sheet.beginsLine(block.first) && lastLine(sheet, other) == block.head.line()) {
                hits.at(block.head.start(), Relayout.fits(block));
            }
            before = block;
        }
    }

    private static int lastLine(Sheet sheet, Block block) {
        return sheet.tokens.get(block.lastToken()).line();
    }

    private static void nextLine(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            Token host = block.host;
            if (host != null && host.line() != block.head.line()) {
                hits.at(host.start(), Relayout.fits(block));
            }
            for (Part part : block.parts) {
                Token value = part.value();
                if (value != null && value.line() != part.keyword().line() && !isKeyword(sheet, value)) {
                    hits.at(value.start(), Relayout.fits(block));
                }
            }
        }
    }

    /** Then its keyword was left without a value, and that is another rule. */
    private static boolean isKeyword(Sheet sheet, Token value) {
        return Keyword.of(sheet.text, value.start(), value.end()) != Token.Kind.WORD;
    }
}
