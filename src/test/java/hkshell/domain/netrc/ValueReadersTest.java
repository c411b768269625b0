package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.reader.Answer;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.FieldValue;
import hkshell.domain.netrc.reader.FileAccess;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.NetrcSource;
import hkshell.domain.netrc.reader.Readers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How values are spelled and whom they are warned of, held against what the profiles of the readers make of a file. */
class ValueReadersTest {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "a b",
            " a",
            "a ",
            "a\tb",
            "a\nb",
            "a\rb",
            "a\r\nb",
            "\"",
            "\"a",
            "a\"",
            "a\"b",
            "\"a\"",
            "say \"hi\"",
            "\\",
            "a\\",
            "a\\b",
            "a\\nb",
            "\\a",
            "a \\",
            "a\\\\",
            "\\\"",
            "#",
            "#a",
            "a#",
            "a#b",
            "a #b",
            "# a",
            "'",
            "'a'",
            "o'b",
            "a,b",
            ",",
            "a,",
            "\u00e4",
            "p\u00e4ss",
            "\u65e5\u672c",
            "\ud83d\ude00",
            "a\u00a0b",
            "a\u3000b",
            "a\fb",
            "a\u000bb",
            "a\0b",
            "a\u0007b",
            "a\u007fb",
            "a\u0001",
            "machine",
            "default",
            "login",
            "password",
            "account",
            "macdef",
            "Machine",
            "user",
            "a;b",
            "a=b",
            "$HOME",
            "%41",
            "a:b@c",
            "x".repeat(256),
            "x".repeat(300),
            "x".repeat(4095),
            "x".repeat(4096),
            "x".repeat(5000),
            "x".repeat(17_000));

    private static Set<String> misreaders(String value, byte[] spelling) {
        Set<String> wrong = new TreeSet<>();
        byte[] head = bytes("machine h.example\n  login a\n  password ");
        byte[] tail = bytes("\nmachine next.example\n  login n\n  password q\n");
        byte[] file = new byte[head.length + spelling.length + tail.length];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(spelling, 0, file, head.length, spelling.length);
        System.arraycopy(tail, 0, file, head.length + spelling.length, tail.length);
        NetrcSource source = NetrcSource.of(file, FileAccess.ordinary());
        for (NetrcReader reader : Readers.all()) {
            boolean own = says(reader.answer(source, Asked.of("h.example")), "a", value);
            boolean next = says(reader.answer(source, Asked.of("next.example")), "n", "q");
            if (!own || !next) {
                wrong.add(reader.name());
            }
        }
        return wrong;
    }

    private static boolean says(Answer answer, String login, String password) {
        return answer instanceof Answer.Found found && is(found.login(), login) && is(found.password(), password);
    }

    private static boolean is(Optional<FieldValue> field, String value) {
        return field.isPresent() && Arrays.equals(field.get().bytes(), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String value) {
        String shown = value.length() > 60 ? value.length() + " times x" : value;
        StringBuilder safe = new StringBuilder();
        for (char c : shown.toCharArray()) {
            safe.append(c < ' ' || c > '~' ? "\\u" + Integer.toHexString(c) : c);
        }
        return safe.toString();
    }

    /** Quotes where more readers then understand the value, or where hkshell itself would not; else none. */
    @Test
    void quotingIsChosenByCount() {
        for (String value : NASTY) {
            Set<String> plain = misreaders(value, bytes(value));
            Set<String> quoted = misreaders(value, NetrcValue.spell(bytes(value), true));
            boolean better = plain.contains("hkshell") || quoted.size() < plain.size();
            boolean alike = quoted.size() == plain.size();
            assertEquals(
                    alike ? NetrcValue.needsQuotes(bytes(value)) : better,
                    NetrcValue.needsQuotes(bytes(value)),
                    shown(value) + ": plain " + plain + ", quoted " + quoted);
        }
    }

    /** Of the readers that there is a profile of. */
    @Test
    void aWarningNamesTheReadersThatMisreadIt() {
        for (String value : NASTY) {
            Set<String> named = new TreeSet<>();
            for (Misreading misreading : NetrcValue.warnings(value)) {
                named.addAll(misreading.readers());
            }
            named.removeIf(name -> Readers.named(name).isEmpty());
            if (value.codePointCount(0, value.length()) == 1) {
                // A letter beyond ASCII is a word by itself to Python to 3.10: alone it is read as it stands.
                named.remove("python-3.10");
                named.addAll(python310(value));
            }
            assertEquals(misreaders(value, NetrcValue.spell(bytes(value), false)), named, shown(value));
        }
    }

    private static Set<String> python310(String value) {
        Set<String> wrong = misreaders(value, NetrcValue.spell(bytes(value), false));
        wrong.retainAll(Set.of("python-3.10"));
        return wrong;
    }
}
