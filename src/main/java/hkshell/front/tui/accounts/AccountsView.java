package hkshell.front.tui.accounts;

import hkshell.front.tui.accounts.AccountRow.Kind;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;

/** How the Accounts pane looks: the live one with a star, name, login, when it was seen, its state; below, all of one. */
public final class AccountsView implements ScreenView<AccountsState> {
    /** From this size on there is room for a line that names the columns. */
    private static final Size WITH_HEADER = new Size(34, 6);

    /** Cursor and star; and a mark, where there is one. */
    private static final int MARGIN = 2;

    private static final String MARK = "x";

    private static final int LONGEST_NAME = 16;
    private static final String HEAD = "name";

    /** What is left of the pane for rows. */
    static int rowsSeen(AccountsState state, Size pane) {
        return pane.rows() - (hasHeader(pane) ? 1 : 0) - (state.finding().isPresent() ? 1 : 0);
    }

    private static boolean hasHeader(Size pane) {
        return pane.atLeast(WITH_HEADER.columns(), WITH_HEADER.rows());
    }

    @Override
    public void paint(AccountsState state, Scene scene, Canvas canvas) {
        int rows = rowsSeen(state, canvas.size());
        int top = hasHeader(canvas.size()) ? 1 : 0;
        Columns columns = Columns.of(state, canvas.size());
        if (top > 0) {
            columns.paint(
                    canvas,
                    0,
                    Styled.of(HEAD, Role.DIM),
                    Styled.of("login", Role.DIM),
                    Styled.of("state", Role.DIM),
                    false);
            columns.paintSeen(canvas, 0, "seen");
        }
        ListPane list = state.list().seenIn(rows);
        for (int row = 0; row < rows && list.top() + row < list.size(); row++) {
            int at = list.top() + row;
            paintRow(canvas, top + row, state.rows().get(at), columns, scene, at == list.cursor());
            canvas.text(MARGIN, top + row, state.isMarked(state.rows().get(at)) ? MARK : "", Role.KEY);
        }
        int spare = rows - list.size();
        if (scene.focused() && spare > 0) {
            paintAbout(canvas.part(canvas.rect().tail(canvas.rows() - top - list.size())), state.current(), scene);
        }
        if (state.finding().isPresent()) {
            TextField field = state.finding().get();
            int y = canvas.rows() - 1;
            int column = canvas.text(0, y, "/ ", Role.KEY);
            field.paint(canvas, column, y, canvas.columns() - column, scene.focused());
        }
    }

    /** What there is to know of the row under the cursor: as much as the lines that are left hold, on the last of them. */
    private static void paintAbout(Canvas canvas, AccountRow row, Scene scene) {
        List<String> shown = List.of();
        String all = "";
        for (String part : row.about(scene.now())) {
            all += all.isEmpty() ? part : "; " + part;
            List<String> lines = Fit.wrap(Sanitize.line(all), canvas.columns() - 1);
            shown = shown.isEmpty() || lines.size() <= canvas.rows() ? lines : shown;
        }
        int last = Math.min(shown.size(), canvas.rows());
        for (int at = 0; at < last; at++) {
            canvas.text(1, canvas.rows() - last + at, shown.get(at), Role.DIM);
        }
    }

    private static void paintRow(
            Canvas canvas, int y, AccountRow row, Columns columns, Scene scene, boolean isCurrent) {
        boolean cursor = scene.focused() && isCurrent;
        canvas.text(0, y, cursor ? scene.glyphs().cursor() : " ", Role.KEY);
        canvas.text(1, y, row.live() ? "*" : " ", Role.OK);
        Styled login = row.kind() == Kind.KEY
                ? Styled.of(columns.words(row), Role.WARN)
                : Styled.of(Sanitize.line(row.login()));
        String word = row.state(columns.all());
        Role role = word.equals("ok") ? Role.OK : Role.WARN;
        Styled name = Styled.of(Sanitize.line(row.name()), Role.NAME);
        boolean isLong = row.kind() == Kind.KEY || row.kind() == Kind.ADD;
        columns.paint(canvas, y, name, login, Styled.of(word, role), isLong);
        if (!isLong) {
            columns.paintSeen(canvas, y, row.ago(scene.now()));
        }
        if (cursor) {
            canvas.mark(canvas.rect().row(y), Cell.SELECTED);
        }
    }

    /**
     * Where name, login and the rest stand.
     *
     * @param margin columns before the names
     * @param login the column where logins begin
     * @param state columns of the widest state, which stands at the right
     * @param wide whether there is room for when it was seen
     * @param all whether there is room for all of the state, with each login whole
     */
    private record Columns(int width, int margin, int login, int state, boolean wide, boolean all) {
        private static final int SEEN = 5;

        static Columns of(AccountsState state, Size pane) {
            Columns all = of(state, pane, pane.columns() >= WITH_HEADER.columns());
            return all.all() && all.cuts(state) ? of(state, pane, false) : all;
        }

        private static Columns of(AccountsState state, Size pane, boolean all) {
            int width = pane.columns();
            boolean head = hasHeader(pane);
            boolean wide = width >= WITH_HEADER.columns();
            int name = head ? HEAD.length() : 0;
            int word = head ? "state".length() : 0;
            for (AccountRow row : state.rows()) {
                name = isAligned(row) ? Math.max(name, Width.of(Sanitize.line(row.name()))) : name;
                word = Math.max(word, Width.of(row.state(all)));
            }
            int margin = MARGIN + (state.markedNames().isEmpty() ? 0 : MARK.length() + 1);
            name = Math.min(name, Math.min(LONGEST_NAME, Math.max(4, (width - margin) / 3)));
            return new Columns(width, margin, margin + name + 2, word, wide, all);
        }

        private static boolean isAligned(AccountRow row) {
            return row.kind() != Kind.KEY && row.kind() != Kind.ADD;
        }

        /** Whether a login has no room for its end. */
        private boolean cuts(AccountsState state) {
            return state.rows().stream()
                    .anyMatch(row -> isAligned(row) && Width.of(Sanitize.line(row.login())) > seen() - 1 - login);
        }

        /** What is said of a long name, or its first word where that is all there is room for. */
        String words(AccountRow row) {
            String all = row.login();
            int room = width - margin - Width.of(row.name()) - 2;
            return Width.of(all) <= room ? all : all.substring(0, all.indexOf(' '));
        }

        private int seen() {
            return width - state - 1 - SEEN;
        }

        void paintSeen(Canvas canvas, int y, String ago) {
            if (wide) {
                canvas.text(seen(), y, Fit.cut(ago, SEEN), Role.DIM);
            }
        }

        /** @param isLong whether the name may reach into the logins, which then begin behind it */
        void paint(Canvas canvas, int y, Styled name, Styled beside, Styled word, boolean isLong) {
            int from = wide ? width - state : width - word.width();
            canvas.text(from, y, word);
            int right = isLong ? width : wide ? seen() - 1 : from - (word.runs().isEmpty() ? 0 : 1);
            int room = (isLong ? right : login - 2) - margin;
            int end = cut(canvas, margin, y, name, Math.max(0, room));
            int column = Math.max(login, end + 2);
            cut(canvas, column, y, beside, Math.max(0, right - column));
        }

        private static int cut(Canvas canvas, int column, int y, Styled text, int room) {
            Role role = text.runs().isEmpty() ? Role.TEXT : text.runs().get(0).role();
            return canvas.text(column, y, Fit.cut(text.text(), room), role);
        }
    }

    @Override
    public List<Styled> badges(AccountsState state, Scene scene) {
        int count = 0;
        for (AccountRow row : state.rows()) {
            count += row.kind() == Kind.ACCOUNT ? 1 : 0;
        }
        return List.of(Styled.of(Integer.toString(count), Role.DIM));
    }

    @Override
    public List<MenuItem> menu(AccountsState state, Scene scene) {
        List<MenuItem> items = new ArrayList<>();
        if (state.current().kind() == Kind.ACCOUNT) {
            items.add(new MenuItem('o', "use it", "enter"));
            items.add(new MenuItem('t', "ask the API whether its token works", "account-test"));
            items.add(new MenuItem('r', "get it a new token", "account-repair"));
            items.add(new MenuItem('d', "forget it here", "delete"));
        }
        if (state.current().isForeign()) {
            items.add(new MenuItem('o', "keep it as an account", "enter"));
            items.add(new MenuItem('t', "ask the API whether its token works", "account-test"));
            items.add(new MenuItem('r', "get it a new token", "account-repair"));
        }
        if (state.current().kind() == Kind.ACCOUNT) {
            items.add(new MenuItem('m', "mark it, or not any more", "mark"));
        }
        items.add(new MenuItem('M', "send the GET as the marked ones, or as all", "lens"));
        items.add(new MenuItem('-', "back to the account before", "account-back"));
        items.add(new MenuItem('T', "ask about all of them", "account-test-all"));
        items.add(new MenuItem('a', "add an account", "add"));
        return items;
    }
}
