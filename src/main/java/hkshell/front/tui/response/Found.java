package hkshell.front.tui.response;

/**
 * What a search came upon.
 *
 * @param answer with the place in sight
 * @param around whether the search went on from the other end
 */
record Found(Answer answer, boolean around) {}
