package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadersTest {

    @Test
    void theyAreTheOnesOfTheCommandLine() {
        String names = Readers.all().stream().map(NetrcReader::name).collect(Collectors.joining(" "));
        assertEquals(
                "hkshell curl-7.83 curl-8.10 curl-8.20 curl-8.22 git git-credential-netrc python-3.10 python-3.13 requests"
                        + " ruby heroku-cli npm-netrc wget go jgit ftp",
                names);
        assertTrue(Readers.named("lynx").isEmpty());
    }

    @Test
    void hkshellAnswersAsItReads() {
        NetrcReader hkshell = Readers.named("hkshell").orElseThrow();
        List<String> lines = new String(Measured.resource("readings.tsv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (String line : lines) {
            if (!line.startsWith("# ")) {
                String[] asked = line.split("\t");
                Answer answer = hkshell.answer(Measured.source(asked[0]), Asked.of(asked[1]));
                boolean none = asked[2].equals("-");
                assertEquals(none, answer instanceof Answer.None, line);
                if (answer instanceof Answer.Found found) {
                    assertEquals(asked[2], "" + found.line(), line);
                    assertEquals(asked[3].equals("-"), found.login().isEmpty(), line);
                }
            }
        }
    }

    @Test
    void hkshellTakesTheRecordOfThePortFirst() {
        NetrcSource source = NetrcSource.of(
                "machine h login a\nmachine h:8443 login b\n".getBytes(StandardCharsets.UTF_8), FileAccess.ordinary());
        NetrcReader hkshell = Readers.named("hkshell").orElseThrow();
        assertEquals(Optional.of("b"), login(hkshell.answer(source, new Asked("h", null, 8443))));
        assertEquals(Optional.of("a"), login(hkshell.answer(source, new Asked("h", null, 80))));
    }

    private static Optional<String> login(Answer answer) {
        return answer instanceof Answer.Found found ? found.login().map(FieldValue::text) : Optional.empty();
    }

    @Test
    void noSentenceAndNoAnswerTellsAValue() {
        byte[] file = "machine h\n  login s3cret\n  password s3cret\ns3cret".getBytes(StandardCharsets.UTF_8);
        for (NetrcReader reader : Readers.all()) {
            Answer answer = reader.answer(NetrcSource.of(file, FileAccess.ordinary()), Asked.of("h"));
            assertFalse(answer.toString().contains("s3cret"), reader.name());
        }
    }

    @Test
    void everyReaderSaysWhereItLooks() {
        for (NetrcReader reader : Readers.all()) {
            List<String> names = reader.places().stream().map(Place::name).toList();
            assertTrue(names.contains("~/.netrc"), reader.name());
        }
        assertEquals(
                List.of("~/.authinfo.gpg", "~/.netrc.gpg", "~/.authinfo", "~/.netrc"),
                Readers.named("git-credential-netrc").orElseThrow().places().stream()
                        .map(Place::name)
                        .toList());
    }
}
