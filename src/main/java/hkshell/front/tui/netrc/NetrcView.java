package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.engine.session.Netrc;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.netrc.NetrcFoot.Line;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the netrc pane looks: the rows in sight, and below them what is typed, asked or shown. */
public final class NetrcView implements ScreenView<NetrcState> {
    @Override
    public void paint(NetrcState state, Scene scene, Canvas canvas) {
        NetrcColumns columns =
                NetrcColumns.of(canvas.columns(), state.outline().sheet().lastLine());
        String secret = secret(state, scene);
        List<String> below = state.input().isEmpty() ? overflow(secret, canvas.size(), columns) : List.of();
        List<Line> foot = below.isEmpty() ? NetrcFoot.of(state, canvas.size()) : List.of();
        int rows = canvas.rows() - foot.size() - below.size();
        if (state.outline().size() == 0) {
            paintEmpty(scene, canvas.part(canvas.rect().head(rows)));
        } else {
            paintRows(state, scene, canvas.part(canvas.rect().head(rows)), columns, below.isEmpty() ? secret : "");
        }
        for (int at = 0; at < foot.size(); at++) {
            paintFoot(canvas, rows + at, foot.get(at), scene.focused());
        }
        for (int at = 0; at < below.size(); at++) {
            canvas.text(0, rows + at, below.get(at), Role.SECRET, Cell.SECRET);
        }
    }

    private static void paintRows(NetrcState state, Scene scene, Canvas canvas, NetrcColumns columns, String secret) {
        NetrcRowPainter painter = new NetrcRowPainter(state, scene, columns, secret);
        ListPane list = state.list().seenIn(canvas.rows());
        List<NetrcRow> rows = state.outline().rows(list.top(), list.top() + canvas.rows());
        for (int y = 0; y < rows.size(); y++) {
            painter.paint(canvas, y, rows.get(y), scene.focused() && list.top() + y == list.cursor());
        }
    }

    /** The password that is to be seen now, harmless to print; else the empty text. */
    private static String secret(NetrcState state, Scene scene) {
        Optional<Entry> shown = state.shown()
                .filter(reveal -> state.shows(reveal.index(), scene.now()))
                .map(reveal -> state.outline().sheet().entries().get(reveal.index()));
        return shown.flatMap(entry -> ((Entry.Login) entry).password())
                .map(field -> Sanitize.line(field.secret().reveal()))
                .orElse("");
    }

    /** A shown password that its row has no room for, in lines of its own below the list. */
    private static List<String> overflow(String secret, Size pane, NetrcColumns columns) {
        List<String> lines = new ArrayList<>();
        if (Width.of(secret) <= columns.width() - columns.value() - NetrcMarks.COUNTDOWN) {
            return lines;
        }
        for (int at = 0; at < secret.length() && lines.size() < pane.rows() - 1; ) {
            String line = Fit.head(secret.substring(at), pane.columns());
            if (line.isEmpty()) {
                break;
            }
            lines.add(line);
            at += line.length();
        }
        return lines;
    }

    private static void paintEmpty(Scene scene, Canvas canvas) {
        List<Styled> lines = NetrcEmpty.lines(scene.session(), canvas.columns() - 1);
        for (int y = 0; y < lines.size(); y++) {
            canvas.text(1, y, lines.get(y));
        }
    }

    private static void paintFoot(Canvas canvas, int y, Line line, boolean focused) {
        int column = canvas.text(0, y, Fit.cut(line.text(), canvas.columns()), line.role());
        if (line.field() != null) {
            line.field().paint(canvas, column, y, canvas.columns() - column, focused);
        }
    }

    @Override
    public List<Styled> badges(NetrcState state, Scene scene) {
        Netrc netrc = scene.session().netrc();
        List<Styled> badges = new ArrayList<>();
        if (!netrc.isEditable()) {
            badges.add(Styled.of("not editable", Role.ERROR));
        }
        if (!netrc.exists()) {
            badges.add(Styled.of("no file", Role.WARN));
        } else if (!netrc.mode().isEmpty()) {
            // The last two digits are what the group and all others may.
            boolean wide = !netrc.mode().endsWith("00");
            badges.add(Styled.of(wide ? netrc.mode() + " wide" : netrc.mode(), wide ? Role.WARN : Role.OK));
        }
        int found = state.outline().findings().count();
        if (found > 0) {
            badges.add(Styled.of(FindingWords.counted(found), Role.WARN));
        }
        badges.add(Styled.of(Sanitize.line(NetrcPath.shown(scene.session())), Role.DIM));
        return badges;
    }

    @Override
    public List<Hint> typingHints(NetrcState state) {
        return state.input().map(NetrcInput::hints).orElse(List.of());
    }

    @Override
    public List<MenuItem> menu(NetrcState state, Scene scene) {
        return NetrcMenu.of(state);
    }
}
