package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Programs;
import hkshell.front.tui.root.Model;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** {@code E} on the screen: the terminal goes to the editor and comes back, and the questions after it are the screen's. */
class EditorScenarioTest extends SandboxScreen {
    @Test
    void the_file_is_edited_and_the_screen_comes_back() {
        String before = bench.text();
        edits(text -> text.replace("login up", "login upper"));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E").see("The netrc is saved as you edited it.").see("ftp.corp.test");
            assertEquals(before.replace("login up", "login upper"), bench.text());
            screen.press("=")
                    .see("before: edit with an editor")
                    .see("+   login upper")
                    .press("q");
            screen.press("u").see("Taken back: edit with an editor.");
            assertEquals(before, bench.text());
            screen.press(":")
                    .type("netrc edit --dry-run")
                    .press("enter")
                    .see("login upper")
                    .press("q");
            assertEquals(before, bench.text());
            screen.press("q").left(0);
        }
    }

    @Test
    void the_menu_has_it_and_an_untouched_file_says_so() {
        edits(text -> text);
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "x")
                    .see("edit the whole file in your editor")
                    .press("E")
                    .see("Nothing was changed.");
        }
    }

    @Test
    void a_doubt_is_a_question_on_the_screen() {
        String before = bench.text();
        edits(text -> text.replace("made-up", "\"made up"));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E").see("Programs will misread this.").see("throw it away");
            screen.press("down", "down", "enter").see("Thrown away.");
            assertEquals(before, bench.text());
            screen.press("E").see("misread").press("esc").see("what you typed is in");
            assertEquals(before, bench.text());
        }
    }

    @Test
    void a_failing_editor_is_told() {
        bench.with(new Editor(text -> Parsed.bad(Problem.file("editor", "The editor ended with status 1.", ""))));
        try (Scenario<Model> screen = start(80, 24)) {
            screen.press("2", "E")
                    .see("The editor ended with status 1.")
                    .press("q")
                    .left(0);
        }
    }

    @Test
    void a_comment_that_goes_with_its_record_is_named_in_the_question() {
        bench.netrc("machine a.test login me password p # the old one\n");
        try (Scenario<Model> screen = start(100, 30)) {
            screen.press("2", "d");
            assertTrue(
                    screen.text().replaceAll("[^a-z#]+", " ").contains("comment on its line # the old one"),
                    screen::text);
            screen.press("y").see("a.test removed, with the comment on its line: # the old one.");
        }
    }

    private void edits(UnaryOperator<String> how) {
        bench.with(new Editor(text -> Parsed.good(
                how.apply(new String(text, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** What a person does in an editor. */
    private interface Typing {
        Parsed<byte[]> in(byte[] text);
    }

    private record Editor(Typing typing) implements Programs {
        @Override
        public Parsed<String> copy(String text) {
            return Parsed.good("copied");
        }

        @Override
        public Parsed<String> open(String address) {
            return Parsed.bad(Problem.file("no_display", "There is no display.", ""));
        }

        @Override
        public Parsed<Secret> keychainToken(String login) {
            return Parsed.bad(Problem.file("no_keychain", "There is no keychain.", ""));
        }

        @Override
        public Parsed<Path> makeKey(Path file, Optional<String> comment) {
            return Parsed.bad(Problem.file("no_ssh_keygen", "There is no ssh-keygen.", ""));
        }

        @Override
        public Parsed<byte[]> edit(byte[] text, String fileName) {
            return typing.in(text);
        }
    }
}
