package hkshell.front.tui.loop;

/**
 * One line of the menu of a row.
 *
 * @param key the character that chooses it; {@code q} and the letters that move, {@code g G j k}, are the menu's own
 *     unless an item wants them
 * @param label in a few words
 * @param action of the key map or of the pane alone; what {@link ScreenUpdate#act} gets when it is chosen
 */
public record MenuItem(char key, String label, String action) {

    /** As it stands in the menu. */
    public String line() {
        return key + "  " + label;
    }
}
