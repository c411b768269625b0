package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of docs/requests.md, line by line. A host without a record is a missing credential (3) to who asks for the
 * record, and a file that refuses the edit (5) to who would change it.
 */
class ExitCodeTableTest {
    private static final String TABLE = """
            0    netrc list
            0    netrc show 127.0.0.1
            0    netrc get 127.0.0.1 login
            0    netrc add nope --login l --dry-run
            0    netrc set nope --login l --dry-run
            0    netrc resolve nope
            0    get /account
            0    get /nowhere --explain
            1    get /nowhere
            1    post /apps name=example
            2    nonsense
            2    netrc set 127.0.0.1
            2    netrc get 127.0.0.1 shoe-size
            2    netrc resolve nope --as nobody
            2    netrc move 127.0.0.1
            2    delete /apps/example
            2    login
            2    theme pink
            3    netrc show nope
            3    netrc get nope login
            3    netrc get 127.0.0.1 account
            3    accounts test nobody
            3    accounts use nobody
            3    whoami --account nobody
            3    get /apps Authorization:wrong
            4    get http://127.0.0.1:1/
            5    netrc remove nope
            5    netrc rename nope other
            5    netrc move nope --before 127.0.0.1
            5    netrc move 127.0.0.1 --before nope
            5    netrc set 127.0.0.1 --where-login nobody --login l
            5    netrc undo
            5    netrc redo
            5    get /apps -d @nope.json
            """;

    @Test
    void each_line_ends_with_its_code(@TempDir Path folder) throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            for (String row : TABLE.lines().toList()) {
                String line = row.substring(1).strip();
                assertEquals(row, bench.run(line).code() + "    " + line);
            }
        }
    }
}
