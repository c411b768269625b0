package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every file of the corpus: its bytes come back, what hkshell reads is written down, adding can be taken back. */
class CorpusTest {

    @Test
    void theFilesAreTheMeasuredOnes() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String line : Corpus.sums()) {
            String name = line.substring(66);
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(digest.digest(Corpus.file(name))), name);
        }
    }

    @Test
    void everyFileComesBackAndMayBeEdited() {
        for (String name : Corpus.names()) {
            byte[] bytes = Corpus.file(name);
            NetrcFile file = NetrcFile.parse(bytes);
            Leaves.giveBack(bytes, file, name);
            assertEquals(Optional.empty(), NetrcGate.check(bytes, file), name);
        }
    }

    @Test
    void hkshellReadsWhatIsWrittenDown() {
        for (String line : Corpus.lines("readings.tsv")) {
            if (!line.startsWith("# ")) {
                String[] asked = line.split("\t", 3);
                NetrcFile file = NetrcFile.parse(Corpus.file(asked[0]));
                Optional<Entry.Login> answer = file.find(asked[1]).or(file::defaultRecord);
                assertEquals(asked[2], answer.map(CorpusTest::shown).orElse("-"), asked[0] + " " + asked[1]);
            }
        }
    }

    private static String shown(Entry.Login record) {
        return record.line()
                + "\t"
                + shown(record.login())
                + "\t"
                + shown(record.password())
                + "\t"
                + shown(record.account());
    }

    private static String shown(Optional<Field> field) {
        return field.map(Field::value)
                .map(value -> value.length() > 100 ? "=(" + value.length() + ")" : "=" + escaped(value))
                .orElse("-");
    }

    private static String escaped(String value) {
        StringBuilder shown = new StringBuilder();
        for (char c : value.toCharArray()) {
            if (c == '\\') {
                shown.append("\\\\");
            } else if (c < ' ' || c > '~') {
                shown.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    @Test
    void whatIsAddedCanBeFoundAndTakenOutAgain() {
        for (String name : Corpus.names()) {
            NetrcFile file = NetrcFile.parse(Corpus.file(name));
            NetrcFile added = edited(name, file, new NetrcEdit.Add("just.added", "me", Secret.of("p w"), null));
            assertEquals(
                    Optional.of("p w"),
                    added.find("just.added").flatMap(Entry.Login::password).map(Field::value),
                    name);
            NetrcFile back = edited(name, added, new NetrcEdit.Remove(Pick.first("just.added")));
            assertArrayEquals(file.bytes(), back.bytes(), name);
        }
    }

    @Test
    void everyPasswordCanBeChangedAndPutBack() {
        for (String name : Corpus.names()) {
            NetrcFile file = NetrcFile.parse(Corpus.file(name));
            for (Entry.Login record : file.records().stream().limit(20).toList()) {
                Optional<Field> password = record.password().filter(Field::utf8);
                Optional<Function<String, NetrcEdit>> put =
                        password.map(is -> value -> NetrcEdit.Put.of(Pick.of(record), Field.Kind.PASSWORD, value));
                if (put.isPresent() && isSpelledAsWeDo(password.get())) {
                    NetrcFile changed = edited(name, file, put.get().apply("another"));
                    NetrcFile back =
                            edited(name, changed, put.get().apply(password.get().value()));
                    assertArrayEquals(file.bytes(), back.bytes(), name);
                }
            }
        }
    }

    private static boolean isSpelledAsWeDo(Field field) {
        byte[] spelling = NetrcValue.spell(field.bytes(), false);
        return field.spelling().length() == spelling.length && !field.hasOpenQuote();
    }

    private static NetrcFile edited(String name, NetrcFile file, NetrcEdit edit) {
        return NetrcEditor.apply(file, edit).fold(changed -> changed, problem -> {
            throw new AssertionError(name + ": " + problem);
        });
    }
}
