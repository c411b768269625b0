package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A netrc with every kind of entry, two records of one host among them, and commands run on it. */
abstract class NetrcBench {
    static final String FILE = """
            # work
            machine api.heroku.com
              login me@example.com
              password secret-one
            machine git.heroku.com login me@example.com password secret-one
            machine ftp.corp.test
              login up
              password pw
              account staff
            machine ftp.corp.test
              login down
              password pw2

            macdef init
              cd /pub

            default login anonymous password guest
            """;

    @TempDir
    Path folder;

    Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc(FILE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    void says(String expected, String line) {
        assertEquals(expected.strip(), bench.run(line).toString(), line);
    }
}
