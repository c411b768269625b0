package hkshell.domain.netrc;

import static hkshell.domain.netrc.NetrcCases.netrc;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which files may be edited. */
class GateTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileThatPrintsAsItWasMayBeEdited() {
        byte[] file = bytes("machine h\r\n\0 caf\u00e9");
        assertEquals(Optional.empty(), NetrcGate.check(file, NetrcFile.parse(file)));
    }

    @Test
    void theFirstDifferenceIsNamed() {
        Problem problem = NetrcGate.check(bytes("machine h\r\n  login a\n"), netrc("machine h\r\n  login b\n"))
                .orElseThrow();
        assertEquals("not_lossless", problem.code());
        assertEquals(Problem.Kind.FILE, problem.kind());
        assertEquals(Optional.of(new Place(2, 9)), problem.place());
    }

    @Test
    void aShorterFileDiffersWhereItEnds() {
        Problem problem = NetrcGate.check(bytes("a\n"), netrc("a\nb")).orElseThrow();
        assertEquals(Optional.of(new Place(2, 1)), problem.place());
    }

    @Test
    void aFileOver64MegabytesIsShownAndNotEdited() {
        byte[] large = new byte[NetrcGate.LARGEST + 1];
        large[large.length - 1] = 'x';
        NetrcFile file = NetrcFile.parse(large);
        assertEquals("too_large", NetrcGate.check(large, file).orElseThrow().code());
        NetrcEdit add = new NetrcEdit.Add("h", null, null, null);
        assertEquals(
                "too_large",
                NetrcEditor.apply(file, add).problem().orElseThrow().code());
    }
}
