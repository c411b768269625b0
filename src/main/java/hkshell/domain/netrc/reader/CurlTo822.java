package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * curl from 8.21 on, measured with 8.22. Keywords count only unquoted; a record ends at the next machine, default, macdef or
 * the file's end, and its last login and password count; without a login it serves any.
 */
final class CurlTo822 extends Profile {
    CurlTo822() {
        super("curl-8.22", Opening.STRICT, Place.variable(""), Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        CurlMemory memory = new CurlMemory(bytesOf(source));
        Answer tooLarge = memory.load();
        if (tooLarge != null) {
            return tooLarge;
        }
        return memory.text().isEmpty()
                ? new Answer.Failed("segmentation fault", "crashes on a file of comments without a line end")
                : new Scan(memory, asked).answer();
    }

    /** Goes from record to record until one serves. */
    private static final class Scan {
        private final CurlMemory memory;
        private final String text;
        private final String host;
        private final @Nullable String asked;
        private int at;
        private @Nullable Draft record;
        private boolean sawHost;
        private @Nullable Answer verdict;

        Scan(CurlMemory memory, Asked asked) {
            this.memory = memory;
            this.text = memory.text();
            this.host = Hosts.ascii(asked.host());
            this.asked = asked.login() == null ? null : bytesOf(asked.login());
        }

        Answer answer() {
            while (verdict == null) {
                skipGap();
                if (at == text.length()) {
                    endRecord();
                    break;
                }
                if (text.charAt(at) == '"') {
                    value();
                } else {
                    keyword();
                }
            }
            if (verdict != null) {
                return verdict;
            }
            return new Answer.None(sawHost ? "no record of the host that serves" : "no record of the host");
        }

        private void skipGap() {
            boolean more = true;
            while (more) {
                at = Chars.skipBlanks(text, at);
                while (at < text.length() && text.charAt(at) == '\r') {
                    at++;
                }
                more = at < text.length() && text.charAt(at) == '\n';
                at += more ? 1 : 0;
            }
        }

        private void keyword() {
            int begin = at;
            at = plainEnd();
            if (at == begin) {
                // A blank behind a CR.
                fail("stops at the carriage return", begin);
                return;
            }
            String word = text.substring(begin, at);
            if (Hosts.same(word, "machine")) {
                machine(memory.line(begin));
            } else if (Hosts.same(word, "default")) {
                endRecord();
                begin(new Draft(null, memory.line(begin)));
            } else if (Hosts.same(word, "macdef")) {
                endRecord();
                skipMacro();
            } else if (Hosts.same(word, "login")) {
                login(value());
            } else if (Hosts.same(word, "password")) {
                password(value());
            } else if (Hosts.same(word, "account")) {
                value();
            }
        }

        private int plainEnd() {
            int end = at;
            while (end < text.length() && !Chars.isBlank(text.charAt(end)) && !isLineEnd(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isLineEnd(char c) {
            return c == '\n' || c == '\r';
        }

        private void machine(int line) {
            endRecord();
            if (verdict == null) {
                String name = value();
                boolean ours = name != null && Hosts.same(name, host);
                sawHost |= ours;
                record = ours ? new Draft(name, line) : null;
            }
        }

        private void begin(Draft opened) {
            record = opened;
            sawHost = true;
        }

        private void login(@Nullable String value) {
            if (value != null && record != null) {
                record.login = value;
            }
        }

        private void password(@Nullable String value) {
            if (value != null && record != null) {
                record.password = value;
            }
        }

        /** The next word as a value, quoted or not; null at the end of the file or when the look-up failed. */
        private @Nullable String value() {
            skipGap();
            int begin = at;
            if (at == text.length()) {
                return null;
            }
            String word;
            if (text.charAt(at) == '"') {
                CurlQuote quote = CurlQuote.at(text, at);
                if (!quote.closed()) {
                    fail("stops at the unclosed quote", begin);
                    return null;
                }
                word = quote.meaning();
                at = quote.end();
            } else {
                // Empty at a blank behind a CR, which is an error only where a keyword may stand.
                at = plainEnd();
                word = text.substring(begin, at);
            }
            if (word.length() >= CurlMemory.LONGEST_WORD) {
                fail("a word of over 4095 bytes", begin);
            }
            return word;
        }

        private void fail(String fault, int offset) {
            verdict = new Answer.Failed(CurlMemory.ERROR, fault + " in line " + memory.line(offset));
        }

        /** To the line that is empty but for CRs, name and body alike. */
        private void skipMacro() {
            while (at < text.length()) {
                if (text.charAt(at++) == '\n') {
                    while (at < text.length() && text.charAt(at) == '\r') {
                        at++;
                    }
                    if (at < text.length() && text.charAt(at) == '\n') {
                        return;
                    }
                }
            }
        }

        private void endRecord() {
            Draft ended = record;
            record = null;
            if (ended == null || verdict != null || ended.login == null && ended.password == null) {
                return;
            }
            String why = ended.host == null ? DEFAULT : FIRST;
            if (asked == null) {
                verdict = CurlAnswer.of(ended.login, ended.password, ended.line, why);
            } else if (ended.login == null) {
                verdict = CurlAnswer.ofLogin(asked, ended.password, ended.line, "a record without login serves any");
            } else if (asked.equals(ended.login) && ended.password != null) {
                verdict = CurlAnswer.ofLogin(asked, ended.password, ended.line, "record of this login");
            }
        }
    }
}
