package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A netrc file, read: the root of the tree and what every flow over netrc hands on. Immutable. It keeps the bytes it was
 * made of and its parts are offsets into them, so printing gives the same bytes for any file.
 */
public final class NetrcFile {
    private static final NetrcFile EMPTY = parse(new byte[0]);

    private final byte[] text;
    private final List<Entry> entries;
    private final @Nullable Token dangling;

    /** The last answer to who answers for a host: asked again for each picture of the screen, and a file does not change. */
    private volatile @Nullable Answering answering;

    private record Answering(String host, int port, Optional<Entry.Login> record) {}

    private NetrcFile(byte[] text) {
        NetrcParser parser = new NetrcParser(text);
        this.text = text;
        this.entries = Collections.unmodifiableList(parser.entries());
        this.dangling = parser.dangling();
    }

    public static NetrcFile empty() {
        return EMPTY;
    }

    /** Reads any bytes; never fails. */
    public static NetrcFile parse(byte[] bytes) {
        return new NetrcFile(bytes.clone());
    }

    /** The same without a copy, for bytes that nobody writes any more: a large file shall not stand in memory twice. */
    public static NetrcFile own(byte[] bytes) {
        return new NetrcFile(bytes);
    }

    /** The file as it is written. */
    public byte[] bytes() {
        return text.clone();
    }

    public int size() {
        return text.length;
    }

    /** Whether both are the same bytes. */
    public boolean hasTextOf(NetrcFile other) {
        return this == other || Arrays.equals(text, other.text);
    }

    /** In file order. What stands between a record's fields is in {@link Entry.Login#inside()}. */
    public List<Entry> entries() {
        return entries;
    }

    /** Every entry in file order, a record before what stands inside it. */
    public List<Entry> flattened() {
        List<Entry> flat = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            flat.add(entry);
            if (entry instanceof Entry.Login record) {
                flat.addAll(record.inside());
            }
        }
        return flat;
    }

    /** The records, with the default ones, in file order. */
    public List<Entry.Login> records() {
        List<Entry.Login> records = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Login record) {
                records.add(record);
            }
        }
        return records;
    }

    /** The first record of the host, in any case; never the default one. */
    public Optional<Entry.Login> find(String host) {
        byte[] wanted = NetrcValue.encode(host).orElse(null);
        for (Entry entry : entries) {
            if (wanted != null && entry instanceof Entry.Machine machine && machine.isFor(wanted)) {
                return Optional.of(machine);
            }
        }
        return Optional.empty();
    }

    /** The record of {@code host:port}, else that of {@code host}. The port -1 is none. */
    public Optional<Entry.Login> find(String host, int port) {
        Answering known = answering;
        if (known == null || known.port != port || !known.host.equals(host)) {
            Optional<Entry.Login> record =
                    port < 0 ? find(host) : find(host + ":" + port).or(() -> find(host));
            known = new Answering(host, port, record);
            answering = known;
        }
        return known.record;
    }

    public Optional<Entry.Login> defaultRecord() {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Default record) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** All records of the host, in file order. */
    public List<Entry.Login> all(String host) {
        byte[] wanted = NetrcValue.encode(host).orElse(null);
        List<Entry.Login> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (wanted != null && entry instanceof Entry.Machine machine && machine.isFor(wanted)) {
                found.add(machine);
            }
        }
        return found;
    }

    /** Every token with its place, lexed anew: for who needs more than the tree, such as lint. */
    public List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        NetrcLexer lexer = new NetrcLexer(text);
        while (lexer.next() != Token.Kind.END) {
            tokens.add(lexer.token());
        }
        return tokens;
    }

    /** The bytes of a token, one character each. */
    public String spelling(Token token) {
        return new String(text, token.start(), token.end() - token.start(), StandardCharsets.ISO_8859_1);
    }

    /** The keyword that the file ends in without its value, or null. */
    @Nullable
    Token dangling() {
        return dangling;
    }

    byte[] text() {
        return text;
    }

    NetrcLayout layout() {
        return new NetrcLayout(text);
    }

    @Override
    public String toString() {
        return "netrc of " + text.length + " bytes, " + entries.size() + " entries";
    }
}
