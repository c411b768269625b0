package hkshell.front.tui.accounts;

/**
 * One line of the pane.
 *
 * @param name of the account; for a login that no account holds the place it comes from
 * @param hosts how many records it has
 * @param live whether calls go out as it
 * @param state a word or two, such as {@code dup}; empty when there is nothing to say
 */
record AccountRow(Kind kind, String name, String login, int hosts, boolean live, String state) {

    /** What a line is, which decides what Enter does. */
    enum Kind {
        /** HEROKU_API_KEY of the environment. */
        KEY,
        /** The netrc's own login that no account holds. */
        NETRC,
        ACCOUNT,
        /** The last line, which adds one. */
        ADD
    }

    static AccountRow adding() {
        return new AccountRow(Kind.ADD, "+ add account", "", 0, false, "");
    }
}
