package hkshell.front.tui.paint;

/**
 * What a person changed about the division of the screen.
 *
 * @param zoomed the focused pane has the whole body
 * @param wider columns added to the left side; negative takes away
 * @param taller rows added to the upper pane of a column; negative takes away
 * @param largeLog the log has half of its column
 */
public record Arrangement(boolean zoomed, int wider, int taller, boolean largeLog) {
    public static final Arrangement USUAL = new Arrangement(false, 0, 0, false);

    public Arrangement withZoom(boolean on) {
        return new Arrangement(on, wider, taller, largeLog);
    }

    public Arrangement withLargeLog(boolean on) {
        return new Arrangement(zoomed, wider, taller, on);
    }

    public Arrangement shifted(int columns, int rows) {
        return new Arrangement(zoomed, wider + columns, taller + rows, largeLog);
    }
}
