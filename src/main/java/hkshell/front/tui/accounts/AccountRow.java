package hkshell.front.tui.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the pane.
 *
 * @param name of the account; for a login that no account holds the place it comes from
 * @param live whether calls go out as it
 * @param marks the most pressing first
 * @param seen when the API answered it last
 */
record AccountRow(Kind kind, String name, String login, boolean live, List<AccountMark> marks, Optional<Instant> seen) {

    /** What a line is, which decides what Enter does. */
    enum Kind {
        /** HEROKU_API_KEY of the environment. */
        KEY,
        /** The netrc's own login that no account holds. */
        NETRC,
        /** The Heroku CLI's login in the keychain, where the netrc has none. */
        KEYCHAIN,
        ACCOUNT,
        /** The last line, which adds one. */
        ADD
    }

    AccountRow {
        marks = List.copyOf(marks);
    }

    static AccountRow adding() {
        return new AccountRow(Kind.ADD, "+ add account", "", false, List.of(), Optional.empty());
    }

    /** Whether another row is about the same login, whatever is known of it now. */
    boolean isSame(AccountRow other) {
        return kind == other.kind && name.equals(other.name);
    }

    /** Whether it is a login that no account holds. */
    boolean isForeign() {
        return kind == Kind.NETRC || kind == Kind.KEYCHAIN;
    }

    boolean hasToken() {
        return !marks.contains(AccountMark.NO_TOKEN);
    }

    /** The words of the marks: the first, or all of them. */
    String state(boolean all) {
        StringBuilder words = new StringBuilder();
        for (AccountMark mark : marks) {
            if (words.isEmpty() || all) {
                words.append(words.isEmpty() ? "" : " ").append(mark.word());
            }
        }
        return words.toString();
    }

    /** How long ago it was seen: {@code now}, {@code 5 m}, {@code 3 h}, {@code 2 d}; {@code -} for never. */
    String ago(Instant now) {
        if (seen.isEmpty()) {
            return "-";
        }
        long minutes = Math.max(0, Duration.between(seen.get(), now).toMinutes());
        if (minutes < 60) {
            return minutes == 0 ? "now" : minutes + " m";
        }
        return minutes < 24 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    }

    /** All that is known of it, in a few words each; nothing for a row that is no login. */
    List<String> about(Instant now) {
        if (kind == Kind.KEY || kind == Kind.ADD) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        marks.forEach(mark -> all.add(mark.about()));
        String ago = ago(now);
        all.add(seen.isEmpty() ? "not seen yet" : ago.equals("now") ? "seen now" : "seen " + ago + " ago");
        return all;
    }
}
