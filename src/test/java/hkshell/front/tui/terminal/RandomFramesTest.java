package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.EmulatedDevice;
import hkshell.fake.ThreePanes;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * 10,000 random frames: what was changed bit by bit must look like the same frame painted whole. Not in 24-bit colour: the
 * emulator of JLine 4.5.0 prints the end of a long colour sequence.
 */
class RandomFramesTest {
    private static final long SEED = 815;
    private static final String[] CLUSTERS = {
        "a",
        "Z",
        "0",
        " ",
        "  ",
        "é",
        "─",
        "…",
        "中",
        "語",
        "ｱ",
        "한",
        "😀",
        "👍",
        "⌚",
        "⚡",
        "☃",
        "𝐀",
        "〿",
        "\u00ad",
        "e\u0301",
        "👨\u200d👩\u200d👧",
        "🇩🇪",
        "\u202eabc",
        "\t",
        "\033[31m",
        "\007",
        "\u009b2J",
        "\ud800",
        "\u200b",
        "\u0e33",
        "ก",
        "\ue000"
    };

    @Test
    void partialFramesLookLikeWholeOnes() throws IOException {
        run(new Size(1, 1), ColorSteps.INDEXED, 200);
        run(new Size(2, 2), ColorSteps.SIXTEEN, 1300);
        run(new Size(7, 3), ColorSteps.INDEXED, 3000);
        run(new Size(7, 3), ColorSteps.SIXTEEN, 1500);
        run(new Size(9, 4), ColorSteps.NONE, 1500);
        run(new Size(40, 12), ColorSteps.INDEXED, 2000);
        run(new Size(80, 24), ColorSteps.INDEXED, 460);
        run(new Size(200, 60), ColorSteps.INDEXED, 40);
    }

    private static void run(Size size, ColorSteps colours, int frames) throws IOException {
        EmulatedDevice partial = new EmulatedDevice(size.columns() < 2 || size.rows() < 2 ? new Size(2, 2) : size);
        EmulatedDevice whole = new EmulatedDevice(partial.size());
        FullScreen one = open(partial, colours);
        FullScreen other = open(whole, colours);
        Random random = new Random(SEED + size.columns());
        Canvas before = Canvas.of(partial.size());
        for (int i = 0; i < frames; i++) {
            String input = "seed " + SEED + ", size " + size + ", frame " + i;
            Canvas canvas = next(before, random);
            one.show(canvas);
            other.redraw();
            other.show(canvas);
            assertEquals(canvas.toText(), whole.text(), input);
            assertEquals(canvas.toText(), partial.text(), input);
            assertArrayEquals(
                    whole.looks(),
                    partial.looks(),
                    () -> input + "\npartial " + shown(partial) + "\nwhole " + shown(whole));
            assertOurBytesOnly(partial, input);
            partial.forgetWrites();
            whole.forgetWrites();
            before = canvas;
        }
    }

    private static String shown(EmulatedDevice device) {
        return device.written().replace("\033", "^[").replace("\r", "^M").replace("\n", "^J");
    }

    private static FullScreen open(EmulatedDevice device, ColorSteps colours) throws IOException {
        return FullScreen.open(device, new Inbox(), colours, 25, words -> Optional.empty());
    }

    /** Mostly what was there before, so that frames differ in parts. */
    private static Canvas next(Canvas before, Random random) {
        Canvas canvas = Canvas.of(before.size()).dress(ThreePanes.DUSK);
        boolean fresh = random.nextInt(20) == 0;
        for (int row = 0; row < canvas.rows() && !fresh; row++) {
            for (int column = 0; column < canvas.columns(); column++) {
                int point = before.grid().character(column, row);
                if (point != 0) {
                    String text = new String(Character.toChars(point));
                    canvas.text(
                            column,
                            row,
                            text,
                            before.grid().role(column, row),
                            before.grid().attributes(column, row));
                }
            }
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            change(canvas, random);
        }
        return canvas;
    }

    private static void change(Canvas canvas, Random random) {
        int column = random.nextInt(canvas.columns() + 4) - 2;
        int row = random.nextInt(canvas.rows() + 2) - 1;
        Rect rect = new Rect(column, row, random.nextInt(canvas.columns() + 1), random.nextInt(canvas.rows() + 1));
        Role role = Role.values()[random.nextInt(Role.values().length)];
        switch (random.nextInt(8)) {
            case 0 -> canvas.fill(rect, random.nextBoolean() ? ' ' : '.', role);
            case 1 -> canvas.mark(rect, random.nextInt(32));
            case 2 -> canvas.part(rect).text(random.nextInt(5) - 2, 0, text(random), role, random.nextInt(32));
            case 3 -> canvas.cursor(column, row);
            default -> canvas.text(column, row, text(random), role, random.nextInt(32));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(CLUSTERS[random.nextInt(CLUSTERS.length)]);
        }
        return text.toString();
    }

    /** Every escape sequence is one of the few that we write, and no other control character goes out. */
    private static void assertOurBytesOnly(EmulatedDevice device, String input) {
        for (byte[] write : device.writes()) {
            String rest = OurBytes.without(new String(write, StandardCharsets.UTF_8));
            boolean clean = rest.chars().allMatch(c -> c >= ' ' && c < 0x7f || c > 0x9f);
            assertTrue(clean, () -> input + ": " + rest.replace("\033", "^["));
        }
    }
}
