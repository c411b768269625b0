package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A single command that asks nothing starts quickly because it loads nothing of the screen and of the line editor. */
class LoadedClassesTest {
    @TempDir
    private Path home;

    /** Commands that scripts call often; none of them may need more than it uses. */
    static Stream<List<String>> commands() {
        return Stream.of(List.of("--version"), List.of("token"), List.of("netrc", "list"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_single_command_loads_neither_screen_nor_line_editor(List<String> words) throws Exception {
        Path output = home.resolve("output");
        int exit = run(words, output);
        List<String> lines = Files.readAllLines(output);
        assertEquals(0, exit, () -> String.join("\n", lines));
        List<String> loaded = lines.stream()
                .filter(line -> line.contains("[class,load]"))
                .map(line -> line.substring(line.lastIndexOf(']') + 1).strip())
                .toList();
        assertTrue(loaded.stream().anyMatch(line -> line.startsWith("hkshell.Main ")), "the JVM tells what it loads");
        assertEquals(
                "",
                String.join(
                        "\n", loaded.stream().filter(LoadedClassesTest::isHeavy).toList()));
    }

    private static boolean isHeavy(String type) {
        return type.startsWith("hkshell.front.tui.")
                || type.startsWith("org.jline.")
                || type.startsWith("com.googlecode.lanterna.")
                || type.startsWith("com.fasterxml.jackson.databind.")
                || type.startsWith("java.net.http.")
                // gpg, for the few whose netrc is encrypted.
                || type.startsWith("hkshell.adapter.process.Gpg")
                || type.startsWith("hkshell.adapter.disk.SealedText")
                || type.startsWith("hkshell.engine.session.Cipher")
                || type.startsWith("java.util.regex.")
                || type.startsWith("java.util.Formatter")
                // The equals and hashCode that a record did not write out: put together at run time, 20 ms.
                || type.startsWith("java.lang.runtime.ObjectMethods");
    }

    private int run(List<String> words, Path output) throws IOException, InterruptedException {
        Path netrc =
                Files.writeString(home.resolve("netrc"), "machine api.heroku.com\n  login me\n  password secret\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "hkshell.Main"));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("NETRC", netrc.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }
}
