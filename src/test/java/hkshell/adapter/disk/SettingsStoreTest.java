package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Settings;
import hkshell.kit.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file: a text and what it means, a text before and after. */
class SettingsStoreTest {
    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;
    private Path file;
    private SettingsStore store;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        file = home.home.resolve(".config/hkshell/settings.properties");
        store = new SettingsStore(home.disk(), file, List.of("theme", "login.machines", "mouse", "keys.*"));
    }

    @Test
    void no_file_is_no_setting() {
        assertEquals(Settings.NONE, store.load().value().orElseThrow());
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void names_values_comments() throws IOException {
        given("""
                # mine
                theme = light
                login.machines=a.b,  c.d\s

                keys.send = x = y # z
                   mouse   =
                """);

        assertEquals(
                Map.of("theme", "light", "login.machines", "a.b,  c.d", "keys.send", "x = y # z", "mouse", ""),
                store.load().value().orElseThrow().values());
    }

    @Test
    void a_header_is_one_that_may_be_set_and_no_credential() throws IOException {
        store = new SettingsStore(home.disk(), file, List.of("header.*"));
        given("header.X-Team = blue\n");
        assertEquals(
                "X-Team: blue",
                store.load().value().orElseThrow().headers().get(0).toString());
        given("header.Authorization = made-up\n");
        assertEquals(
                "bad_settings: ~/.config/hkshell/settings.properties, line 1: The header Authorization may hold a"
                        + " credential, which is no setting. hint: hkshell login keeps it; another one stands in the"
                        + " line of the call",
                told(store.load()));
        given("header.X-HTTP-Method-Override = DELETE\n");
        assertTrue(told(store.load()).contains("makes another call of each"));
        given("header.X-Team = Bearer HRKU-12345678-1234-made-up\n");
        assertTrue(told(store.load()).contains("may hold a credential"));
        given("header.X-Team = =oops\n");
        assertEquals(
                "=oops", store.load().value().orElseThrow().headers().get(0).value());
        given("header.Host = a\n");
        assertTrue(told(store.load()).contains("The header Host is written by the client"));
    }

    @Test
    void wrong_lines_are_named_with_what_to_do() throws IOException {
        given("theme = light\nthem = dark\n");
        assertEquals(
                "bad_settings: ~/.config/hkshell/settings.properties, line 2: there is no setting them. "
                        + "hint: did you mean theme?",
                told(store.load()));
        assertEquals(new Place(2, 1), store.load().problem().orElseThrow().where());

        given("\n\nwhatever = 1\n");
        assertTrue(told(store.load()).endsWith("hint: the settings are theme, login.machines, mouse, keys.*"));

        given("theme light\n");
        assertTrue(told(store.load()).endsWith("line 1: this is no setting: theme light. hint: write name = value"));

        given("theme = a\r\ntheme = b\r\n");
        assertTrue(told(store.load()).endsWith("line 2: theme is set twice. hint: remove one of the two"));

        given("keys. = a\n");
        assertFalse(store.load().isGood());

        TestHome.write(file, "theme = \377\n");
        assertEquals(
                "bad_settings: ~/.config/hkshell/settings.properties is not UTF-8. "
                        + "hint: write it again as UTF-8, or move it away",
                told(store.load()));
    }

    @Test
    void an_escape_sequence_in_it_does_not_reach_the_terminal() throws IOException {
        given("\033[31mred = 1\n");

        assertFalse(told(store.load()).contains("\033"));
    }

    @Test
    void saving_changes_one_value_alone() throws IOException {
        given("# theme = none\ntheme   =  light   \n# end");

        assertEquals(
                "dusk",
                store.save("theme", "dusk").value().orElseThrow().get("theme").orElseThrow());
        assertEquals("# theme = none\ntheme   =  dusk\n# end", Files.readString(file));

        store.save("mouse", "on");
        assertEquals("# theme = none\ntheme   =  dusk\n# end\nmouse = on\n", Files.readString(file));

        given("theme=a\r\nmouse=off\r\n");
        store.save("theme", "b");
        assertEquals("theme=b\r\nmouse=off\r\n", Files.readString(file));
    }

    @Test
    void saving_makes_the_file() throws IOException {
        store.save("theme", "dusk");

        assertEquals("theme = dusk\n", Files.readString(file));
        assertEquals("0600", TestHome.mode(file));
        assertEquals("0700", TestHome.mode(file.getParent()));
    }

    @Test
    void a_wrong_file_is_not_written() throws IOException {
        given("them = dark\n");

        assertEquals(
                "bad_settings",
                store.save("theme", "dusk").problem().orElseThrow().code());
        assertEquals("them = dark\n", Files.readString(file));
    }

    @Test
    void what_could_not_be_read_again_is_not_written() throws IOException {
        assertTrue(told(store.save("theme", "a\nmouse = on")).startsWith("usage: The value of a setting is one line"));
        assertTrue(told(store.save("theme", " a")).startsWith("usage: "));
        assertEquals("usage: There is no setting theem. hint: did you mean theme?", told(store.save("theem", "a")));
        assertFalse(Files.exists(file));
    }

    private void given(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
