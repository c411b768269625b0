package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import hkshell.domain.request.Body;
import hkshell.domain.request.GatheredBody;
import hkshell.domain.request.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Arrays that came one after the other, as one array. The items keep the bytes they came with; what stands between them is
 * what stood before the first one, so that indented parts make an indented whole.
 */
public final class JoinedArrays implements Closeable {
    private static final int PIECE = 1 << 16;

    /** What the server sent is taken as it is, however deep or long; nothing of it is kept in memory. */
    private static final JsonFactory ANY_SIZE = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final long most;
    private final GatheredBody whole;
    private byte[] lead = {};
    private byte[] tail = {};
    private long count;

    /**
     * @param most how many items are taken; what comes behind them is left out
     * @param spool takes what is too large for memory
     */
    public JoinedArrays(long most, Spool spool) {
        this.most = most;
        this.whole = new GatheredBody(spool, GatheredBody.MOST);
    }

    /**
     * @return whether the body was an array in UTF-8; if not, nothing of it is taken
     * @throws IOException when there is no more room for it: {@link Spool.Refused}, {@link GatheredBody.TooLarge}
     */
    public boolean add(Body body) throws IOException {
        Optional<Part> part = read(body, most - count);
        if (part.filter(found -> found.items > 0).isPresent()) {
            append(body, part.get());
        }
        return part.isPresent();
    }

    /** How many items an array has; empty for what {@link #add} would not take. */
    static Optional<Integer> count(Body body) {
        return read(body, Long.MAX_VALUE).map(Part::items);
    }

    private static Optional<Part> read(Body body, long most) {
        try (JsonParser json = ANY_SIZE.createParser(body.stream())) {
            if (json.nextToken() != JsonToken.START_ARRAY || offset(json) < 0) {
                return Optional.empty();
            }
            return Optional.of(Part.read(json, most));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /**
     * Where the items of one array stand, as offsets into its body.
     *
     * @param items how many are taken
     * @param end the first one that is not taken begins here, or the array ends
     */
    private record Part(int open, int first, int items, int end, int close) {

        /** @throws IOException when it is broken, or something follows the array */
        static Part read(JsonParser json, long most) throws IOException {
            int open = offset(json);
            int first = -1;
            int end = -1;
            int items = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int start = offset(json);
                first = first < 0 ? start : first;
                if (items < most) {
                    items++;
                } else if (end < 0) {
                    end = start;
                }
                json.skipChildren();
            }
            int close = offset(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return new Part(open, first, items, end < 0 ? close : end, close);
        }
    }

    private void append(Body body, Part part) throws IOException {
        if (count == 0) {
            lead = body.slice(part.open + 1, part.first);
            tail = body.slice(lastByte(body, part.close), part.close);
        }
        whole.write(count == 0 ? '[' : ',');
        whole.write(lead);
        copy(body, part.first, lastByte(body, part.end));
        count += part.items;
    }

    /** Piece by piece: a part may be larger than the memory. */
    private void copy(Body body, int from, int to) throws IOException {
        for (int at = from; at < to; at += PIECE) {
            whole.write(body.slice(at, Math.min(to, at + PIECE)));
        }
    }

    /** Behind the item that ends before an offset: without blanks and the comma after it. */
    private static int lastByte(Body body, int before) {
        int at = before;
        while (" \t\r\n,".indexOf(body.at(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** In bytes; negative in another encoding than UTF-8. */
    private static int offset(JsonParser json) {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    public long count() {
        return count;
    }

    /** Whether no more items are taken. */
    public boolean isFull() {
        return count >= most;
    }

    /** The whole, ending in a line feed. Nothing is added afterwards. */
    public Body body() throws IOException {
        whole.write(count == 0 ? new byte[] {'['} : tail);
        whole.write(new byte[] {']', '\n'});
        return whole.body();
    }

    /** Gives up the room; a body that was made before stays. */
    @Override
    public void close() throws IOException {
        whole.close();
    }
}
