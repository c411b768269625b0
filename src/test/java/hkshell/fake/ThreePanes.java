package hkshell.fake;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Arrangement;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Look;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.StatusLine;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** A picture like those of the real screen, for measuring and trying the terminal. */
public record ThreePanes(Area focus, int cursor, TextField line, int top, Glyphs glyphs) {
    private static final String[] HOSTS = {"api.heroku.com", "git.heroku.com", "ftp.corp.test", "example.org", "中文.test"
    };

    public static ThreePanes start() {
        return new ThreePanes(Area.NETRC, 0, TextField.of("GET /apps"), 0, Glyphs.UNICODE);
    }

    public ThreePanes withCursor(int row) {
        return new ThreePanes(focus, row, line, top, glyphs);
    }

    public ThreePanes withLine(TextField other) {
        return new ThreePanes(focus, cursor, other, top, glyphs);
    }

    public ThreePanes withTop(int row) {
        return new ThreePanes(focus, cursor, line, row, glyphs);
    }

    public ThreePanes withFocus(Area pane) {
        return new ThreePanes(pane, cursor, line, top, glyphs);
    }

    public ThreePanes withGlyphs(Glyphs other) {
        return new ThreePanes(focus, cursor, line, top, other);
    }

    /** Colours of a usual dark theme, all of 24 bits. */
    public static final Looks DUSK = role -> switch (role) {
        case DIM, COMMENT -> Look.of(0x7f8490);
        case TITLE -> new Look(0xc8d0e0, Look.NONE, true, false, false);
        case FRAME -> Look.of(0x4a5060);
        case FOCUS -> new Look(0x7fb4ff, Look.NONE, true, false, false);
        case SELECTED -> new Look(0xffffff, 0x2a3a5a, false, false, false);
        case KEY, NAME -> Look.of(0x8fd0b0);
        case STRING -> Look.of(0xd8c890);
        case NUMBER -> Look.of(0xd0a0e0);
        case SECRET -> Look.of(0x9a86c8);
        case LINK -> new Look(0x7fb4ff, Look.NONE, false, true, false);
        case OK -> Look.of(0x80c070);
        case WARN -> Look.of(0xe0b050);
        case ERROR, DANGER -> new Look(0xff7070, Look.NONE, true, false, false);
        case MATCH -> new Look(0x000000, 0xe0c050, false, false, false);
        default -> Look.of(0xd0d0d0);
    };

    public void paint(Canvas canvas) {
        canvas.dress(DUSK);
        Panes panes = Panes.of(canvas.size(), focus, Arrangement.USUAL);
        canvas.part(panes.header()).text(0, 0, " hkshell  work: me@example.com @ api.heroku.com   RO", Role.TITLE);
        List<Frame> frames = new ArrayList<>();
        for (Area pane : Area.panes()) {
            if (panes.shows(pane) && panes.form() != Panes.Form.PLAIN) {
                frames.add(Frame.of(panes.frames().get(pane), pane.number(), pane.title(), pane == focus)
                        .with(Styled.of("0600", Role.DIM)));
            }
        }
        Frame.paint(canvas, glyphs, frames);
        panes.inner(Area.ACCOUNTS).ifPresent(rect -> accounts(canvas.part(rect)));
        panes.inner(Area.NETRC).ifPresent(rect -> netrc(canvas.part(rect)));
        panes.inner(Area.REQUEST).ifPresent(rect -> line.paint(canvas.part(rect), 1, 0, rect.width() - 2, true));
        panes.inner(Area.RESPONSE).ifPresent(rect -> response(canvas.part(rect)));
        canvas.part(panes.message()).text(0, 0, " OK  42 items   again in the shell: hkshell get /apps", Role.OK);
        StatusLine.paint(canvas.part(panes.hints()), hints());
    }

    private static void accounts(Canvas pane) {
        pane.text(
                0,
                0,
                Styled.of(">* ")
                        .plus("work", Role.NAME)
                        .plus("  me@example.com")
                        .plus("  ok", Role.OK));
        pane.text(
                0,
                1,
                Styled.of("   ").plus("home", Role.NAME).plus("  jo@home.test").plus("    401", Role.ERROR));
    }

    private void netrc(Canvas pane) {
        for (int row = 0; row < Math.min(20, pane.rows()); row++) {
            Styled entry = Styled.of(row == cursor ? ">" : " ").plus(HOSTS[row % HOSTS.length], Role.NAME);
            pane.text(0, row, entry.plus("  login ", Role.KEY).plus("me", Role.STRING));
            if (row == cursor) {
                pane.mark(new Rect(0, row, pane.columns(), 1), Cell.SELECTED);
            }
        }
    }

    private void response(Canvas pane) {
        for (int row = 0; row < pane.rows(); row++) {
            int item = top + row;
            pane.text(
                    1,
                    row,
                    Styled.of("  \"name\"", Role.KEY)
                            .plus(": ")
                            .plus("\"app-" + item * 7919 % 1000 + "\"", Role.STRING)
                            .plus(", ")
                            .plus(Integer.toString(item * 104729 % 100000), Role.NUMBER)
                            .plus("  # 01234567-89ab", Role.COMMENT));
        }
    }

    private static List<Hint> hints() {
        return List.of(
                new Hint("?", "help", 1),
                new Hint(":", "command", 2),
                new Hint("/", "find", 4),
                new Hint("Tab", "pane", 5),
                new Hint("s", "send", 6),
                new Hint("y", "copy", 7),
                new Hint("u", "undo", 8),
                new Hint("`", "repl", 9),
                new Hint("q", "quit", 3));
    }
}
