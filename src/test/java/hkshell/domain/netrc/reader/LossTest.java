package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final String COMMENTS = "# no record at all\n".repeat(300_000);

    private static NetrcFile netrc(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_large_file_without_a_record_has_none_to_lose() {
        assertEquals(List.of(), Loss.between(netrc(COMMENTS + "#\r\n"), netrc(COMMENTS + "#\n")));
    }

    @Test
    void a_large_file_that_a_reader_rejects_afterwards_loses_its_last_host() {
        String record = "machine h\n  login a\n  password b\n";
        List<Loss> losses = Loss.between(netrc(COMMENTS + record), netrc("junk\n" + COMMENTS + record));
        assertEquals(true, losses.stream().anyMatch(loss -> loss.reader().equals("python-3.13")), losses.toString());
    }
}
