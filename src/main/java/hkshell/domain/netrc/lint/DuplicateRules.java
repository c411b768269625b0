package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of several records answers, and what the default has to do with it. */
final class DuplicateRules {
    private static final String LATE =
            "A record below the default: these readers take the default for its host, or nothing, or reject the file, and"
                    + " Ruby has no default then.";

    private static final String LATE_READERS =
            "ruby curl-7.83 curl-8.10 curl-8.20 curl-8.22 git ftp cadaver emacs aria2 go-netrc s-nail";

    private static final String TWO_DEFAULTS =
            "A second default: curl, git, ftp, cadaver and Emacs take the first, these readers the last, and go-netrc"
                    + " rejects the file.";

    private static final String SAME =
            "A second record of the host, which says the same: s-nail then finds none, and the Heroku CLI deletes it when"
                    + " it saves.";

    private static final String OTHER_CASE =
            "A record of the host in another spelling: readers that do not mind capitals take the first of the two, others"
                    + " the one that is spelled as it is asked for.";

    static final List<Rule> ROWS = List.of(
            Rule.row("record-after-default", Severity.ERROR, LATE, LATE_READERS + " go", DuplicateRules::late)
                    .mended(DuplicateRules::moved),
            Rule.row(
                    "default-not-used",
                    Severity.NOTE,
                    "These readers never use the default record.",
                    "heroku-cli git-credential-netrc wget aria2 lftp go npm-netrc s-nail",
                    DuplicateRules::unused),
            Rule.row(
                            "default-twice",
                            Severity.ERROR,
                            TWO_DEFAULTS,
                            "python-3.10 python-3.13 requests ruby wget2 Net::Netrc jgit go-netrc",
                            DuplicateRules::twoDefaults)
                    .mended(DuplicateRules::removed),
            Rule.row(
                    "incomplete-before-default",
                    Severity.ERROR,
                    "The record has no password and a default follows: these readers send the default's to this host.",
                    "curl-7.83 curl-8.10 curl-8.20 git jgit ruby",
                    DuplicateRules::leaking),
            Rule.row(
                            "duplicate-machine",
                            Severity.ERROR,
                            "A second record of the host: curl, git, Ruby, wget, Go and ftp take the first, these readers the"
                                    + " last, s-nail none; and the Heroku CLI deletes it when it saves.",
                            "python-3.10 python-3.13 requests npm-netrc wget2 jgit s-nail heroku-cli",
                            DuplicateRules::twice)
                    .mended(DuplicateRules::removed),
            Rule.row(
                    "no-record-for-login",
                    Severity.ERROR,
                    "The host is asked for by login, and its last record is the file's last: asked for another login, curl"
                            + " 7.85 to 8.20 and git send that login with this password.",
                    "curl-8.10 curl-8.20 git curl-7.83 wget2",
                    DuplicateRules::lastOfLogins));

    private DuplicateRules() {}

    private static void late(Sheet sheet, Hits hits) {
        boolean behind = false;
        boolean lone = false;
        for (Block block : sheet.blocks) {
            if (behind && block.isMachine()) {
                hits.at(block.head.start(), LATE, lone ? LATE_READERS + " go" : LATE_READERS, true);
            }
            behind = behind || block.isDefault();
            // Go ends the file at a line of that word alone.
            lone = lone || block.isDefault() && sheet.beginsLine(block.first) && sheet.endsLine(block.first);
        }
    }

    private static String login(Entry.Login record) {
        return record.login().map(Field::value).orElse("");
    }

    /** The default alone moves, so that comments and macros stay with their neighbours; several keep their order. */
    private static List<NetrcEdit> moved(Sheet sheet, List<Hit> hits) {
        List<NetrcEdit> edits = new ArrayList<>();
        for (Block block : sheet.blocks) {
            if (block.isDefault()) {
                edits.add(NetrcEdit.Move.defaultLast());
            }
        }
        return edits;
    }

    private static void unused(Sheet sheet, Hits hits) {
        for (Block block : sheet.blocks) {
            if (block.isDefault()) {
                hits.at(block.head.start());
                return;
            }
        }
    }

    private static void twoDefaults(Sheet sheet, Hits hits) {
        Block first = null;
        for (Block block : sheet.blocks) {
            if (block.isDefault() && first != null) {
                boolean same = isSaid(first, block);
                hits.at(
                        block.head.start(),
                        same
                                ? "A second default, which says the same: go-netrc rejects the file for it."
                                : TWO_DEFAULTS,
                        same ? "go-netrc" : "python-3.10 python-3.13 requests ruby wget2 Net::Netrc jgit go-netrc",
                        isNeedless(sheet, first, block));
            }
            first = first == null && block.isDefault() ? block : first;
        }
    }

    private static void twice(Sheet sheet, Hits hits) {
        Map<String, Block> first = new HashMap<>();
        for (Block block : sheet.blocks) {
            Block other = block.isMachine() ? first.putIfAbsent(block.hostKey(), block) : null;
            if (other != null && block.host != null) {
                twice(sheet, hits, other, block, block.host.start());
            }
        }
    }

    /** Only readers that do not mind case see two records where the spelling differs. */
    private static void twice(Sheet sheet, Hits hits, Block first, Block second, int at) {
        boolean needless = isNeedless(sheet, first, second);
        if (!first.name().equals(second.name())) {
            boolean small = second.hostKey().equals(second.name());
            hits.at(at, OTHER_CASE, small ? HostRules.CASED : "s-nail", needless);
        } else if (isSaid(first, second)) {
            hits.at(at, SAME, "s-nail heroku-cli", needless);
        } else {
            hits.at(at, needless);
        }
    }

    private static boolean isSaid(Block first, Block other) {
        boolean same = true;
        for (Field.Kind kind : Field.Kind.values()) {
            byte[] mine = first.record.field(kind).map(Field::bytes).orElse(null);
            byte[] its = other.record.field(kind).map(Field::bytes).orElse(null);
            same = same && Arrays.equals(mine, its);
        }
        return same;
    }

    /** Whether it says what the first one says, word for word, on lines of its own, and so can go. */
    private static boolean isNeedless(Sheet sheet, Block first, Block other) {
        boolean alone = sheet.beginsLine(other.first) && sheet.isAtLineEnd(sheet.skipBlanks(other.end));
        boolean same = first.parts.size() == other.parts.size()
                && other.record.inside().isEmpty();
        for (Field.Kind kind : Field.Kind.values()) {
            byte[] mine = first.record.field(kind).map(Field::bytes).orElse(null);
            byte[] its = other.record.field(kind).map(Field::bytes).orElse(null);
            same = same && Arrays.equals(mine, its);
        }
        return alone && same && !other.parts.isEmpty();
    }

    /** From the bottom, so that the lines of those that are still to go stay. */
    private static List<NetrcEdit> removed(Sheet sheet, List<Hit> hits) {
        List<NetrcEdit> edits = new ArrayList<>();
        for (int at = hits.size() - 1; at >= 0; at--) {
            Block block = sheet.ownerAt(hits.get(at).at());
            if (block != null) {
                edits.add(new NetrcEdit.Remove(block.pick()));
            }
        }
        return edits;
    }

    private static void leaking(Sheet sheet, Hits hits) {
        int last = -1;
        for (int at = 0; at < sheet.blocks.size(); at++) {
            last = sheet.blocks.get(at).isDefault() ? at : last;
        }
        for (int at = 0; at < last; at++) {
            Block block = sheet.blocks.get(at);
            if (block.isMachine() && !block.has(Token.Kind.PASSWORD)) {
                hits.at(block.head.start());
            }
        }
    }

    /**
     * One record of a host at the end of a file is how every file ends. With two logins for one host people do ask by login,
     * and then the last machine is the one that answers for a third.
     */
    private static void lastOfLogins(Sheet sheet, Hits hits) {
        Block last = null;
        for (Block block : sheet.blocks) {
            last = block.isMachine() ? block : last;
        }
        Part login = last == null ? null : last.part(Token.Kind.LOGIN);
        if (last == null || login == null || !last.has(Token.Kind.PASSWORD)) {
            return;
        }
        for (Block block : sheet.blocks) {
            boolean other =
                    block != last && block.isMachine() && block.hostKey().equals(last.hostKey());
            if (other && block.has(Token.Kind.LOGIN) && !login(block.record).equals(login(last.record))) {
                hits.at(login.keyword().start());
                return;
            }
        }
    }
}
