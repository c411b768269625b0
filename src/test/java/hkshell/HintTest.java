package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import hkshell.engine.CommandSpec;
import hkshell.engine.command.AllCommands;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever follows a hint finds the command: every one that a text of the program or a page names is in the table. */
class HintTest {
    private static final List<CommandSpec> ROWS = AllCommands.table().rows();

    /** After the program's name, options aside, a command's words. */
    private static final Pattern NAMED =
            Pattern.compile("\\bhkshell (?:--[a-z-]+(?: [A-Z]+)? )*([a-z][a-z:-]*)(?: ([a-z][a-z-]*))?");

    /** Without the name, the one first word that is no word of a sentence, as {@code netrc} and {@code get} are. */
    private static final Pattern BARE = Pattern.compile("(?:^|[ ,;])accounts ([a-z]+)");

    /** Words that go on with a sentence rather than with a command. */
    private static final Set<String> VERBS = Set.of("lists", "shows", "keeps", "tries", "writes", "yet", "that");

    /** Sentences about the program itself. */
    private static final Set<String> PROSE = Set.of(
            "has", "is", "does", "would", "keeps", "tries", "starts", "calls", "knows", "finds", "takes", "itself",
            "in", "line");

    @Test
    void every_command_that_a_text_names_is_in_the_table() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Sources.Parsed file : Sources.parsed(Sources.java(Sources.MAIN))) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void none) {
                    if (literal.getValue() instanceof String text) {
                        wrong(text, seen).forEach(found -> wrong.add(file.file() + ": " + found));
                    }
                    return super.visitLiteral(literal, none);
                }
            }.scan(file.tree(), null);
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(seen.contains("login") && seen.contains("accounts test"), seen.toString());
    }

    @Test
    void a_command_that_there_is_not_is_found() {
        assertEquals(List.of("accounts polish"), wrong("try hkshell accounts polish", new HashSet<>()));
        assertEquals(List.of("accounts polish"), wrong("hkshell login, or accounts polish", new HashSet<>()));
        assertEquals(List.of(), wrong("hkshell accounts lists them", new HashSet<>()));
    }

    private static List<String> wrong(String text, Set<String> seen) {
        List<String> wrong = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            check(named.group(1), named.group(2) == null ? "" : named.group(2), wrong, seen);
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            check("accounts", bare.group(1), wrong, seen);
        }
        return wrong.stream().distinct().toList();
    }

    private static void check(String first, String second, List<String> wrong, Set<String> seen) {
        if (PROSE.contains(first)) {
            return;
        }
        boolean topic = ROWS.stream().filter(row -> row.topic().equals(first)).count() > 1;
        boolean two = topic && !second.isEmpty() && !VERBS.contains(second);
        String words = two ? first + " " + second : first;
        seen.add(words);
        boolean known = ROWS.stream()
                .anyMatch(row -> row.words().equals(words)
                        || row.aliases().contains(words)
                        || !two && row.topic().equals(words));
        if (!known) {
            wrong.add(words);
        }
    }
}
