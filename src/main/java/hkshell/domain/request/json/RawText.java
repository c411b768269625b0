package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Redactor.Span;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Place;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A body as it came, read in pieces of any size: its lines by offset, and the text between two offsets with the secrets in
 * it masked. Finding the lines costs one pass, a piece costs its length.
 */
public final class RawText {
    /** No token is longer; so far around a piece one is looked for that the piece cuts in two. */
    private static final int LONGEST_TOKEN = 4096;

    private static final int PIECE = 1 << 16;

    /** Looked for by nobody. */
    private static final byte HIDDEN = 1;

    private final JsonTree tree;
    private final Body body;
    private final boolean everyValue;
    private final JsonWords words;
    private final Redactor known;
    private final int[] starts;

    private RawText(JsonTree tree, boolean everyValue, Redactor known, int[] starts) {
        this.tree = tree;
        this.body = tree.body();
        this.everyValue = everyValue;
        this.words = new JsonWords(tree, everyValue);
        this.known = known;
        this.starts = starts;
    }

    /** As {@link #of(JsonTree, String, Redactor, Stop)}, of a body that stands in memory. */
    public static RawText of(JsonTree tree, String path, Redactor known) {
        return of(tree, path, known, new Stop());
    }

    /**
     * The whole body.
     *
     * @param tree of the body, whole or not
     * @param path of the call that brought the answer: on some every value is a secret
     * @param known secrets that are masked wherever the server repeats them
     * @throws CancellationException when the wish to stop is raised
     */
    public static RawText of(JsonTree tree, String path, Redactor known, Stop stop) {
        return new RawText(tree, SecretNames.everyValueOf(path), known, starts(tree.body(), 0, stop));
    }

    /** What follows the part that is JSON; nothing where the tree just stops. */
    static RawText rest(JsonTree tree, boolean everyValue, Redactor known) {
        int from = tree.isPart() ? tree.body().size() : tree.rest();
        return new RawText(tree, everyValue, known, starts(tree.body(), from, new Stop()));
    }

    /** In pieces: byte by byte a hundred megabytes of a file take several times as long. */
    private static int[] starts(Body body, int from, Stop stop) {
        int[] starts = new int[16];
        int count = 0;
        boolean begins = true;
        for (int piece = from; piece < body.size(); piece += PIECE) {
            if (stop.isRaised()) {
                throw new CancellationException();
            }
            byte[] bytes = body.slice(piece, Math.min(body.size(), piece + PIECE));
            for (int at = 0; at < bytes.length; at++) {
                if (begins) {
                    starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                    starts[count++] = piece + at;
                }
                begins = bytes[at] == '\n';
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** How many lines there are; none in an empty body. */
    public int lines() {
        return starts.length;
    }

    public Body body() {
        return body;
    }

    /** The line that an offset stands in, from 0. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /** Where a line and character are, which {@link Body#place} tells the other way. */
    public int offset(Place place) {
        int line = Math.max(0, Math.min(place.line(), lines()) - 1);
        int at = lines() == 0 ? 0 : start(line);
        for (int left = place.column(); at < body.size(); at++) {
            left -= (body.at(at) & 0xc0) == 0x80 ? 0 : 1;
            if (left == 0) {
                return at;
            }
        }
        return at;
    }

    /** Where a line begins. */
    public int start(int line) {
        return starts[line];
    }

    /** The offset after a line's last character, without its line end. */
    public int end(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : body.size();
        while (end > starts[line] && (body.at(end - 1) == '\n' || body.at(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The nearest offset, at most three before this one, that does not cut a character of UTF-8 in two. */
    public int whole(int offset) {
        for (int at = offset - 1; offset < body.size() && at >= Math.max(0, offset - 3); at--) {
            int b = body.at(at) & 0xff;
            if (b < 0x80) {
                return offset;
            }
            if (b >= 0xc0) {
                int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return at + length > offset ? at : offset;
            }
        }
        return offset;
    }

    /**
     * The text between two offsets of one line. A secret is eight stars where it begins, and nothing where it goes on.
     *
     * @param reveal spells secrets out, in their role
     */
    public Styled piece(int from, int to, boolean reveal) {
        Styled piece = Styled.EMPTY;
        int at = from;
        for (Span secret : secrets(from, to)) {
            int begin = Math.max(at, secret.from());
            int end = Math.min(to, secret.to());
            if (end > begin) {
                piece = piece.plus(text(at, begin));
                String stars = secret.from() >= from ? Secret.MASK : "";
                piece = piece.plus(reveal ? text(begin, end) : stars, Role.SECRET);
                at = end;
            }
        }
        return piece.plus(text(at, to));
    }

    /** The whole secret that an offset is in; empty when what stands there is shown. */
    public Optional<Span> hidden(int offset) {
        for (Span span : secrets(offset, offset + 1)) {
            if (span.from() <= offset && offset < span.to()) {
                int node = tree.at(offset);
                boolean value = node >= 0 && span.from() == tree.valueStart(node);
                // Where the JSON is broken, the tree and the loose reading may differ about the end.
                return Optional.of(value ? new Span(span.from(), Math.max(span.to(), tree.valueEnd(node))) : span);
            }
        }
        return Optional.empty();
    }

    /** For who searches: a character a byte, so that places are offsets, and blanks of a kind where a secret stands. */
    public String searched(int from, int to) {
        return masked(from, to, HIDDEN);
    }

    private String masked(int from, int to, byte mask) {
        byte[] bytes = body.slice(from, to);
        for (Span secret : secrets(from, to)) {
            int begin = Math.max(from, secret.from());
            int end = Math.min(to, secret.to());
            if (begin < end) {
                Arrays.fill(bytes, begin - from, end - from, mask);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The bytes between two offsets as signs of ISO 8859-1, what is known to be secret as stars. */
    public String bytes(int from, int to) {
        return masked(from, to, (byte) '*');
    }

    private String text(int from, int to) {
        return Sanitize.line(new String(body.slice(from, Math.max(from, to)), StandardCharsets.UTF_8));
    }

    private List<Span> secrets(int from, int to) {
        List<Span> secrets = new ArrayList<>();
        for (int node = Math.max(0, tree.at(from)); node < tree.size() && tree.offset(node) < to; node++) {
            if (words.isSecret(node)) {
                int start = tree.valueStart(node);
                secrets.add(new Span(start, JsonText.stringEnd(body, start, from, to)));
            }
        }
        if (to > tree.rest() || !known.known().isEmpty()) {
            nearby(from, to, secrets);
        }
        secrets.sort(Comparator.comparingInt(Span::from));
        return secrets;
    }

    /** As ISO 8859-1, where an offset in the text is one in the bytes: names and tokens are ASCII. */
    private void nearby(int from, int to, List<Span> secrets) {
        int first = Math.max(starts[line(from)], from - LONGEST_TOKEN);
        int last = Math.min(body.size(), to + LONGEST_TOKEN);
        String text = new String(body.slice(first, last), StandardCharsets.ISO_8859_1);
        for (Span span : known.spans(text)) {
            secrets.add(new Span(first + span.from(), first + span.to()));
        }
        int rest = Math.max(0, tree.rest() - first);
        if (to > tree.rest() && rest < text.length()) {
            for (Span span : LooseSecrets.in(text.substring(rest), everyValue)) {
                secrets.add(new Span(first + rest + span.from(), first + rest + span.to()));
            }
        }
    }
}
