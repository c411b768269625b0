package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes that make other readers slow: quadratic work on one of these would not end within the tests' time limit. */
class LargeFilesTest {
    private static final int MANY = 200_000;

    @Test
    void oddShapesComeBackAsTheyWere() {
        for (String shape : List.of(
                "\n".repeat(1 << 20),
                "\r".repeat(1 << 20),
                " ".repeat(1 << 20),
                "#" + "x".repeat(4 << 20),
                "machine h password " + "x".repeat(4 << 20),
                "\"".repeat(MANY),
                "\"x\n".repeat(MANY),
                "\"" + "\\\" ".repeat(MANY),
                "word ".repeat(MANY),
                "macdef m\nx\n\n".repeat(MANY / 2),
                "macdef m\n" + "x\n".repeat(MANY),
                "machine h # c\r\n".repeat(MANY),
                "machine h\n" + "  login a\n".repeat(MANY),
                "machine " + "a".repeat(1 << 20) + " # c\r\n  login a\r\n")) {
            byte[] bytes = shape.getBytes(StandardCharsets.ISO_8859_1);
            NetrcFile file = NetrcFile.parse(bytes);
            Leaves.giveBack(bytes, file, shape.substring(0, 9));
            assertTrue(NetrcGate.check(bytes, file).isEmpty());
        }
    }

    @Test
    void manyRecordsAreEditedInOneGo() {
        String before = "machine h login me\n".repeat(MANY / 4) + "machine g login you";
        NetrcFile file = NetrcFile.parse(before.getBytes(StandardCharsets.ISO_8859_1));
        NetrcEdit edit = new NetrcEdit.PutEverywhere("me", Field.Kind.PASSWORD, Secret.of("pw"));
        NetrcFile changed = NetrcEditor.apply(file, edit).value().orElseThrow();
        String after = "machine h login me password pw\n".repeat(MANY / 4) + "machine g login you";
        assertEquals(after, new String(changed.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void oddShapesTakeOneMoreRecord() {
        for (String shape : List.of(
                "\r".repeat(1 << 20),
                "macdef m\nx\n \n".repeat(MANY / 4),
                "login x\n".repeat(MANY / 4) + "login",
                "# c\n".repeat(MANY / 4) + "default",
                "machine h # c\r\n".repeat(MANY / 4))) {
            NetrcFile file = NetrcFile.parse(shape.getBytes(StandardCharsets.ISO_8859_1));
            NetrcEdit add = new NetrcEdit.Add("just.added", "me", null, null);
            NetrcFile added = NetrcEditor.apply(file, add).value().orElseThrow();
            assertTrue(added.find("just.added").isPresent());
        }
    }

    @Test
    void manyRecordsOnOneLineAreEditedInOneGo() {
        NetrcFile file = NetrcFile.parse("machine h login me ".repeat(MANY / 4).getBytes(StandardCharsets.ISO_8859_1));
        NetrcEdit edit = new NetrcEdit.PutEverywhere("me", Field.Kind.PASSWORD, Secret.of("pw"));
        NetrcFile changed = NetrcEditor.apply(file, edit).value().orElseThrow();
        assertEquals(MANY / 4, changed.all("H").size());
        NetrcEdit remove = new NetrcEdit.Remove(Pick.first("h"));
        assertEquals(
                MANY / 4 - 1,
                NetrcEditor.apply(changed, remove)
                        .value()
                        .orElseThrow()
                        .all("h")
                        .size());
    }
}
