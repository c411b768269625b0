package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * curl's record rules from 7.84 to 8.20, fed word by word: it is content with the first record that has login and
 * password, in either order. Known fault of all of them: the password of another login's record is kept for the asked
 * login unless a further machine follows.
 */
final class CurlRecords {
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

    private final String host;
    private final @Nullable String asked;
    private final boolean newer;

    private State state = State.NOTHING;
    private Awaited awaited = Awaited.KEYWORD;
    private @Nullable String login;
    private @Nullable String password;
    private boolean sawLogin;
    private boolean sawPassword;
    private boolean ourLogin;
    private boolean done;
    private int ours;
    private String why = Profile.FIRST;

    /**
     * @param newer whether the rules of 8.12 and later hold: a password without a login counts, and each record begins
     *     afresh
     */
    CurlRecords(Asked asked, boolean newer) {
        this.host = Hosts.ascii(asked.host());
        this.asked = asked.login() == null ? null : Profile.bytesOf(asked.login());
        this.newer = newer;
    }

    boolean done() {
        return done;
    }

    boolean inMacro() {
        return state == State.MACRO;
    }

    void endMacro() {
        state = State.NOTHING;
    }

    void word(String word, int line) {
        switch (state) {
            case NOTHING -> top(word, line);
            case HOST -> host(word, line);
            case OURS -> field(word, line);
            case MACRO -> {
                if (word.isEmpty()) {
                    state = State.NOTHING;
                }
            }
        }
    }

    private void top(String word, int line) {
        if (Hosts.same(word, "macdef")) {
            state = State.MACRO;
        } else if (Hosts.same(word, "machine")) {
            state = State.HOST;
            forget();
            ourLogin = false;
        } else if (Hosts.same(word, "default")) {
            found(Profile.DEFAULT, line);
        }
    }

    private void host(String word, int line) {
        state = State.NOTHING;
        if (Hosts.same(word, host)) {
            found(Profile.FIRST, line);
        }
    }

    private void found(String because, int line) {
        state = State.OURS;
        ours = line;
        why = because;
    }

    private void field(String word, int line) {
        if (awaited == Awaited.LOGIN) {
            login(word);
        } else if (awaited == Awaited.PASSWORD) {
            password = word;
            sawPassword = true;
            awaited = Awaited.KEYWORD;
        } else if (Hosts.same(word, "login")) {
            awaited = Awaited.LOGIN;
        } else if (Hosts.same(word, "password")) {
            awaited = Awaited.PASSWORD;
        } else if (Hosts.same(word, "machine")) {
            machine();
        } else if (Hosts.same(word, "default")) {
            defaultAfterOurs(line);
        }
        done |= sawLogin && sawPassword && ourLogin;
    }

    private void login(String word) {
        ourLogin = asked == null || asked.equals(word);
        if (asked == null) {
            login = word;
        }
        sawLogin = true;
        awaited = Awaited.KEYWORD;
    }

    private void machine() {
        if (newer && sawPassword && (asked == null || ourLogin || !sawLogin)) {
            done = true;
            return;
        }
        state = State.HOST;
        forget();
        ourLogin &= !newer;
    }

    private void defaultAfterOurs(int line) {
        found(Profile.DEFAULT, line);
        if (newer) {
            forget();
            ourLogin = false;
        } else {
            password = null;
            login = null;
        }
    }

    private void forget() {
        awaited = Awaited.KEYWORD;
        sawLogin = false;
        sawPassword = false;
        password = null;
        login = null;
    }

    /** What is sent once the words are over. */
    Answer answer() {
        if (ours == 0) {
            return new Answer.None("no record of the host");
        }
        if (asked == null) {
            return CurlAnswer.of(login, password, ours, why);
        }
        return CurlAnswer.ofLogin(asked, password, ours, asked(sawLogin && !ourLogin));
    }

    private String asked(boolean another) {
        if (another) {
            return "the record is another login's, but no machine follows it: curl sends its password all the same";
        }
        return sawLogin ? "record of this login" : "a record without login serves any";
    }
}
