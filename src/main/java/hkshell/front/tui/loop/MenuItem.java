package hkshell.front.tui.loop;

/**
 * One line of the menu of a row.
 *
 * @param label in a few words
 * @param action of the key map or of the pane alone; what {@link ScreenUpdate#act} gets when it is chosen
 */
public record MenuItem(String label, String action) {}
