package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.EmulatedDevice;
import hkshell.fake.ThreePanes;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullScreenTest {
    private final EmulatedDevice device = new EmulatedDevice(new Size(80, 24));
    private final Inbox inbox = new Inbox();
    private final List<String> spawned = new ArrayList<>();
    private final FullScreen screen = open();

    private FullScreen open() {
        try {
            return FullScreen.open(device, inbox, ColorSteps.INDEXED, 25, words -> {
                spawned.add(String.join(" ", words));
                return Optional.of("");
            });
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private int bytesOf(ThreePanes picture) {
        device.forgetWrites();
        show(picture);
        return device.writtenBytes();
    }

    private void show(ThreePanes picture) {
        Canvas canvas = screen.blank();
        picture.paint(canvas);
        screen.show(canvas);
    }

    @Test
    void nothingIsWrittenBeforeTheFirstFrame() {
        assertEquals(List.of(), device.writes());
        assertTrue(device.isRaw());
    }

    @Test
    void bytesStayInBudget() {
        ThreePanes picture = ThreePanes.start();
        assertTrue(bytesOf(picture) <= 6000, "first frame");
        for (int row = 1; row < 10; row++) {
            int bytes = bytesOf(picture.withCursor(row));
            assertTrue(bytes <= 200, "cursor to row " + row + ": " + bytes);
        }
        TextField line = TextField.of("GET /apps");
        bytesOf(picture.withLine(line));
        for (String letter : List.of("/", "x", "é", "中")) {
            line = line.insert(letter);
            int bytes = bytesOf(picture.withLine(line));
            assertTrue(bytes <= 64, "letter " + letter + ": " + bytes);
        }
        bytesOf(picture.withTop(0));
        for (int top = 1; top < 10; top++) {
            int bytes = bytesOf(picture.withTop(top));
            assertTrue(bytes <= 1400, "scrolled to " + top + ": " + bytes);
        }
    }

    @Test
    void aFrameIsOneWriteAndAnUnchangedOneNone() {
        ThreePanes picture = ThreePanes.start();
        for (int row = 0; row < 10; row++) {
            device.forgetWrites();
            show(picture.withCursor(row).withTop(row * 3));
            assertEquals(1, device.writes().size());
            show(picture.withCursor(row).withTop(row * 3));
            assertEquals(1, device.writes().size());
        }
    }

    @Test
    void largeFramesAreBracketedAsOnePicture() {
        show(ThreePanes.start());
        String first = device.written();
        assertTrue(first.startsWith("\033[?2026h") && first.endsWith("\033[?2026l"), "first frame");
        device.forgetWrites();
        show(ThreePanes.start().withCursor(1));
        assertFalse(device.written().contains("2026"));
    }

    @Test
    void theTerminalIsLeftAsItWasFound() {
        show(ThreePanes.start());
        show(ThreePanes.start().withCursor(1));
        device.forgetWrites();
        screen.close();
        String end = device.written();
        for (String off : List.of("\033[?2004l", "\033[?7h", "\033[?25h", "\033[?1049l")) {
            assertTrue(end.contains(off), off.substring(1));
        }
        assertFalse(device.isRaw());
        screen.close();
        show(ThreePanes.start().withCursor(2));
        assertEquals(1, device.writes().size(), "once is enough, and nothing is painted after it");
    }

    @Test
    void whatStoodOnTheScreenStandsThereAgain() throws IOException {
        EmulatedDevice used = new EmulatedDevice(new Size(80, 24));
        used.write("$ some command\r\nits output\r\n$ hkshell\r\n".getBytes(StandardCharsets.UTF_8));
        String before = used.text();
        FullScreen guest = FullScreen.open(used, inbox, ColorSteps.INDEXED, 25, words -> Optional.empty());
        guest.show(Canvas.of(used.size()));
        assertEquals("", used.text().strip());
        guest.lend(() -> assertEquals(before, used.text()));
        guest.reclaim();
        guest.show(Canvas.of(used.size()));
        assertEquals("", used.text().strip());
        guest.close();
        assertEquals(before, used.text());
        assertEquals(3, used.cursor()[1]);
    }

    @Test
    void everyModeThatIsSetIsAlsoUnset() {
        show(ThreePanes.start());
        screen.close();
        String all = device.written();
        for (String mode : List.of("1049", "2004", "2026")) {
            int set = all.lastIndexOf("\033[?" + mode + "h");
            int unset = all.lastIndexOf("\033[?" + mode + "l");
            assertTrue(set >= 0 && unset > set, mode);
        }
    }

    @Test
    void aStopGivesTheTerminalBackAndAsksTheShellToStopUs() {
        show(ThreePanes.start());
        device.forgetWrites();
        screen.suspend();
        assertFalse(device.isRaw());
        assertTrue(device.written().endsWith("\033[?1049l"));
        assertEquals(List.of("kill -TSTP " + ProcessHandle.current().pid()), spawned);
        show(ThreePanes.start().withCursor(3));
        assertEquals(1, device.writes().size(), "not ours, not painted");
        screen.reclaim();
        assertTrue(device.isRaw());
        show(ThreePanes.start().withCursor(3));
        assertTrue(device.written().contains("\033[?1049h"));
        assertTrue(device.text().contains(">example.org"));
    }

    @Test
    void aChildProgramHasTheTerminalForItself() {
        show(ThreePanes.start());
        List<Boolean> rawMeanwhile = new ArrayList<>();
        screen.lend(() -> rawMeanwhile.add(device.isRaw()));
        assertEquals(List.of(false), rawMeanwhile);
        screen.reclaim();
        device.forgetWrites();
        show(ThreePanes.start());
        assertTrue(device.writtenBytes() > 2000, "all of it is written again");
    }

    @Test
    void goingOnAfterAStopFromOutsidePaintsAll() {
        show(ThreePanes.start());
        screen.reclaim();
        device.forgetWrites();
        show(ThreePanes.start());
        assertTrue(device.writtenBytes() > 2000);
        assertFalse(device.written().contains("1049"), "we never left the other screen");
    }

    @Test
    void anotherSizeIsToldAndPaintedWhole() {
        show(ThreePanes.start());
        device.resize(new Size(100, 30));
        screen.resized();
        show(ThreePanes.start());
        EmulatedDevice fresh = new EmulatedDevice(new Size(100, 30));
        Canvas canvas = Canvas.of(fresh.size());
        ThreePanes.start().paint(canvas);
        assertEquals(canvas.toText(), device.text());
    }

    @Test
    void aHangupBecomesAMessage() {
        show(ThreePanes.start());
        device.hangUp();
        show(ThreePanes.start().withCursor(5));
        assertTrue(inbox.drain().contains(new Msg.EndTold(129)));
        screen.close();
        assertFalse(device.isRaw());
    }

    @Test
    void theCursorStandsWhereTheFieldIs() {
        show(ThreePanes.start());
        String before = device.text().lines().toList().get(2);
        assertEquals(before.indexOf("GET /apps") + 9, device.cursor()[0]);
        assertEquals(2, device.cursor()[1]);
    }

    @Test
    void theFrameOfAChangedLetterHoldsJustThat() {
        show(ThreePanes.start());
        device.forgetWrites();
        show(ThreePanes.start().withLine(TextField.of("GET /appsX")));
        String bytes = new String(device.writes().get(0), StandardCharsets.UTF_8);
        assertTrue(bytes.endsWith("X") && bytes.length() < 20, bytes.replace("\033", "^["));
    }
}
