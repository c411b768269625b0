package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.theme.Contrast;
import hkshell.domain.theme.Look;
import hkshell.domain.theme.Theme;
import hkshell.domain.theme.ThemeReader;
import hkshell.kit.text.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed themes on terminals with fewer colours: what was readable stays so. */
class PackedThemeStepsTest {
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    /** xterm's sixteen. */
    private static final int[] BASIC = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private static Theme theme(String name) throws IOException {
        String text = Files.readString(Path.of("themes", name + ".properties"));
        return ThemeReader.read(name, text).value().orElseThrow();
    }

    private static Theme stepped(Theme theme, IntUnaryOperator step) {
        return new Theme(
                theme.name(),
                theme.ground(),
                theme.looks().stream().map(look -> stepped(look, step)).toList());
    }

    private static Look stepped(Look look, IntUnaryOperator step) {
        return new Look(
                look.foreground() == Look.OWN ? Look.OWN : step.applyAsInt(look.foreground()),
                look.background() == Look.OWN ? Look.OWN : step.applyAsInt(look.background()),
                look.bold(),
                look.underline(),
                look.reverse());
    }

    private static int indexed(int rgb) {
        int index = ColorSteps.indexed(rgb);
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x010101;
        }
        int cube = index - 16;
        return CUBE[cube / 36] << 16 | CUBE[cube / 6 % 6] << 8 | CUBE[cube % 6];
    }

    private static int basic(int rgb) {
        return BASIC[ColorSteps.basic(rgb)];
    }

    @ParameterizedTest
    @ValueSource(strings = {"dusk", "light"})
    void with256ColoursEveryRoleIsAsReadableAsWithAll(String name) throws IOException {
        assertEquals(
                "[]",
                Contrast.weak(stepped(theme(name), PackedThemeStepsTest::indexed))
                        .toString());
    }

    /** With 16 there are grounds on which no red or grey passes; what is asked is that nothing fades away. */
    @ParameterizedTest
    @ValueSource(strings = {"dusk", "light"})
    void with16ColoursEveryRoleCanBeRead(String name) throws IOException {
        Theme theme = stepped(theme(name), PackedThemeStepsTest::basic);
        for (Role role : Role.values()) {
            assertTrue(Contrast.of(theme, role) >= 3.9, () -> role + " " + Contrast.of(theme, role));
        }
    }

    @Test
    void duskKeepsItsSignalsApartWith16Colours() throws IOException {
        Theme dusk = stepped(theme("dusk"), PackedThemeStepsTest::basic);
        assertEquals(0xff0000, dusk.look(Role.ERROR).foreground());
        assertEquals(0xffff00, dusk.look(Role.WARN).foreground());
        assertEquals(0x00cd00, dusk.look(Role.OK).foreground());
    }
}
