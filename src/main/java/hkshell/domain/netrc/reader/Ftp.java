package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * tnftp, measured with 20210827: the ftp of the BSDs and macOS. One stream of words in which a comma separates too; the first
 * machine or default wins, its first fields; a file that others may read is refused at the password.
 */
final class Ftp extends Profile {
    Ftp() {
        super("ftp", new Opening(false, false, true), Place.variable(""), Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        return new Login(new FtpWords(bytesOf(source)), bytesOf(asked.host()), source.facts()).answer();
    }

    /** The search for one host. */
    private static final class Login {
        private final FtpWords words;
        private final String host;
        private final FileAccess facts;
        private @Nullable Draft record;
        private @Nullable String login;
        private boolean usesDefault;
        private @Nullable Answer failure;
        private boolean searching = true;

        Login(FtpWords words, String host, FileAccess facts) {
            this.words = words;
            this.host = host;
            this.facts = facts;
        }

        Answer answer() {
            while (searching && words.next()) {
                if (isRecordOfOurs()) {
                    record = new Draft(usesDefault ? null : host, words.keywordLine());
                    record.login = login;
                    searching = fields(record);
                }
            }
            if (words.tooLong()) {
                return new Answer.Failed(
                        "Token in .netrc too long", "stops at a word of 100 bytes or more in line " + words.line());
            }
            if (failure != null) {
                return failure;
            }
            return record == null ? new Answer.None("no record of the host" + swallowed()) : answer(record);
        }

        private String swallowed() {
            int line = words.openQuoteLine();
            return line == 0 ? "" : "; " + openQuote(line);
        }

        private boolean isRecordOfOurs() {
            if (words.is("default")) {
                usesDefault = true;
                return true;
            }
            if (!words.is("machine")) {
                return false;
            }
            return usesDefault || words.next() && !words.isKeyword() && Hosts.same(words.word(), host);
        }

        /** True to search on, as for a further login that is not the first one. */
        private boolean fields(Draft record) {
            while (failure == null && words.next() && !words.is("machine") && !words.is("default")) {
                if (words.is("login")) {
                    boolean any = words.next();
                    if (any && record.login != null && !record.login.equals(words.word())) {
                        login = record.login;
                        return true;
                    }
                    record.login = any ? words.word() : record.login;
                } else if (words.is("password") || words.is("passwd")) {
                    refuseOpenFile(!"anonymous".equals(record.login));
                    record.password = first(record.password);
                } else if (words.is("account")) {
                    refuseOpenFile(true);
                    record.account = first(record.account);
                } else if (words.is("macdef")) {
                    skipMacro();
                }
            }
            return false;
        }

        private void skipMacro() {
            int line = words.line();
            if (!words.skipMacro()) {
                failure = new Answer.None("gives up at the macdef of line " + line + ", which is not closed");
            }
        }

        private @Nullable String first(@Nullable String value) {
            return words.next() && value == null ? words.word() : value;
        }

        private void refuseOpenFile(boolean matters) {
            if (matters && facts.openToOthers()) {
                failure = new Answer.Failed(
                        ".netrc file is readable by others",
                        "refuses mode " + facts.octal() + " at line " + words.line());
            }
        }

        private static Answer answer(Draft record) {
            if (record.login == null) {
                return new Answer.None("the record has no login");
            }
            Draft sent = new Draft(record.host, record.line);
            sent.login = toLineEnd(record.login);
            sent.password = record.password == null ? null : toLineEnd(record.password);
            sent.account = record.account == null ? null : toLineEnd(record.account);
            return sent.found(StandardCharsets.ISO_8859_1, record.host == null ? DEFAULT : FIRST);
        }

        /** What stands behind a line end goes out as a command of its own. */
        private static String toLineEnd(String value) {
            int end = value.indexOf('\n');
            return end < 0 ? value : value.substring(0, end);
        }
    }
}
