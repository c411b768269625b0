package hkshell.front.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ManualTest {
    /** The pages as they stand in docs/, which is what is packed. */
    private record Docs() implements Pages {
        @Override
        public List<String> names() {
            return List.of(
                    "start",
                    "screen",
                    "keys",
                    "netrc",
                    "login",
                    "accounts",
                    "ssh-keys",
                    "requests",
                    "commands",
                    "performance");
        }

        @Override
        public Optional<String> text(String name) {
            try {
                return Optional.of(Files.readString(Path.of("docs", name + ".md")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Fixed(TreeMap<String, String> texts) implements Pages {
        @Override
        public List<String> names() {
            return List.copyOf(texts.keySet());
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    private static final Manual MANUAL = new Manual(new Docs());

    @Test
    void everyPageOfDocsIsInTheManual() throws IOException {
        try (var files = Files.list(Path.of("docs"))) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
            assertEquals(found, new Docs().names().stream().sorted().toList());
        }
    }

    @Test
    void topicsHaveTheTitlesOfTheirPages() {
        assertEquals(
                "[start Start, screen Screen, keys Keys, netrc netrc, login Logging in, accounts Accounts, ssh-keys SSH keys, requests Requests,"
                        + " commands Commands, performance Performance]",
                MANUAL.topics().stream()
                        .map(topic -> topic.name() + " " + topic.title())
                        .toList()
                        .toString());
    }

    @Test
    void everyPageFitsItsWidth() {
        for (String name : new Docs().names()) {
            String page = new Docs().text(name).orElseThrow();
            for (int width : new int[] {16, 28, 40, 56, 76, 80, 120, 200}) {
                MarkdownTextTest.assertFits(MarkdownText.lines(page, width), width, name);
            }
        }
    }

    @Test
    void everyLinkLeadsToAPage() {
        Pattern link = Pattern.compile("]\\(([^)]*)\\)");
        List<String> broken = new ArrayList<>();
        for (String name : new Docs().names()) {
            Matcher matcher = link.matcher(new Docs().text(name).orElseThrow());
            while (matcher.find()) {
                String target = matcher.group(1);
                if (!target.endsWith(".md") || !Files.exists(Path.of("docs", target))) {
                    broken.add(name + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void aSearchGivesLinesWithTheirHeadings() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("one", "# First\n\nNothing here.\n\n## Inner\n\nA **dry** run\n");
        texts.put("two", "# Dry run\n\n| key | does |\n|---|---|\n| `r` | runs it dry |\n");
        assertEquals(
                List.of("one/Inner/A dry run", "two/Dry run/Dry run", "two/Dry run/r    runs it dry"),
                new Manual(new Fixed(texts))
                        .search(" RUN  dry").stream()
                                .map(hit -> hit.name() + "/" + hit.heading() + "/"
                                        + hit.line().text())
                                .toList());
        assertEquals(List.of(), new Manual(new Fixed(texts)).search("  "));
        assertEquals(List.of(), new Manual(new Fixed(texts)).search("nowhere"));
    }

    @Test
    void whatPeopleLookForIsFound() {
        for (String words : List.of("--dry-run", "exit code", "undo", "HEROKU_API_KEY", "curl -n", "NO_COLOR")) {
            assertFalse(MANUAL.search(words).isEmpty(), words);
        }
        assertTrue(MANUAL.search("undo").size() >= 3);
    }
}
