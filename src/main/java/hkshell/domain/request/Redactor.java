package hkshell.domain.request;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.kit.text.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a call fit to be saved or copied: what looks like a secret ({@link SecretNames}) and every secret that is known by
 * its characters becomes stars.
 *
 * @param known tokens and passwords of this run, wherever they may have been echoed
 */
public record Redactor(List<Secret> known) {
    public Redactor {
        known = List.copyOf(known);
    }

    /** Knows what went out with a call, in every spelling that a server could repeat it in. */
    public static Redactor of(SignedRequest signed) {
        return new Redactor(signed.secrets());
    }

    /** Any text with the known secrets masked. */
    public String text(String text) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Span span : spans(text)) {
            if (span.to() > done) {
                masked.append(text, done, Math.max(done, span.from())).append(span.from() < done ? "" : Secret.MASK);
                done = span.to();
            }
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    /** Where the known secrets stand in a text, in capitals or not, in its order; for who masks a text piece by piece. */
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (Secret secret : known) {
            String characters = secret.reveal();
            for (int at = find(text, characters, 0); at >= 0; ) {
                spans.add(new Span(at, at + characters.length()));
                at = find(text, characters, at + characters.length());
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }

    private static int find(String text, String characters, int from) {
        int last = characters.isEmpty() ? -1 : text.length() - characters.length();
        for (int at = from; at <= last; at++) {
            if (text.regionMatches(true, at, characters, 0, characters.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Characters from one offset to before another. */
    public record Span(int from, int to) {}

    public List<Header> headers(List<Header> headers) {
        List<Header> masked = new ArrayList<>();
        for (Header header : headers) {
            boolean secret = SecretNames.headerLine(header.name(), header.value());
            String value = secret ? Secret.MASK : text(header.value());
            masked.add(new Header(header.name(), value, header.by()));
        }
        return masked;
    }

    /** A URL or a path with its query, for reading: values of secret pairs are stars. */
    public String address(String text) {
        int question = text.indexOf('?');
        String path = pieces(question < 0 ? text : text.substring(0, question), "/;");
        return text(question < 0 ? path : path + "?" + pieces(text.substring(question + 1), "&;"));
    }

    /** The words of a path, or the pairs of a query: of a pair with the name of a secret the value is masked. */
    private static String pieces(String text, String between) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || between.indexOf(text.charAt(at)) >= 0) {
                masked.append(piece(text.substring(from, at)));
                masked.append(at < text.length() ? text.substring(at, at + 1) : "");
                from = at + 1;
            }
        }
        return masked.toString();
    }

    private static String piece(String piece) {
        return SecretNames.piece(piece) ? piece.substring(0, piece.indexOf('=') + 1) + Secret.MASK : piece;
    }

    /**
     * A JSON body with its secret values masked. What is not whole JSON cannot be judged and becomes {@link Body#NONE}.
     *
     * @param path of the call: on some every value is a secret
     */
    public Body body(Body body, String path) {
        return masked(body, path).body();
    }

    /** Whether a body has a secret in it, or cannot be judged. */
    public boolean isSecret(Body body, String path) {
        return masked(body, path).secret();
    }

    private record Masked(Body body, boolean secret) {}

    private Masked masked(Body body, String path) {
        if (body.isEmpty()) {
            return new Masked(Body.NONE, false);
        }
        boolean secret;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(body.stream());
                JsonGenerator to = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
            secret = copy(from, to, SecretNames.everyValueOf(path));
        } catch (IOException e) {
            // Not JSON, or not whole: a part that cannot be read may be the secret one.
            return new Masked(Body.NONE, true);
        }
        return new Masked(Body.owned(bytes.toByteArray()), secret);
    }

    /** Returns whether anything was masked. */
    private boolean copy(JsonParser from, JsonGenerator to, boolean everyValue) throws IOException {
        // The nearest name above a value decides: the members of a list called "tokens" are tokens.
        String name = "";
        boolean masked = false;
        for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = from.currentName();
                to.writeFieldName(text(name));
            } else if (token == JsonToken.VALUE_STRING) {
                String value = from.getText();
                boolean secret = everyValue || SecretNames.field(name) || SecretNames.value(value);
                String shown = secret ? Secret.MASK : text(value);
                masked |= !shown.equals(value);
                to.writeString(shown);
            } else if (token.isNumeric() && (everyValue || SecretNames.field(name))) {
                masked = true;
                to.writeString(Secret.MASK);
            } else {
                to.copyCurrentEventExact(from);
            }
        }
        return masked;
    }
}
