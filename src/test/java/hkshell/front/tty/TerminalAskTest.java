package hkshell.front.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RealTerminal;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions on a real terminal of the kernel: what is typed, and what is asked then. */
@Timeout(20)
class TerminalAskTest {
    private static final List<String> WAYS = List.of("in a browser", "with email and password", "a token", "sso");
    private static final String AGAIN = "That is none of the choices. Type a number from 1 to 4.\n";
    private static final String WHICH = "How to log in? [1-4] ";
    private static final String LIST =
            "  1  in a browser\n  2  with email and password\n  3  a token\n  4  sso\n" + WHICH;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private RealTerminal terminal;
    private TerminalAsk ask;

    @BeforeEach
    void open() throws IOException {
        Ttys ttys = new Ttys(words -> Optional.empty(), System.getProperty("os.name"));
        Assumptions.assumeTrue(ttys.isNative() && RealTerminal.isHere(), "a terminal is made as Linux makes one");
        terminal = new RealTerminal();
        ask = asking(new TerminalLine(ttys, terminal.fd(), terminal.name()), Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    private TerminalAsk asking(TerminalLine line, Optional<String> piped) {
        return new TerminalAsk(
                line,
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                (text, file) -> Parsed.good(text),
                piped.map(text -> label -> Parsed.good(Secret.of(text))),
                false);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_choice_is_asked_again_and_says_what_is_wanted() throws IOException {
        terminal.type("\033[B\n5\n2\nme@example.com\n");
        assertEquals(Optional.of(1), ask.choice("How to log in?", WAYS).value());
        assertEquals(LIST + AGAIN + WHICH + AGAIN + WHICH, shown());
        assertEquals(Optional.of("me@example.com"), ask.text("Email", "").value());
    }

    @Test
    void three_wrong_choices_are_enough() throws IOException {
        terminal.type("0\n\nx\n3\n");
        Problem problem = ask.choice("How to log in?", WAYS).problem().orElseThrow();
        assertEquals("That is none of the choices.", problem.sentence());
        assertEquals("a number from 1 to 4", problem.hint());
        assertEquals(LIST + AGAIN + WHICH + AGAIN + WHICH, shown());
    }

    @Test
    void of_many_choices_each_can_be_chosen() throws IOException {
        terminal.type("12\n");
        assertEquals(
                Optional.of(11),
                ask.choice("Which key?", Collections.nCopies(12, "a key")).value());
    }

    @Test
    void what_is_neither_yes_nor_no_is_asked_again() throws IOException {
        terminal.type("ja\nY\n");
        assertEquals(Optional.of(true), ask.confirm("Make one?").value());
        assertEquals("Make one? [y/N] That is neither yes nor no. Type y or n.\nMake one? [y/N] ", shown());
        terminal.type("\nno\nfoo\nbar\nbaz\n");
        assertEquals(Optional.of(false), ask.confirm("Make one?").value());
        assertEquals(Optional.of(false), ask.confirm("Make one?").value());
        assertFalse(ask.confirm("Make one?").isGood());
    }

    @Test
    void leaving_a_question_ends_it_at_once() throws IOException {
        terminal.type("\004");
        assertEquals(
                Problem.cancelled().code(),
                ask.choice("How to log in?", WAYS).problem().orElseThrow().code());
        assertEquals(LIST + "\n", shown());
    }

    @Test
    void a_pipe_stays_a_pipe_although_the_terminal_could_be_asked() {
        assertFalse(ask.pipes());
        TerminalAsk piped = asking(new TerminalLine(new Ttys(words -> Optional.empty(), "Linux"), 2), Optional.of("t"));
        assertTrue(piped.pipes() && piped.person());
        assertEquals(Optional.of(Secret.of("t")), piped.piped("token").value());
        assertEquals("", shown());
    }
}
