package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The launcher under every POSIX shell of this machine, with stand-ins for Java that print what they were given. Bash is
 * what macOS has as {@code sh}, busybox what Alpine has.
 */
class LauncherTest {
    @TempDir
    private Path temp;

    private Path program;

    @BeforeEach
    void install() throws IOException {
        program = temp.resolve("a folder/hkshell");
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib"));
        Files.copy(Path.of("src/main/launcher/hkshell"), program.resolve("bin/hkshell"));
    }

    static Stream<List<String>> shells() {
        List<List<String>> all =
                List.of(List.of("sh"), List.of("dash"), List.of("bash", "--posix"), List.of("busybox", "sh"));
        return all.stream().filter(shell -> onPath(shell.get(0)));
    }

    private static boolean onPath(String name) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private record Result(int exit, String out, String err) {
        boolean has(String line) {
            return out.lines().anyMatch(line::equals);
        }
    }

    private Result launch(List<String> shell, Map<String, String> variables, String script, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(shell);
        command.add(script);
        command.addAll(List.of(words));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.directory(temp.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/bin:/usr/bin");
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    private Result launch(List<String> shell, Path java, String... words) throws IOException, InterruptedException {
        return launch(
                shell,
                Map.of("JAVA_HOME", java.toString()),
                program.resolve("bin/hkshell").toString(),
                words);
    }

    /** A JDK whose java prints its arguments, one a line, then the variables of the JVM that it sees. */
    private Path java(String name, String release) throws IOException {
        Path home = temp.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), "printf '%s\\n' \"$@\"; echo \"env $JAVA_TOOL_OPTIONS $LC_ALL\"");
        if (!release.isEmpty()) {
            Files.writeString(home.resolve("release"), release);
        }
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        Files.write(file, ("#!/bin/sh\n" + body + "\n").getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String release(String version, String os, String arch, String libc) {
        return "JAVA_VERSION=\"" + version + "\"\nLIBC=\"" + libc + "\"\nMODULES=\"java.base java.xml\"\nOS_ARCH=\""
                + arch + "\"\nOS_NAME=\"" + os + "\"\n";
    }

    @ParameterizedTest
    @MethodSource("shells")
    void words_reach_java_as_they_are(List<String> shell) throws Exception {
        Result result = launch(
                shell,
                java("jdk 17", release("17.0.2", "Linux", "x86_64", "gnu")),
                "a b",
                "",
                "*",
                "-x",
                "$HOME",
                "\"");
        assertEquals(0, result.exit(), result.err());
        List<String> lines = result.out().lines().toList();
        int main = lines.indexOf("hkshell.Main");
        assertEquals(List.of("a b", "", "*", "-x", "$HOME", "\""), lines.subList(main + 1, lines.size() - 1));
        assertEquals(program.toRealPath().resolve("lib/hkshell.jar").toString(), lines.get(main - 1));
        assertTrue(result.has("-Dhkshell.tty="), result.out());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void the_native_library_is_that_of_the_java_not_of_the_machine(List<String> shell) throws Exception {
        String lib = program.toRealPath().resolve("lib/native").toString();
        Result alpine = launch(shell, java("a", release("21", "Linux", "aarch64", "musl")));
        assertTrue(alpine.has("-Dlibrary.jline.path=" + lib + "/Linux-musl-arm64"), alpine.out());
        Result mac = launch(shell, java("b", release("25.0.3", "Darwin", "x86_64", "default")));
        assertTrue(mac.has("-Dlibrary.jline.path=" + lib + "/Mac-x86_64"), mac.out());
        Result linux = launch(shell, java("c", release("17", "Linux", "amd64", "gnu")));
        assertTrue(linux.has("-Dlibrary.jline.path=" + lib + "/Linux-x86_64"), linux.out());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void the_archive_is_that_of_the_java(List<String> shell) throws Exception {
        Path lib = program.toRealPath().resolve("lib");
        Path java17 = java("a", release("17.0.2", "Linux", "x86_64", "gnu"));
        Path java25 = java("b", release("25-ea", "Linux", "x86_64", "gnu"));
        assertTrue(launch(shell, java17).has("-Xshare:auto"));
        assertTrue(launch(shell, java25).has("-Xshare:auto"));
        Files.writeString(lib.resolve("hkshell-17.jsa"), "");
        Files.writeString(lib.resolve("hkshell-25.aot"), "");
        assertTrue(launch(shell, java17).has("-XX:SharedArchiveFile=" + lib + "/hkshell-17.jsa"));
        assertTrue(launch(shell, java25).has("-XX:AOTCache=" + lib + "/hkshell-25.aot"));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_start_that_makes_the_archive_trains(List<String> shell) throws Exception {
        Path java = java("a", release("25.0.1", "Linux", "x86_64", "gnu"));
        Result result = launch(
                shell,
                Map.of("JAVA_HOME", java.toString(), "HKSHELL_ARCHIVE", "make"),
                program.resolve("bin/hkshell").toString());
        assertTrue(result.has("hkshell.Training"), result.out());
        assertTrue(result.has("-XX:AOTCacheOutput=" + program.toRealPath() + "/lib/hkshell-25.aot.new"), result.out());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void it_is_found_through_links(List<String> shell) throws Exception {
        Path java = java("a", release("17", "Linux", "x86_64", "gnu"));
        Path absolute = Files.createSymbolicLink(temp.resolve("absolute"), program.resolve("bin/hkshell"));
        Path relative = Files.createSymbolicLink(temp.resolve("relative"), Path.of("absolute"));
        for (String script : List.of("relative", absolute.toString(), relative.toString(), "./relative")) {
            Result result = launch(shell, Map.of("JAVA_HOME", java.toString()), script, "x");
            assertTrue(result.has("-Dhkshell.home=" + program.toRealPath()), script + ": " + result);
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void java_without_a_note_is_asked(List<String> shell) throws Exception {
        Path java = java("a", "");
        script(
                java.resolve("bin/java"),
                "[ \"$1\" = -version ] && { echo Hello; echo 'openjdk version \"21.0.1\" 2023-10-17'; } >&2 || echo \"ran $1\"");
        Result result = launch(shell, java);
        assertEquals("ran -Xshare:auto\n", result.out(), result.err());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void an_old_java_is_named_and_a_newer_one_on_the_path_taken(List<String> shell) throws Exception {
        Path old = java("old", release("1.8.0_292", "Linux", "x86_64", ""));
        Path good = java("good", release("17", "Linux", "x86_64", "gnu"));
        String script = program.resolve("bin/hkshell").toString();
        Result refused =
                launch(shell, Map.of("JAVA_HOME", old.toString(), "PATH", tools() + ":" + old.resolve("bin")), script);
        assertEquals(1, refused.exit());
        assertEquals("", refused.out());
        assertTrue(
                refused.err()
                        .startsWith(
                                "hkshell: hkshell needs Java 17 or newer; found: " + old + "/bin/java is 1.8.0_292"),
                refused.err());
        assertTrue(refused.err().contains("\nhint: "), refused.err());
        Result taken = launch(
                shell, Map.of("JAVA_HOME", old.toString(), "PATH", good.resolve("bin") + ":/bin:/usr/bin"), script);
        assertTrue(taken.has("hkshell.Main"), taken.err());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void no_java_at_all_is_said_plainly(List<String> shell) throws Exception {
        Result result = launch(
                shell, Map.of("PATH", tools()), program.resolve("bin/hkshell").toString());
        assertEquals(1, result.exit());
        assertEquals(
                "hkshell: There is no Java here: neither JAVA_HOME nor PATH leads to one.\n"
                        + "hint: Install a JDK 17 or newer, or point JAVA_HOME at one.\n",
                result.err());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void of_the_variables_of_the_jvm_only_properties_go_on(List<String> shell) throws Exception {
        Path java = java("a", release("17", "Linux", "x86_64", "gnu"));
        Result result = launch(
                shell,
                Map.of(
                        "JAVA_HOME",
                        java.toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Xmx300m -Da=* -Db=2",
                        "LC_ALL",
                        "de_AT.UTF-8"),
                program.resolve("bin/hkshell").toString());
        assertTrue(result.has("-Da=*") && result.has("-Db=2"), result.out());
        assertFalse(result.has("-Xmx300m"), result.out());
        assertTrue(result.has("env  de_AT.UTF-8"), result.out());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void in_the_c_locale_java_reads_names_as_utf_8(List<String> shell) throws Exception {
        Result result = launch(shell, java("a", release("17", "Linux", "x86_64", "gnu")));
        assertTrue(result.has("env  C.UTF-8"), result.out());
        assertTrue(result.has("-Dhkshell.locale="), result.out());
    }

    /** A folder with the programs that the launcher may need, and no Java. */
    private String tools() throws IOException {
        Path tools = temp.resolve("tools");
        Files.createDirectories(tools);
        for (String name : List.of("readlink", "uname")) {
            script(tools.resolve(name), "exec /usr/bin/" + name + " \"$@\"");
        }
        return tools.toString();
    }
}
