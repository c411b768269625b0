package hkshell.front.tui.accounts;

import java.util.Optional;

/**
 * Something to know of an account.
 *
 * @param word for the column, such as {@code 401} or {@code dup}
 * @param about the same in a few more words, and what helps
 */
record AccountMark(String word, String about) {
    static final AccountMark NO_TOKEN = new AccountMark("no token", "has no token, r gets one");

    /** What the API said of the token, by the word that it is remembered by. */
    static AccountMark said(String word) {
        if (word.startsWith("to ")) {
            return new AccountMark(word, "expires on " + word.substring("to ".length()));
        }
        return switch (word) {
            case "401" -> new AccountMark(word, "401: r gets a new token");
            case "402" -> new AccountMark(word, "402: it has an unpaid bill");
            case "429" -> new AccountMark(word, "429: no calls left for now");
            case "403" -> new AccountMark(word, "403: the API refuses it");
            case "default" -> new AccountMark(word, "has the default token");
            case "ok" -> new AccountMark(word, "its token works");
            default -> new AccountMark(word, word + " when it was asked about");
        };
    }

    /** @param other the account that has the same token */
    static AccountMark twin(String other) {
        return new AccountMark("dup", "dup: token of " + other + " too");
    }

    static Optional<AccountMark> drift(boolean drifts) {
        return drifts
                ? Optional.of(new AccountMark("drift", "drift: api. and git. differ, Enter mends it"))
                : Optional.empty();
    }

    /** Whether it wants something done, which comes first where there is room for one. */
    boolean isBad() {
        return word.length() == 3 && word.charAt(0) >= '4' && word.charAt(0) <= '5';
    }
}
