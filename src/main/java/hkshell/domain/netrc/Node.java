package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the file's bytes and its place: what every part of the tree is, so that the tree copies no text. */
abstract class Node {
    final byte[] text;
    final int start;
    final int end;
    private final int line;
    private final int column;

    Node(byte[] text, int start, int end, int line, int column) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.line = line;
        this.column = column;
    }

    /** The line of its first byte, from 1. */
    public int line() {
        return line;
    }

    /** How many bytes are its own. */
    public int size() {
        return end - start;
    }

    /** The column of its first byte, from 1, in bytes. */
    public int column() {
        return column;
    }

    /** Its own bytes, one character each. */
    public String spelling() {
        return slice(start, end);
    }

    /** The line of its last byte. */
    public int lastLine() {
        int last = line;
        for (int at = start; at < end - 1; at++) {
            boolean half = text[at] == '\r' && text[at + 1] == '\n';
            if (NetrcLexer.isLineEnd(text[at]) && !half) {
                last++;
            }
        }
        return last;
    }

    final String slice(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    final boolean sameBytes(Node other) {
        return Arrays.equals(text, start, end, other.text, other.start, other.end);
    }
}
