package hkshell.front.tui.response;

/**
 * How many places a search can go to.
 *
 * @param at which of them it stands on, from 1; 0 when nobody counted
 * @param all 0 when nobody counted
 */
record Tally(int at, int all) {
    static final Tally NONE = new Tally(0, 0);
}
