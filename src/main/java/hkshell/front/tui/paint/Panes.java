package hkshell.front.tui.paint;

import hkshell.domain.keymap.Area;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The division of the screen: a size, the focused pane and what the person changed become rectangles. Frames of
 * neighbours share their lines. Panes that have no room here are reached by number and then take the place of others.
 *
 * @param header the first line: account, what may be written
 * @param tabs the strip of pane names, empty unless one pane has it all
 * @param frames the visible panes with their borders; in the PLAIN form without
 * @param message the plain sentence about the last action, in as many rows as it needs
 * @param hints one or two lines of keys
 */
public record Panes(Form form, Rect header, Rect tabs, Map<Area, Rect> frames, Rect message, Rect hints) {

    /** The five ways to divide, by size. */
    public enum Form {
        /** Below 44x14: lines without frames. */
        PLAIN,
        /** From 44x14: one pane and a strip of names. */
        ONE,
        /** From 72x20: two columns; Log and History take the right one when they have the focus. */
        TWO,
        /** From 100x30: two columns and the Log. */
        TWO_AND_LOG,
        /** From 160x40: three columns, everything. */
        THREE;

        public static Form of(Size size) {
            if (size.atLeast(160, 40)) {
                return THREE;
            }
            if (size.atLeast(100, 30)) {
                return TWO_AND_LOG;
            }
            if (size.atLeast(72, 20)) {
                return TWO;
            }
            return size.atLeast(44, 14) ? ONE : PLAIN;
        }
    }

    public Panes {
        frames = Map.copyOf(frames);
    }

    public static Panes of(Size size, Area focus, Arrangement arrangement) {
        return of(size, focus, arrangement, 1);
    }

    /** @param messageRows how many the sentence needs; it gets no more than {@link #mostFailureRows} */
    public static Panes of(Size size, Area focus, Arrangement arrangement, int messageRows) {
        Form form = Form.of(size);
        Rect all = size.rect();
        int hintRows = form == Form.PLAIN || form == Form.TWO || form == Form.ONE && size.rows() < 18 ? 1 : 2;
        int tabRows = form == Form.ONE ? 1 : 0;
        Rect header = all.head(1);
        Rect tabs = all.below(1).head(tabRows);
        Rect hints = all.below(1).tail(hintRows);
        Rect rest = all.below(1 + tabRows);
        int messages = rest.height() > hintRows ? Math.min(messageRows, mostFailureRows(size)) : 0;
        Rect message = new Rect(0, hints.top() - Math.max(1, messages), size.columns(), messages);
        Rect body = rest.head(rest.height() - hintRows - message.height());
        Map<Area, Rect> frames = arrangement.zoomed() || form == Form.PLAIN || form == Form.ONE
                ? Map.of(focus, body)
                : new Division(form, body, focus, arrangement).frames();
        return new Panes(form, header, tabs, frames, message, hints);
    }

    /** A long sentence takes rows from the panes, as many as they can do without. */
    public static int mostMessageRows(Size size) {
        return switch (Form.of(size)) {
            case PLAIN -> 1;
            case ONE -> 2;
            default -> 3;
        };
    }

    /** What went wrong takes more, because what to do next stands at its end. */
    public static int mostFailureRows(Size size) {
        return switch (Form.of(size)) {
            case PLAIN -> Math.max(1, (size.rows() - 2) / 2);
            case ONE -> size.rows() / 2 - 1;
            default -> 5;
        };
    }

    /** What is inside a pane's borders; empty when the pane is not to be seen. */
    public Optional<Rect> inner(Area pane) {
        Rect frame = frames.get(pane);
        if (frame == null) {
            return Optional.empty();
        }
        return Optional.of(form == Form.PLAIN ? frame : frame.inside(1));
    }

    public boolean shows(Area pane) {
        return frames.containsKey(pane);
    }

    /** The columns and what stands in each. */
    private record Division(Form form, Rect body, Area focus, Arrangement arrangement) {
        /** A pane's least height with its borders: one line of content. */
        private static final int LEAST_ROWS = 3;

        private static final int LEAST_COLUMNS = 20;

        Map<Area, Rect> frames() {
            Map<Area, Rect> frames = new EnumMap<>(Area.class);
            boolean three = form == Form.THREE;
            int usual = three ? body.width() * 26 / 100 : Math.max(28, body.width() * 33 / 100);
            int left = clamp(usual + arrangement.wider(), LEAST_COLUMNS, body.width() * 6 / 10);
            stack(frames, column(0, left), Area.ACCOUNTS, Area.NETRC, clamp(body.height() / 3, LEAST_ROWS, 10));
            if (three) {
                int middle = clamp(body.width() * 35 / 100, LEAST_COLUMNS, body.width() - left - LEAST_COLUMNS);
                stack(frames, column(left - 1, middle), Area.REQUEST, Area.HISTORY, body.height() / 3);
                Rect right = column(left + middle - 2, body.width() - left - middle + 2);
                stack(frames, right, Area.RESPONSE, Area.LOG, right.height() - logRows(right, 9) + 1);
            } else {
                right(frames, column(left - 1, body.width() - left + 1));
            }
            return frames;
        }

        private void right(Map<Area, Rect> frames, Rect column) {
            if (focus == Area.HISTORY || focus == Area.LOG && form == Form.TWO) {
                frames.put(focus, column);
                return;
            }
            Rect answers = column;
            if (form == Form.TWO_AND_LOG) {
                int rows = logRows(column, 6);
                frames.put(Area.LOG, column.tail(rows));
                answers = column.head(column.height() - rows + 1);
            }
            stack(frames, answers, Area.REQUEST, Area.RESPONSE, clamp(body.height() * 2 / 7, LEAST_ROWS, 16));
        }

        private int logRows(Rect column, int usual) {
            return arrangement.largeLog() ? column.height() / 2 : usual;
        }

        private Rect column(int left, int width) {
            return new Rect(left, body.top(), width, body.height());
        }

        /** Two frames, one above the other, with one line between them. */
        private void stack(Map<Area, Rect> frames, Rect column, Area upper, Area lower, int usualRows) {
            boolean mine = focus == upper || focus == lower;
            int rows =
                    clamp(usualRows + (mine ? arrangement.taller() : 0), LEAST_ROWS, column.height() - LEAST_ROWS + 1);
            frames.put(upper, column.head(rows));
            frames.put(lower, column.below(rows - 1));
        }

        private static int clamp(int value, int least, int most) {
            return Math.max(least, Math.min(value, most));
        }
    }
}
