package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as a whole: its size, its mode, its place, and what a login of the Heroku CLI would do to it. */
final class FileRules {
    private static final int CURL_LINE = 4095;
    private static final int CURL_NEW_LINE = 16 * 1024;
    private static final int CURL_FILE = 128 * 1024;

    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "curl-limits",
                    Severity.WARNING,
                    "A word, a line or a file longer than some readers take.",
                    "",
                    FileRules::limits),
            Rule.row(
                            "file-mode",
                            Severity.WARNING,
                            "Others may read or write the file (chmod 600 ends that): these readers refuse it, aria2 and s-nail pass"
                                    + " over it without a word.",
                            "python-3.10 python-3.13 ruby git-credential-netrc Net::Netrc ftp aria2 s-nail",
                            FileRules::open)
                    // No byte changes: netrc check sets the mode.
                    .mended((sheet, hits) -> List.of()),
            Rule.row(
                    "mode-not-0600",
                    Severity.WARNING,
                    "Ruby's netrc 0.11 takes no mode but 0600 (chmod 600 sets it).",
                    "ruby",
                    FileRules::otherMode),
            Rule.row(
                    "symlink",
                    Severity.WARNING,
                    "The file is a symbolic link, which the ftp of GNU inetutils refuses.",
                    "",
                    (sheet, hits) -> {
                        if (sheet.facts.link()) {
                            hits.at(0);
                        }
                    }),
            Rule.row(
                    "other-file-read",
                    Severity.NOTE,
                    "Some readers open another file, or another one first.",
                    "",
                    FileRules::others),
            Rule.row(
                            "heroku-login-would-damage",
                            Severity.WARNING,
                            "This line has no end, and heroku login would glue its record to it.",
                            "heroku-cli",
                            FileRules::damage)
                    .mended(FileRules::ended));

    private FileRules() {}

    private static void limits(Sheet sheet, Hits hits) {
        int counted = 0;
        for (int line = 1; line <= sheet.lineCount(); line++) {
            int from = sheet.lineStart(line);
            int length = sheet.lineEnd(line) - from;
            int word = sheet.skipBlanks(from);
            boolean comment = word < sheet.text.length && sheet.text[word] == '#';
            counted += comment ? 0 : sheet.lineStart(line + 1) - from;
            if (!comment && length > CURL_NEW_LINE) {
                hits.at(
                        from,
                        "curl fails at a line of over 16 KiB, stops there, or skips it.",
                        "curl-8.10 curl-8.20 curl-8.22 git",
                        false);
            } else if (!comment && length > CURL_LINE) {
                hits.at(from, "These readers skip a line of over 4095 bytes.", "curl-8.10 git", false);
            }
        }
        if (counted > CURL_FILE) {
            String sentence = "curl refuses a file of over 128 KiB, comments not counted.";
            hits.at(0, sentence, "curl-8.20 curl-8.22", false);
        }
        Values.of("curl-limits").find(sheet, hits);
    }

    private static int mode(Sheet sheet) {
        try {
            return Integer.parseInt(sheet.facts.mode(), 8);
        } catch (NumberFormatException unknown) {
            return 0600;
        }
    }

    private static void open(Sheet sheet, Hits hits) {
        if ((mode(sheet) & 077) != 0) {
            hits.at(0);
        }
    }

    private static void otherMode(Sheet sheet, Hits hits) {
        int mode = mode(sheet);
        if ((mode & 077) == 0 && mode != 0600) {
            hits.at(0);
        }
    }

    private static void others(Sheet sheet, Hits hits) {
        for (FileFacts.Other other : sheet.facts.others()) {
            hits.at(0, other.sentence, other.readers, false);
        }
    }

    /** Logout takes what stands between the record before and the one it removes; login appends without a line end. */
    private static void damage(Sheet sheet, Hits hits) {
        Block before = null;
        for (Block block : sheet.blocks) {
            if (isHeroku(block)) {
                before(sheet, hits, before, block);
            }
            before = block;
        }
        int last = sheet.tokens.size() - 1;
        if (last < 0 || Sheet.isLineEnd(sheet.text[sheet.text.length - 1])) {
            return;
        }
        Token token = sheet.tokens.get(last);
        Block owner = sheet.owner(last);
        boolean record = owner != null && owner.isMachine() && sheet.isInside(last);
        if (!record || token.kind() == Token.Kind.COMMENT) {
            hits.at(token.kind() == Token.Kind.BODY ? sheet.tokens.get(last - 2).start() : token.start());
        }
    }

    private static boolean isHeroku(Block block) {
        String host = block.name();
        return block.isMachine() && (host.equals("api.heroku.com") || host.equals("git.heroku.com"));
    }

    private static void before(Sheet sheet, Hits hits, @Nullable Block before, Block block) {
        String sentence = "heroku logout would delete this with the record below it.";
        int at = before == null ? 0 : before.lastToken() + 1;
        if (before != null && before.isDefault()) {
            hits.at(before.head.start(), sentence, "heroku-cli", false);
            return;
        }
        while (at < block.first && before != null && sheet.isInside(at)) {
            at++;
        }
        if (at < block.first) {
            hits.at(sheet.tokens.get(at).start(), sentence, "heroku-cli", false);
        }
    }

    private static List<NetrcEdit> ended(Sheet sheet, List<Hit> hits) {
        return List.of(NetrcEdit.Respell.of(sheet.file, List.of(Splice.insert(sheet.text.length, "\n"))));
    }
}
