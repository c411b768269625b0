package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Keyword;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Splice;
import hkshell.domain.netrc.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which fields a record has, in which order, under which names. */
final class FieldRules {
    private static final String ORPHAN =
            "A field before any machine: these readers reject the file, JGit and Emacs give it to the first machine.";

    private static final String ORPHAN_READERS =
            "python-3.10 python-3.13 requests npm-netrc aria2 go-netrc s-nail emacs";

    private static final String REPEATED =
            "The record has this field already: these readers take the last one, curl to 8.20, git, Ruby, Go and ftp the"
                    + " first, and JGit gives the second one to the next record.";

    private static final String SAID_TWICE =
            "The record says this already: go-netrc rejects the file, and JGit gives the second field to the next record.";

    private static final String REPEATED_READERS =
            "curl-8.22 python-3.10 python-3.13 requests git-credential-netrc heroku-cli npm-netrc wget aria2 Net::Netrc"
                    + " s-nail cadaver emacs go-netrc";

    static final List<Rule> ROWS = List.of(
            Rule.row(
                    "missing-password",
                    Severity.ERROR,
                    "The record has no password: Python to 3.10 rejects the file, Ruby takes the next record's, msmtp crashes,"
                            + " the others find none.",
                    "python-3.10 ruby msmtp curl-8.10 curl-8.20 git heroku-cli wget lftp go jgit cadaver",
                    (sheet, hits) -> incomplete(sheet, hits, true, false)),
            Rule.row(
                    "missing-login",
                    Severity.ERROR,
                    "The record has no login: these readers find nothing, Ruby gives the host the next record's and JGit the"
                            + " next record this password; others send the password alone.",
                    "curl-8.10 git wget lftp ftp go jgit cadaver ruby",
                    (sheet, hits) -> incomplete(sheet, hits, false, true)),
            Rule.row(
                    "empty-machine",
                    Severity.ERROR,
                    "Neither login nor password: Ruby gives this host the next record's, and Python to 3.10 rejects the file.",
                    "ruby python-3.10",
                    (sheet, hits) -> incomplete(sheet, hits, false, false)),
            Rule.row(
                    "keyword-without-value",
                    Severity.ERROR,
                    "No value stands on this line: some readers take the next keyword for it, some none, and Python, s-nail and"
                            + " Emacs reject the file.",
                    "curl-7.83 curl-8.22 aria2 ftp npm-netrc Net::Netrc curl-8.10 curl-8.20 python-3.10 python-3.13"
                            + " requests go-netrc s-nail emacs ruby",
                    FieldRules::noValues),
            Rule.row(
                    "machine-at-eof",
                    Severity.WARNING,
                    "The file ends in a machine without its host: these readers reject it, and what is added becomes the host.",
                    "python-3.10 python-3.13 requests ruby aria2 s-nail",
                    FieldRules::machineAtEnd),
            Rule.row("orphan-field", Severity.ERROR, ORPHAN, ORPHAN_READERS + " jgit", FieldRules::orphans),
            Rule.row(
                            "password-before-login",
                            Severity.ERROR,
                            "The password stands before the login: Ruby then takes the next record's password, lftp finds"
                                    + " none.",
                            "ruby lftp",
                            FieldRules::reversed)
                    .mended(Relayout::edits, Relayout::commentsAbove),
            Rule.row("repeated-field", Severity.ERROR, REPEATED, REPEATED_READERS + " jgit", FieldRules::repeated)
                    .mended(Relayout::once),
            Rule.row(
                            "account-is-login",
                            Severity.ERROR,
                            "Emacs takes the account for the login when it follows it.",
                            "emacs",
                            FieldRules::accounts)
                    .mended(Relayout::accountFirst),
            Rule.row(
                    "keyword-as-value",
                    Severity.WARNING,
                    "Behind a value that is a keyword, curl to 8.20, git and ftp lose the next record.",
                    "",
                    FieldRules::keywordValues),
            Rule.row(
                            "keyword-case",
                            Severity.WARNING,
                            "A keyword in capitals is one to curl, git and JGit only; these readers reject the file, others"
                                    + " skip it.",
                            "python-3.10 python-3.13 requests aria2 go-netrc npm-netrc s-nail git-credential-netrc ruby"
                                    + " heroku-cli wget wget2 lftp ftp go Net::Netrc cadaver emacs",
                            FieldRules::capitals)
                    .mended(FieldRules::small));

    private FieldRules() {}

    /** Records of which just the named ones are missing; of both, both. */
    private static void incomplete(Sheet sheet, Hits hits, boolean hasLogin, boolean hasPassword) {
        for (Block block : sheet.blocks) {
            if (block.has(Token.Kind.LOGIN) == hasLogin && block.has(Token.Kind.PASSWORD) == hasPassword) {
                hits.at(block.head.start());
            }
        }
    }

    private static void noValues(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.tokens.size(); at++) {
            Token keyword = sheet.tokens.get(at);
            boolean takesValue = switch (keyword.kind()) {
                case LOGIN, PASSWORD, ACCOUNT, MACHINE -> true;
                default -> false;
            };
            boolean last = at + 1 == sheet.tokens.size();
            boolean named = takesValue && !last && isKeywordBelow(sheet, keyword, sheet.tokens.get(at + 1));
            if (named || takesValue && last && keyword.kind() != Token.Kind.MACHINE) {
                hits.at(keyword.start());
            }
        }
    }

    private static boolean isKeywordBelow(Sheet sheet, Token keyword, Token value) {
        return value.line() > keyword.line() && isKeyword(sheet, value);
    }

    private static boolean isKeyword(Sheet sheet, Token word) {
        return Keyword.of(sheet.text, word.start(), word.end()) != Token.Kind.WORD;
    }

    private static void machineAtEnd(Sheet sheet, Hits hits) {
        Token last = sheet.tokens.isEmpty() ? null : sheet.tokens.get(sheet.tokens.size() - 1);
        if (last != null && last.kind() == Token.Kind.MACHINE) {
            hits.at(last.start());
        }
    }

    private static void orphans(Sheet sheet, Hits hits) {
        for (int at = 0; at < sheet.tokens.size() && sheet.owner(at) == null; at++) {
            switch (sheet.tokens.get(at).kind()) {
                case LOGIN, PASSWORD, ACCOUNT ->
                    hits.at(sheet.tokens.get(at).start(), ORPHAN, ORPHAN_READERS + leak(sheet, at), false);
                default -> {}
            }
        }
    }

    /** JGit gives it to the first machine, unless that names its own before it is complete. */
    private static String leak(Sheet sheet, int orphan) {
        Token.Kind kind = sheet.tokens.get(orphan).kind();
        if (sheet.blocks.isEmpty() || kind == Token.Kind.ACCOUNT) {
            return "";
        }
        Block first = sheet.blocks.get(0);
        Part own = first.part(kind);
        Part other = first.part(kind == Token.Kind.LOGIN ? Token.Kind.PASSWORD : Token.Kind.LOGIN);
        return own == null || other != null && other.last() < own.last() ? " jgit" : "";
    }

    private static void reversed(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            Part login = block.part(Token.Kind.LOGIN);
            Part password = block.part(Token.Kind.PASSWORD);
            if (login != null && login.value() != null && password != null && password.last() < login.last()) {
                hits.at(password.keyword().start(), Relayout.fits(block));
            }
        }
    }

    private static void repeated(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            for (Part part : block.parts) {
                if (!part.first()) {
                    boolean said = Relayout.isSaid(sheet, part, block);
                    boolean last = block == sheet.blocks.get(sheet.blocks.size() - 1);
                    String leak = last ? "" : " jgit";
                    hits.at(
                            part.keyword().start(),
                            said ? SAID_TWICE : REPEATED,
                            (said ? "go-netrc" : REPEATED_READERS) + leak,
                            Relayout.fits(block) && said);
                }
            }
        }
    }

    private static void accounts(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            Part login = block.part(Token.Kind.LOGIN);
            Part account = block.part(Token.Kind.ACCOUNT);
            if (login == null || account == null || account.last() < login.last()) {
                continue;
            }
            Token name = login.value();
            Token other = account.value();
            if (name != null && other != null && !sheet.meaning(name).equals(sheet.meaning(other))) {
                hits.at(account.keyword().start(), Relayout.fits(block));
            }
        }
    }

    /** A value on a line below its keyword is more likely the next keyword, which is another rule. */
    private static void keywordValues(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            if (block.host != null && block.host.line() == block.head.line() && isKeyword(sheet, block.host)) {
                hits.at(
                        block.host.start(),
                        "These readers do not read a record whose host is a keyword.",
                        "ftp s-nail",
                        false);
            }
            for (Part part : block.parts) {
                Token value = part.value();
                if (value != null && value.line() == part.keyword().line()) {
                    Values.one(sheet, value, "keyword-as-value", hits);
                }
            }
        }
    }

    private static void capitals(Sheet sheet, Hits hits) {
        for (Token token : sheet.tokens) {
            switch (token.kind()) {
                case MACHINE, DEFAULT, LOGIN, PASSWORD, ACCOUNT, MACDEF -> {
                    if (hasCapital(sheet, token)) {
                        hits.at(token.start());
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean hasCapital(Sheet sheet, Token token) {
        for (int at = token.start(); at < token.end(); at++) {
            if (sheet.text[at] >= 'A' && sheet.text[at] <= 'Z') {
                return true;
            }
        }
        return false;
    }

    private static List<NetrcEdit> small(Sheet sheet, List<Hit> hits) {
        List<Splice> splices = new ArrayList<>();
        for (Hit hit : hits) {
            int end = hit.at();
            while (end < sheet.text.length && (sheet.text[end] | 0x20) >= 'a' && (sheet.text[end] | 0x20) <= 'z') {
                end++;
            }
            byte[] word = sheet.latin(hit.at(), end).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
            splices.add(Splice.replace(hit.at(), end, word));
        }
        return List.of(NetrcEdit.Respell.of(sheet.file, splices));
    }
}
