package hkshell.front.tui.widget;

/**
 * Something that what is typed in a field may become.
 *
 * @param word as its row shows it
 * @param about what it is, in few words
 * @param line the whole field with it
 * @param whole whether nothing has to follow it
 */
public record Offer(String word, String about, String line, boolean whole) {}
