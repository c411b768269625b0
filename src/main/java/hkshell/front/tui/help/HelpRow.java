package hkshell.front.tui.help;

import hkshell.domain.keymap.Area;

/**
 * One line of the help screen.
 *
 * @param keys the live keys, empty for a row without one
 * @param name the action or the command
 * @param sentence what it does
 * @param run what Enter does with it
 */
public record HelpRow(String keys, String name, String sentence, Run run) {

    /** What Enter does with a row of the help. */
    public sealed interface Run {

        /**
         * An action of the key map.
         *
         * @param pane to go to first; ANYWHERE for one that works where one is
         */
        record Act(Area pane, String action) implements Run {}

        /** A command; typed out first when it needs more words. */
        record Type(String words, boolean needsMore) implements Run {}
    }

    String searched() {
        return keys + " " + name + " " + sentence;
    }
}
