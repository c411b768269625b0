package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --curl}: a line that holds no secret and that a real shell and a real curl answer alike, where there is one. */
class CurlLineTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void it_holds_no_secret() {
        for (String line : List.of("get /apps", "post /apps name=x", "get /apps Authorization:HRKU-typed")) {
            String curl = bench.run(line + " --curl").out();
            assertTrue(curl.startsWith("curl "), curl);
            assertFalse(curl.contains(bench.me().token()) || curl.contains("HRKU-typed"), curl);
        }
        assertEquals("", bench.run("history").out());
    }

    @Test
    void curl_answers_alike() throws Exception {
        assumeTrue(hasCurl());
        for (String line : List.of(
                "get /account",
                "get /apps",
                "get /apps/nowhere",
                "get /regions a==1 b==\"it's & that\"",
                "post /apps name=no region=\"a'b\"")) {
            String curl = bench.run(line + " --curl").out();
            assertEquals(bench.run(line).out(), sh(curl), curl);
        }
    }

    private static boolean hasCurl() {
        String path = System.getenv("PATH");
        return path != null && Stream.of(path.split(":")).anyMatch(one -> Files.isExecutable(Path.of(one, "curl")));
    }

    /** With the test's home, where curl looks for the netrc, and with no proxy between. */
    private String sh(String line) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line.replaceFirst("^curl ", "curl -s --noproxy '*' "));
        builder.environment().put("HOME", bench.home().toString());
        builder.environment().remove("NETRC");
        Process curl = builder.redirectErrorStream(true).start();
        curl.getOutputStream().close();
        String out = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        curl.waitFor();
        return out.stripTrailing();
    }
}
