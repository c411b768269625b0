package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.TextColor;
import hkshell.front.tui.paint.Look;
import org.junit.jupiter.api.Test;

class ColorStepsTest {
    @Test
    void theTerminalsVariablesDecide() {
        assertEquals(ColorSteps.INDEXED, ColorSteps.of("xterm-256color", "", ""));
        assertEquals(ColorSteps.INDEXED, ColorSteps.of("screen-256color", "", ""));
        assertEquals(ColorSteps.FULL, ColorSteps.of("xterm-256color", "truecolor", ""));
        assertEquals(ColorSteps.FULL, ColorSteps.of("xterm", "24bit", ""));
        assertEquals(ColorSteps.FULL, ColorSteps.of("xterm-kitty", "", ""));
        assertEquals(ColorSteps.FULL, ColorSteps.of("xterm-direct", "", ""));
        assertEquals(ColorSteps.SIXTEEN, ColorSteps.of("screen", "", ""));
        assertEquals(ColorSteps.SIXTEEN, ColorSteps.of("linux", "", ""));
        assertEquals(ColorSteps.SIXTEEN, ColorSteps.of("whatever", "", ""));
        assertEquals(ColorSteps.NONE, ColorSteps.of("vt100", "", ""));
        assertEquals(ColorSteps.NONE, ColorSteps.of("xterm-256color", "truecolor", "1"));
        assertEquals(ColorSteps.NONE, ColorSteps.of("dumb", "", ""));
        assertEquals(ColorSteps.NONE, ColorSteps.of("", "", ""));
    }

    @Test
    void coloursStepDownToTheNearest() {
        assertEquals(196, ColorSteps.indexed(0xff0000));
        assertEquals(16, ColorSteps.indexed(0x000000));
        assertEquals(231, ColorSteps.indexed(0xffffff));
        assertEquals(244, ColorSteps.indexed(0x808080));
        assertEquals(111, ColorSteps.indexed(0x7fb4ff));
        assertEquals(9, ColorSteps.basic(0xff1010));
        assertEquals(2, ColorSteps.basic(0x10c010));
        assertEquals(0, ColorSteps.basic(0x101010));
        assertEquals(15, ColorSteps.basic(0xfafafa));
    }

    @Test
    void everyColourOfTheCubeIsItself() {
        int[] levels = {0, 95, 135, 175, 215, 255};
        for (int i = 0; i < 216; i++) {
            int rgb = levels[i / 36] << 16 | levels[i / 6 % 6] << 8 | levels[i % 6];
            assertEquals(16 + i, ColorSteps.indexed(rgb));
        }
    }

    @Test
    void noColourIsTheTerminalsOwn() {
        for (ColorSteps steps : ColorSteps.values()) {
            assertEquals(TextColor.ANSI.DEFAULT, steps.step(Look.NONE));
        }
        assertEquals(TextColor.ANSI.DEFAULT, ColorSteps.NONE.step(0xff0000));
        assertEquals(new TextColor.RGB(1, 2, 3), ColorSteps.FULL.step(0x010203));
    }
}
