package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
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
    void b8_it_holds_no_secret() {
        for (String line : List.of("get /apps", "post /apps name=x", "get /apps Authorization:HRKU-typed")) {
            String curl = bench.run(line + " --curl").out();
            assertTrue(curl.startsWith("curl "), curl);
            assertFalse(curl.contains(bench.me().token()) || curl.contains("HRKU-typed"), curl);
        }
        assertEquals("", bench.run("history").out());
    }

    @Test
    void b7_an_account_of_this_run_is_told_by_its_file() throws Exception {
        bench.account("jo", 1).as("jo");
        Ran ran = bench.run("get /account --curl");
        assertTrue(ran.out().startsWith("curl --netrc-file " + bench.accountFile("jo") + " "), ran.out());
        assertEquals("", ran.err());
        if (hasCurl()) {
            assertEquals(bench.run("get /account").out(), sh(ran.out()));
        }
    }

    @Test
    void a_record_that_curl_would_not_find_is_said() {
        String host = "127.0.0.1:" + bench.sandbox().port();
        bench.netrc("machine " + host + " login me password " + bench.me().token() + "\n");
        warns("curl looks for a record of 127.0.0.1 without a port, so it would find no record for it.", "get /apps");
        assertTrue(bench.run("get /apps --curl")
                .err()
                .endsWith("hint: hkshell netrc add 127.0.0.1 --login me --password-stdin"));
        bench.netrc(bench.text() + "machine 127.0.0.1 login jo password other\n");
        warns("so it would send what stands on line 2 of the file.", "get /apps");
        bench.netrc("default login me password " + bench.me().token() + "\n");
        warns("curl sends the default record to every host", "get /apps --use-default");
        warns("The Authorization that was typed is left out", "get /apps Authorization:x");
        bench.withKey("key");
        warns("The line takes the token from HEROKU_API_KEY", "get /apps");
        assertTrue(bench.run("get /apps --curl --json").out().contains("\"warnings\":[{\"rule\":\"curl_environment\""));
    }

    private void warns(String sentence, String line) {
        Ran ran = bench.run(line + " --curl");
        assertEquals(0, ran.code(), ran.toString());
        assertTrue(ran.err().contains(sentence), ran.toString());
    }

    @Test
    void b7_curl_answers_alike() throws Exception {
        assumeTrue(hasCurl(), "curl is not installed");
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
