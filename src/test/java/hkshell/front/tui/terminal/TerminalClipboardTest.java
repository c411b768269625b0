package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.EmulatedDevice;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.paint.Size;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A text for the terminal's clipboard goes out whole, or not at all. */
class TerminalClipboardTest {
    private final EmulatedDevice device = new EmulatedDevice(new Size(40, 10));

    private FullScreen open() throws IOException {
        FullScreen screen = FullScreen.open(device, new Inbox(), ColorSteps.INDEXED, 0, words -> Optional.empty());
        screen.show(screen.blank());
        return screen;
    }

    @Test
    void goes_out_in_base_64() throws IOException {
        try (FullScreen screen = open()) {
            assertTrue(screen.copy("h\u00e9 \u001b[2J"));
            assertTrue(device.written().contains("\033]52;c;aMOpIBtbMko=\033\\"), device.written());
        }
    }

    @Test
    void is_refused_when_it_is_too_long_and_where_nobody_takes_it() throws IOException {
        try (FullScreen screen = open()) {
            String before = device.written();
            assertFalse(screen.copy("x".repeat(57_000)));
            assertFalse(screen.withoutSequences().copy("x"));
            assertEquals(before, device.written());
        }
        assertFalse(open().withoutSequences().copy("x"));
    }
}
