package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * curl up to 7.83, measured with 7.81.0. Words between blanks and LF, so a CR belongs to a word; no quotes; {@code #} is a
 * comment only as the first word of a line. Whoever is asked for, the record's login is used.
 */
final class CurlTo783 extends Profile {
    CurlTo783() {
        super("curl-7.83", Opening.LENIENT, Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        return new Scan(bytesOf(source), asked).answer();
    }

    /** One pass over the file, until login and password are both known. */
    private static final class Scan {
        private enum State {
            NOTHING,
            HOST,
            OURS,
            MACRO
        }

        private enum Awaited {
            KEYWORD,
            LOGIN,
            PASSWORD
        }

        /** The size of curl's line buffer: a longer line is read in pieces, each for a line of its own. */
        private static final int PIECE = 4095;

        private final String text;
        private final String host;
        private final @Nullable String asked;
        private State state = State.NOTHING;
        private Awaited awaited = Awaited.KEYWORD;
        private @Nullable String login;
        private @Nullable String password;
        private int line = 1;
        private int ours;
        private String why = FIRST;

        Scan(String text, Asked asked) {
            this.text = text;
            this.host = Hosts.ascii(asked.host());
            this.asked = asked.login() == null ? null : bytesOf(asked.login());
        }

        Answer answer() {
            int at = 0;
            while (at < text.length() && !done()) {
                int end = pieceEnd(at);
                piece(at, end);
                line += text.charAt(end - 1) == '\n' ? 1 : 0;
                at = end;
            }
            if (ours == 0) {
                return new Answer.None("no record of the host");
            }
            boolean nothing = password == null && (login == null || login.equals(asked));
            return nothing && asked != null
                    ? new Answer.None("no password for this login")
                    : CurlAnswer.of(login == null ? asked : login, password, ours, why);
        }

        private boolean done() {
            return login != null && password != null;
        }

        private int pieceEnd(int from) {
            int end = from;
            while (end < text.length() && end < from + PIECE) {
                if (text.charAt(end++) == '\n') {
                    break;
                }
            }
            return end;
        }

        private void piece(int from, int to) {
            char first = text.charAt(from);
            if (state == State.MACRO) {
                if (first != '\n' && first != '\r') {
                    return;
                }
                state = State.NOTHING;
            }
            boolean begins = true;
            int at = from;
            while (at < to && text.charAt(at) != 0 && !done()) {
                int end = wordEnd(at, to);
                if (end > at) {
                    if (begins && text.charAt(at) == '#') {
                        return;
                    }
                    begins = false;
                    word(text.substring(at, end));
                }
                // A NUL ends the line for C.
                at = end < to && text.charAt(end) == 0 ? to : end + 1;
            }
        }

        private int wordEnd(int from, int to) {
            int end = from;
            while (end < to && !Chars.isBlank(text.charAt(end)) && text.charAt(end) != '\n' && text.charAt(end) != 0) {
                end++;
            }
            return end;
        }

        private void word(String word) {
            switch (state) {
                case NOTHING -> top(word);
                case HOST -> host(word);
                case OURS -> field(word);
                case MACRO -> {}
            }
        }

        private void top(String word) {
            if (Hosts.same(word, "macdef")) {
                state = State.MACRO;
            } else if (Hosts.same(word, "machine")) {
                state = State.HOST;
            } else if (Hosts.same(word, "default")) {
                found(DEFAULT);
            }
        }

        private void host(String word) {
            state = State.NOTHING;
            if (Hosts.same(word, host)) {
                found(FIRST);
            }
        }

        private void found(String because) {
            state = State.OURS;
            ours = line;
            why = because;
        }

        private void field(String word) {
            if (awaited == Awaited.LOGIN) {
                login = word;
                awaited = Awaited.KEYWORD;
            } else if (awaited == Awaited.PASSWORD) {
                password = word;
                awaited = Awaited.KEYWORD;
            } else if (Hosts.same(word, "login")) {
                awaited = Awaited.LOGIN;
            } else if (Hosts.same(word, "password")) {
                awaited = Awaited.PASSWORD;
            } else if (Hosts.same(word, "machine")) {
                state = State.HOST;
            }
        }
    }
}
