package hkshell.front.tui.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Area;
import hkshell.fake.ThreePanes;
import hkshell.scenario.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PanesTest {
    @Test
    void theFormGoesBySize() {
        assertEquals(Panes.Form.THREE, Panes.Form.of(new Size(160, 40)));
        assertEquals(Panes.Form.TWO_AND_LOG, Panes.Form.of(new Size(159, 40)));
        assertEquals(Panes.Form.TWO_AND_LOG, Panes.Form.of(new Size(100, 30)));
        assertEquals(Panes.Form.TWO, Panes.Form.of(new Size(100, 29)));
        assertEquals(Panes.Form.TWO, Panes.Form.of(new Size(72, 20)));
        assertEquals(Panes.Form.ONE, Panes.Form.of(new Size(71, 20)));
        assertEquals(Panes.Form.ONE, Panes.Form.of(new Size(44, 14)));
        assertEquals(Panes.Form.PLAIN, Panes.Form.of(new Size(43, 14)));
    }

    @Test
    void pictures() {
        for (Size size :
                new Size[] {new Size(40, 12), new Size(60, 20), new Size(80, 24), new Size(120, 36), new Size(200, 60)
                }) {
            Canvas canvas = Canvas.of(size);
            ThreePanes.start().withGlyphs(Glyphs.ASCII).paint(canvas);
            Golden.check("panes-" + size, canvas.toText());
        }
    }

    @Test
    void logAndHistoryTakeTheRightColumnWhereThereIsNoRoomForThem() {
        Panes log = Panes.of(new Size(80, 24), Area.LOG, Arrangement.USUAL);
        assertTrue(log.shows(Area.LOG) && log.shows(Area.NETRC) && !log.shows(Area.RESPONSE));
        Panes history = Panes.of(new Size(120, 36), Area.HISTORY, Arrangement.USUAL);
        assertTrue(history.shows(Area.HISTORY) && !history.shows(Area.REQUEST));
    }

    @Test
    void aZoomedPaneHasTheBody() {
        Panes zoomed = Panes.of(new Size(80, 24), Area.RESPONSE, Arrangement.USUAL.withZoom(true));
        assertEquals(new Rect(0, 1, 80, 21), zoomed.frames().get(Area.RESPONSE));
        assertEquals(1, zoomed.frames().size());
    }

    @Test
    void whatAPersonShiftsMoves() {
        Size size = new Size(80, 24);
        Rect usual = Panes.of(size, Area.NETRC, Arrangement.USUAL).frames().get(Area.NETRC);
        Rect wider = Panes.of(size, Area.NETRC, Arrangement.USUAL.shifted(6, 2))
                .frames()
                .get(Area.NETRC);
        assertEquals(usual.width() + 6, wider.width());
        assertEquals(usual.top() + 2, wider.top());
    }

    @Test
    void atEverySizeThePartsHaveRoomAndDoNotOverlap() {
        long seed = 31;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Size size = new Size(random.nextInt(260), random.nextInt(80));
            Area focus = Area.panes().get(random.nextInt(6));
            Arrangement arrangement = new Arrangement(
                    random.nextInt(8) == 0, random.nextInt(200) - 100, random.nextInt(100) - 50, random.nextBoolean());
            Panes panes = Panes.of(size, focus, arrangement);
            String input = "seed " + seed + ", input " + i + ": " + size + " " + focus + " " + arrangement;
            assertTrue(panes.shows(focus), input);
            if (size.atLeast(30, 8)) {
                check(panes, size, input);
            }
        }
    }

    private static void check(Panes panes, Size size, String input) {
        int border = panes.form() == Panes.Form.PLAIN ? 0 : 1;
        List<Rect> parts = new ArrayList<>(List.of(panes.header(), panes.tabs(), panes.message(), panes.hints()));
        for (Rect frame : panes.frames().values()) {
            assertFalse(frame.inside(border).isEmpty(), () -> input + ": no room in " + frame);
            parts.add(frame.inside(border));
        }
        for (Rect part : parts) {
            assertEquals(part, part.intersect(size.rect()), input);
            for (Rect other : parts) {
                boolean apart = part == other || part.intersect(other).isEmpty();
                assertTrue(apart, () -> input + ": " + part + " and " + other);
            }
        }
    }
}
