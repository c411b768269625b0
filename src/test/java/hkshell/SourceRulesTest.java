package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import hkshell.Sources.Parsed;
import hkshell.domain.keymap.KeyDocs;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.CommandDocs;
import hkshell.engine.command.AllCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader may rely on in every file: sizes, names, a sentence per folder, nothing swallowed, nothing of this machine. */
class SourceRulesTest {
    private static final List<Path> MAIN = Sources.java(Sources.MAIN);
    private static final List<Path> TEST = Sources.java(Sources.TEST);

    /** Names that say nothing: the next reader cannot tell what belongs in there. */
    private static final Pattern EMPTY_NAME = Pattern.compile("\\w*(Manager|Helper|Utils?|Impl|Common|Base|Data|Info)");

    /**
     * Pages that are made from code, each with its maker; a page that differs from what its maker says is stale, and is
     * rewritten by {@code mvn -q test -Dtest=SourceRulesTest -Dgolden.update}.
     */
    private static final Map<String, Supplier<String>> GENERATED = Map.of(
            "docs/commands.md", () -> CommandDocs.markdown(AllCommands.table()),
            "docs/keys.md", () -> KeyDocs.markdown(KeyMap.defaults()));

    @Test
    void files_are_short() {
        none(longer(MAIN, 400));
        none(longer(TEST, 500));
    }

    private static List<String> longer(List<Path> files, int limit) {
        return files.stream()
                .filter(file -> Sources.lines(file).size() > limit)
                .map(file -> file + " has " + Sources.lines(file).size() + " lines")
                .toList();
    }

    @Test
    void methods_are_short() {
        List<String> found = new ArrayList<>();
        for (Parsed file : Sources.parsed(MAIN)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    long length = file.lastLine(method) - file.firstLine(method) + 1;
                    if (length > 60) {
                        found.add(file.file() + ": " + method.getName() + " has " + length + " lines");
                    }
                    return super.visitMethod(method, none);
                }
            }.scan(file.tree(), null);
        }
        none(found);
    }

    @Test
    void names_say_something() {
        List<String> found = new ArrayList<>();
        List<Path> all = new ArrayList<>(MAIN);
        all.addAll(TEST);
        for (Parsed file : Sources.parsed(all)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void none) {
                    if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                        found.add(file.file() + ": " + type.getSimpleName());
                    }
                    return super.visitClass(type, none);
                }
            }.scan(file.tree(), null);
        }
        none(found);
    }

    /** An expected one may be passed over with a comment that says why; one that may be anything never. */
    @Test
    void no_exception_is_swallowed() {
        List<String> found = new ArrayList<>();
        for (Parsed file : Sources.parsed(MAIN)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitCatch(CatchTree caught, Void none) {
                    String type = caught.getParameter().getType().toString();
                    boolean wide = Set.of("Exception", "RuntimeException", "Throwable", "Error")
                            .contains(type);
                    boolean silent = caught.getBlock().getStatements().isEmpty()
                            && !file.text(caught.getBlock()).contains("//");
                    if (silent || wide && !isUsed(caught)) {
                        found.add(file.file() + ":" + file.firstLine(caught) + " catches " + type);
                    }
                    return super.visitCatch(caught, none);
                }
            }.scan(file.tree(), null);
        }
        none(found);
    }

    private static boolean isUsed(CatchTree caught) {
        boolean[] used = {false};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void none) {
                used[0] |= identifier.getName().equals(caught.getParameter().getName());
                return null;
            }
        }.scan(caught.getBlock(), null);
        return used[0];
    }

    @Test
    void every_folder_says_what_it_is() {
        none(MAIN.stream()
                .map(Path::getParent)
                .distinct()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(info -> !Files.exists(info)
                        || !Sources.text(info).startsWith("/**")
                        || !Sources.text(info).contains("@NullMarked"))
                .map(info -> info + " is missing, or lacks its sentences or @NullMarked")
                .toList());
    }

    @Test
    void tests_neither_sleep_nor_rest() {
        Pattern sleep = Pattern.compile("\\.sleep\\(|@" + "Disabled");
        none(found(TEST, line -> sleep.matcher(line).find()));
    }

    @Test
    void nothing_is_left_for_later() {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b|@" + "author");
        none(found(MAIN, line -> later.matcher(line).find()));
        none(found(TEST, line -> later.matcher(line).find()));
        none(found(MAIN, line -> line.startsWith("import ") && line.endsWith(".*;")));
    }

    @Test
    void no_file_knows_this_machine() {
        Pattern machine = Pattern.compile("/(work|farm|root)/[A-Za-z.]");
        Pattern packages = Pattern.compile("https?://[a-z0-9.-]*(maven|npmjs|debian)[a-z0-9.-]*");
        none(found(
                Sources.everything(),
                line -> machine.matcher(line).find() || packages.matcher(line).find() && !line.contains("/POM/")));
    }

    @Test
    void generated_pages_are_fresh() throws Exception {
        for (Map.Entry<String, Supplier<String>> page : GENERATED.entrySet()) {
            Path file = Path.of(page.getKey());
            String fresh = page.getValue().get();
            if (System.getProperty("golden.update") != null) {
                Files.writeString(file, fresh);
            }
            assertEquals(fresh, Files.exists(file) ? Files.readString(file) : "", file + " is stale");
        }
    }

    private static List<String> found(List<Path> files, Predicate<String> bad) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Sources.lines(file);
            for (int at = 0; at < lines.size(); at++) {
                if (bad.test(lines.get(at))) {
                    found.add(file + ":" + (at + 1) + " " + lines.get(at).strip());
                }
            }
        }
        return found;
    }

    private static void none(List<String> found) {
        assertEquals("", String.join("\n", found));
    }
}
