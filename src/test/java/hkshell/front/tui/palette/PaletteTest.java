package hkshell.front.tui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.keymap.Key;
import hkshell.engine.CommandSpec;
import hkshell.engine.Completer;
import hkshell.engine.command.AllCommands;
import hkshell.fake.Scenes;
import hkshell.front.tui.widget.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The command line: what it offers while a line grows, and what Tab and Enter make of an offer. */
class PaletteTest {
    private static final Key TAB = Key.of(Key.Kind.TAB);
    private static final Key DOWN = Key.of(Key.Kind.DOWN);

    private static PaletteState typed(String line) {
        Completer completer = new Completer(AllCommands.table().rows(), List.of(), List.of("dusk", "light"));
        return PaletteState.open(
                completer, Scenes.session("machine api.heroku.com login me\nmachine ftp.corp.test login up\n"), line);
    }

    private static String offers(String line) {
        return String.join(
                " | ",
                typed(line).offers().all().stream()
                        .map(Offer::word)
                        .filter(word -> !word.startsWith("-"))
                        .toList());
    }

    private static PaletteState press(PaletteState state, Key key) {
        return PaletteUpdate.press(state, key).orElseThrow();
    }

    @Test
    void commands_until_there_is_one_then_the_words_that_can_follow() {
        assertEquals("netrc get", offers("netrc get"));
        assertEquals("api.heroku.com | ftp.corp.test", offers("netrc get "));
        assertEquals("login | password | account", offers("netrc get ftp.corp.test "));
        assertEquals("dusk | light", offers("theme "));
    }

    @Test
    void a_topic_alone_offers_its_commands_before_all_others() {
        List<String> rows = AllCommands.table().topic("accounts").stream()
                .map(CommandSpec::words)
                .toList();
        List<String> offers = List.of(offers("accounts ").split(" \\| "));
        assertEquals(Set.copyOf(rows), Set.copyOf(offers.subList(0, rows.size())));
    }

    @Test
    void tab_types_the_offer_out_word_by_word() {
        PaletteState second = press(press(typed("netrc get "), DOWN), DOWN);
        assertEquals(
                "netrc get ftp.corp.test ",
                press(typed("netrc get f"), TAB).field().text());
        assertEquals("netrc get ", press(typed("netrc ge"), TAB).field().text());
        assertEquals("netrc get ftp.corp.test ", press(second, TAB).field().text());
    }

    @Test
    void tab_goes_through_the_words_and_a_letter_begins_the_next() {
        PaletteState state = press(typed("netrc get "), TAB);
        assertEquals("netrc get api.heroku.com", state.field().text());
        assertEquals(Optional.of("netrc get api.heroku.com"), PaletteUpdate.line(state));
        state = press(state, TAB);
        assertEquals("netrc get ftp.corp.test", state.field().text());
        assertEquals(2, state.offers().all().size());
        assertEquals("netrc get api.heroku.com", press(state, TAB).field().text());
        PaletteState next = press(press(state, Key.of(' ')), Key.of('p'));
        assertEquals(
                "netrc get ftp.corp.test password ", press(next, TAB).field().text());
    }

    @Test
    void tab_on_a_theme_shows_each() {
        PaletteState state = press(press(typed("theme "), TAB), TAB);
        assertEquals(Optional.of("light"), state.theme());
    }

    @Test
    void enter_runs_what_is_typed_or_a_chosen_command_that_needs_no_more() {
        assertEquals(Optional.of("netrc ge"), PaletteUpdate.line(typed("netrc ge")));
        assertEquals(Optional.of("whoami"), PaletteUpdate.line(press(typed("who"), DOWN)));
        assertEquals(Optional.empty(), PaletteUpdate.line(press(typed("netrc ge"), DOWN)));
        assertEquals(Optional.empty(), PaletteUpdate.line(press(typed("netrc get "), DOWN)));
    }

    @Test
    void what_fits_nothing_stays_as_typed() {
        PaletteState state = typed("zzzz");
        assertEquals(List.of(), state.offers().all());
        assertEquals("zzzz", press(press(state, DOWN), TAB).field().text());
        assertEquals(Optional.of("zzzz"), PaletteUpdate.line(press(state, DOWN)));
    }
}
