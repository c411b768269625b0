package hkshell.front.tui.response;

import hkshell.front.tui.paint.Canvas;
import java.util.Map;

/** How one tab of an answer looks; a class each. Only the rows that are seen are made. Pure. */
interface TabView {

    void paint(Looking looking, Canvas body);

    /** What the cursor is on, for the foot; empty when there is nothing to say. */
    default String what(Looking looking) {
        return "";
    }

    /** How far in the answer the cursor is. */
    String where(Looking looking);

    /** The keys of this tab alone: what their actions do. */
    default Map<String, String> doing(Answer answer) {
        return Map.of();
    }

    static TabView of(Tab tab) {
        return switch (tab) {
            case TREE -> new TreeView();
            case RAW -> new RawView();
            case HEADERS -> new HeadersView();
            case TABLE -> new TableView();
            case DIFF -> new DiffView();
        };
    }
}
