package hkshell.front.tui.accounts;

import java.util.Optional;

/**
 * Something to know of an account.
 *
 * @param word for the column, such as {@code 401} or {@code dup}
 * @param about the same in a few more words, and what helps
 */
record AccountMark(String word, String about) {

    /** What the API said of the token, by the word that it is remembered by. */
    static AccountMark said(String word) {
        if (word.startsWith("to ")) {
            return new AccountMark(word, "expires on " + word.substring("to ".length()));
        }
        return switch (word) {
            case "401" -> new AccountMark(word, "401: r gets a new token");
            case "403" -> new AccountMark(word, "403: the API refuses it");
            case "default" -> new AccountMark(word, "has the default token");
            default -> new AccountMark(word, "its token works");
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
        return word.equals("401") || word.equals("403");
    }
}
