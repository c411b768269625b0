package hkshell.domain.keymap;

import java.util.List;

/** Where a key means what: one of the six panes, a text field, or anywhere but a text field. */
public enum Area {
    ANYWHERE(0, "Anywhere"),
    TEXT(0, "Text fields"),
    ACCOUNTS(1, "Accounts"),
    NETRC(2, "netrc"),
    REQUEST(3, "Request"),
    RESPONSE(4, "Response"),
    LOG(5, "Log"),
    HISTORY(6, "History");

    private static final List<Area> PANES = List.of(ACCOUNTS, NETRC, REQUEST, RESPONSE, LOG, HISTORY);

    private final int number;
    private final String title;

    Area(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The six panes in the order of their numbers. */
    public static List<Area> panes() {
        return PANES;
    }

    /** The pane's number, which is also the key that leads to it; 0 when it is no pane. */
    public int number() {
        return number;
    }

    /** The action of going to this pane. */
    public String goes() {
        return "pane-" + number;
    }

    public String title() {
        return title;
    }
}
