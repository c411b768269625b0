package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;

/** A file printed from the leaves of its tree, each at its place: what they leave out must be blanks, so nothing is lost. */
final class Leaves {
    private final byte[] source;
    private final byte[] printed;
    private final boolean[] covered;

    private Leaves(byte[] source) {
        this.source = source;
        this.printed = new byte[source.length];
        this.covered = new boolean[source.length];
    }

    /** The identity: words, values, comments, strays and macros of the tree, with the blanks between them, are the bytes. */
    static void giveBack(byte[] bytes, NetrcFile file, String name) {
        Leaves leaves = new Leaves(bytes);
        int mark = NetrcLexer.afterMark(bytes);
        leaves.put(0, new String(bytes, 0, mark, StandardCharsets.ISO_8859_1), name);
        for (Entry entry : file.entries()) {
            leaves.entry(entry, name);
        }
        leaves.blanks(name);
        assertArrayEquals(bytes, leaves.printed, name);
    }

    private void entry(Entry entry, String name) {
        if (!(entry instanceof Entry.Login record)) {
            put(((Node) entry).start, entry.spelling(), name);
            return;
        }
        int start = ((Node) record).start;
        keyword(start, record instanceof Entry.Default ? "DEFAULT" : "MACHINE", name);
        if (record instanceof Entry.Machine machine) {
            put(machine.hostStart(), machine.slice(machine.hostStart(), machine.headEnd), name);
        }
        for (Field field : record.fields()) {
            keyword(field.keywordStart, field.kind().name(), name);
            put(field.start, field.spelling(), name);
        }
        for (Entry inside : record.inside()) {
            put(((Node) inside).start, inside.spelling(), name);
        }
    }

    /** In any case, and {@code user} is one of a login too. */
    private void keyword(int at, String kind, String name) {
        int end = at;
        while (end < source.length && !NetrcLexer.isGap(source[end])) {
            end++;
        }
        assertEquals(kind, Keyword.of(source, at, end).name(), name);
        put(at, new String(source, at, end - at, StandardCharsets.ISO_8859_1), name);
    }

    private void put(int at, String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = at; i < at + bytes.length; i++) {
            if (i >= source.length || covered[i]) {
                fail(name + ": two leaves have byte " + i);
            }
            covered[i] = true;
        }
        System.arraycopy(bytes, 0, printed, at, bytes.length);
    }

    private void blanks(String name) {
        for (int at = 0; at < source.length; at++) {
            if (!covered[at]) {
                if (!NetrcLexer.isGap(source[at])) {
                    fail(name + ": no leaf has byte " + at);
                }
                printed[at] = source[at];
            }
        }
    }
}
