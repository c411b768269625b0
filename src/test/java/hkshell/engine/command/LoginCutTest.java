package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer of a login broken off at every third of its bytes: netrc and accounts stay as they were. */
class LoginCutTest {
    private static final String ACCOUNT = answer("200", "{\"email\":\"me@example.com\"}");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).account("home", 1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(bench.config().resolve("accounts"))) {
            return Stream.concat(all.sorted(), Stream.of(bench.file()))
                    .map(file -> file.getFileName() + "\n" + bench.text(file))
                    .toList();
        }
    }

    /** @param which the answer that a request, by its head, gets */
    private void cut(String line, Supplier<ScriptedAsk> person, List<String> answers, ToIntFunction<String> which)
            throws IOException {
        List<String> before = files();
        for (int cut = 0; cut < answers.size(); cut++) {
            for (int end = 0; end < answers.get(cut).length(); end += 3) {
                String broken = answers.get(cut).substring(0, end);
                int at = cut;
                try (RawServer server = RawServer.saying(head -> {
                    int asked = which.applyAsInt(head);
                    return asked == at ? broken : answers.get(asked);
                })) {
                    int code = bench.at(server.url()).run(line, person.get()).code();
                    assertTrue(code == 4 || code == 1, "answer " + cut + " cut at " + end + ": " + code);
                    assertTrue(
                            which.applyAsInt(server.heads().get(server.heads().size() - 1)) == cut, "cut " + cut);
                }
            }
        }
        assertEquals(before, files());
    }

    @Test
    void with_a_token() throws IOException {
        cut("login --token-stdin", () -> ScriptedAsk.pipe("t0"), List.of(ACCOUNT), head -> 0);
    }

    @Test
    void in_a_browser() throws IOException {
        String begun = "{\"browser_url\":\"/auth/browser/1\",\"cli_url\":\"/auth/cli/1\",\"token\":\"waits\"}";
        cut(
                "login --browser",
                ScriptedAsk::somebody,
                List.of(answer("201", begun), answer("200", "{\"access_token\":\"t0\"}"), ACCOUNT),
                head -> head.startsWith("POST") ? 0 : head.startsWith("GET /auth/") ? 1 : 2);
    }

    @Test
    void with_a_second_factor() throws IOException {
        String wants = "{\"id\":\"two_factor\",\"message\":\"a code, please\"}";
        String made = "{\"id\":\"x\",\"access_token\":{\"token\":\"t0\"},\"user\":{\"email\":\"me@example.com\"}}";
        cut(
                "login -i",
                () -> ScriptedAsk.somebody("me@example.com", "sandbox", "123456"),
                List.of(answer("403", wants), answer("201", made), ACCOUNT),
                head -> head.startsWith("GET") ? 2 : head.contains("Two-Factor-Code") ? 1 : 0);
    }

    private static String answer(String status, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
