package hkshell;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files of the project as they are read by a person: text, and the trees that the compiler makes of it. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    /** What a build or a tool leaves at the top; everything else there belongs to the project. */
    private static final Set<String> LEFT_OVER = Set.of(".git", "target", ".idea", ".vscode", ".settings");

    private Sources() {}

    static List<Path> java(Path root) {
        return files(root, ".java");
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the project. */
    static List<Path> everything() {
        try (Stream<Path> top = Files.list(Path.of("."))) {
            return top.map(Path::normalize)
                    .filter(file -> !LEFT_OVER.contains(file.toString()))
                    .flatMap(file -> files(file, "").stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines as they stand, whatever bytes they hold. */
    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One parsed file, with the way from a piece of it to its lines. */
    record Parsed(Path file, CompilationUnitTree tree, SourcePositions positions) {
        long firstLine(Tree piece) {
            return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, piece));
        }

        /** As it was written, comments and all. */
        String text(Tree piece) {
            int from = (int) positions.getStartPosition(tree, piece);
            int to = (int) positions.getEndPosition(tree, piece);
            return source().substring(from, to);
        }

        private String source() {
            try {
                return tree.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long lastLine(Tree piece) {
            return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, piece));
        }
    }

    static List<Parsed> parsed(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Writer silent = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    silent, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Parsed> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                parsed.add(new Parsed(Path.of(tree.getSourceFile().toUri().getPath()), tree, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
