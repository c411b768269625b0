package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetrcCommandTest {
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
    void probe() {
        for (String line : new String[] {
            "netrc list", "netrc list --json", "netrc list --reveal", "netrc show 127.0.0.1", "netrc get 127.0.0.1 login", "whoami --json", "token --json", "get /nope", "get /nope --json",
            "get /account", "get /account --explain", "get /account --curl", "history", "history list --json", "theme", "themes --json", "arm", "arm 99", "accounts list", "help netrc set", "docs netrc", "docs nope", "quit", "netrc lst", "delete /apps/x", "api PATCH /apps/x -d {bad"
        }) {
            System.out.println("$ " + line + "\n" + bench.run(line));
        }
        assertEquals(1, 1);
    }
}
