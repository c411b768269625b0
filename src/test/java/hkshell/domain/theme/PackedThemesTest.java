package hkshell.domain.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.text.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The themes of the folder themes/, which are packed in the jar. */
class PackedThemesTest {
    static List<Theme> themes() {
        try (Stream<Path> files = Files.list(Path.of("themes"))) {
            return files.sorted().map(PackedThemesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme read(Path file) {
        String name = file.getFileName().toString().replace(".properties", "");
        try {
            return ThemeReader.read(name, Files.readString(file)).fold(theme -> theme, problem -> {
                throw new AssertionError(problem.sentence());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreThree() {
        assertEquals(
                List.of("dusk", "light", "mono"),
                themes().stream().map(Theme::name).toList());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyRoleCanBeReadOnItsGroundAndOnTheSelectedRow(Theme theme) {
        assertEquals(
                List.of(),
                Contrast.weak(theme).stream().map(Contrast.Weak::sentence).toList());
    }

    /** The screen keeps a role's foreground on the selected row: a second background would be lost there. */
    @ParameterizedTest
    @MethodSource("themes")
    void onlyTheSelectionHasABackground(Theme theme) {
        for (Role role : Role.values()) {
            boolean own = theme.look(role).background() == Look.OWN;
            assertTrue(own || role == Role.SELECTED, () -> theme.name() + " " + role);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatMustStandOutDoesSoWithoutColourToo(Theme theme) {
        for (Role role : List.of(Role.TITLE, Role.FOCUS, Role.WARN, Role.ERROR)) {
            assertTrue(theme.look(role).bold(), () -> theme.name() + " " + role);
        }
        assertTrue(theme.look(Role.DANGER).reverse());
        assertTrue(theme.look(Role.LINK).underline());
        assertFalse(theme.look(Role.TEXT).bold());
    }

    @Test
    void monoHasNoColours() {
        Theme mono = read(Path.of("themes/mono.properties"));
        for (Role role : Role.values()) {
            assertEquals(Look.OWN, mono.look(role).foreground(), role.name());
            assertEquals(Look.OWN, mono.look(role).background(), role.name());
        }
        assertTrue(mono.look(Role.SELECTED).reverse());
    }
}
