package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.loop.MenuItem;
import java.util.ArrayList;
import java.util.List;

/** What {@code y} offers, wherever the keys are. */
final class CopyMenu {
    static final String CURL = "copy-curl";
    static final String SHELL = "copy-shell";
    static final String URL = "copy-url";
    static final String BODY = "copy-body";
    static final String VALUE = "copy-value";
    static final String PATH = "copy-path";

    private static final List<MenuItem> ITEMS = List.of(
            new MenuItem('c', "the call as curl -n, no secret in it", CURL),
            new MenuItem('h', "the call as an hkshell line", SHELL),
            new MenuItem('u', "its URL", URL),
            new MenuItem('b', "the answer's body", BODY),
            new MenuItem('v', "the value under the answer's cursor", VALUE),
            new MenuItem('k', "its key path", PATH));

    private static final List<MenuItem> OF_RECORD = List.of(
            new MenuItem('o', "the record's host", "copy-host"),
            new MenuItem('l', "its login", "copy-login"),
            new MenuItem('p', "its password, as it is", "copy-password"));

    private CopyMenu() {}

    /** In the netrc first what its row has. */
    static List<MenuItem> of(Area pane) {
        List<MenuItem> items = new ArrayList<>(pane == Area.NETRC ? OF_RECORD : List.of());
        items.addAll(ITEMS);
        return items;
    }
}
