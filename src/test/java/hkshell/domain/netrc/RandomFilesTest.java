package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any bytes: parse and print is the identity, tokens are in order, and nothing but blanks is left out of the tree. */
class RandomFilesTest {
    private static final int FILES = 10_000;

    @Test
    void anyBytesComeBackAsTheyWere() {
        for (long seed = 0; seed < FILES; seed++) {
            byte[] bytes = new RandomNetrc(seed).file();
            NetrcFile file = NetrcFile.parse(bytes);
            Leaves.giveBack(bytes, file, "seed " + seed);
            assertEquals(Optional.empty(), NetrcGate.check(bytes, file), "seed " + seed);
        }
    }

    @Test
    void entriesAndTokensStandInFileOrderWithTheirPlaces() {
        for (long seed = 0; seed < FILES; seed++) {
            byte[] bytes = new RandomNetrc(seed).file();
            NetrcFile file = NetrcFile.parse(bytes);
            int at = 0;
            for (Token token : file.tokens()) {
                assertEquals(true, token.start() >= at && token.end() >= token.start(), "seed " + seed);
                assertEquals(placeOf(bytes, token.start()), List.of(token.line(), token.column()), "seed " + seed);
                at = token.end();
            }
            int entryEnd = 0;
            for (Entry entry : file.entries()) {
                assertEquals(true, ((Node) entry).start >= entryEnd, "seed " + seed);
                entryEnd = ((Node) entry).end;
            }
        }
    }

    /** Counted anew, byte by byte. */
    private static List<Integer> placeOf(byte[] bytes, int offset) {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        int line = 1;
        int column = 1;
        for (int at = mark ? 3 : 0; at < offset; at++) {
            boolean halfEnd = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            boolean lineEnd = (bytes[at] == '\n' || bytes[at] == '\r') && !halfEnd;
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        return List.of(line, column);
    }
}
