package hkshell.domain.request;

import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * How the bytes of an answer are to be read, by their beginning and by what the server says: the step between
 * {@link Response} and its tree or text.
 *
 * @param charset in which it came
 * @param note what a person should know of that, with the place where there is one
 */
public record BodyForm(boolean binary, Charset charset, Optional<Problem> note) {
    private static final String CODE = "charset";
    private static final String PARAMETER = "charset=";
    private static final int PIECE = 1 << 16;

    public static BodyForm of(Response response) {
        Body body = response.body();
        Optional<Charset> marked = wide(body);
        if (marked.isPresent()) {
            return text(marked.get(), body);
        }
        if (body.isBinary()) {
            return new BodyForm(true, StandardCharsets.ISO_8859_1, Optional.empty());
        }
        String said = said(response);
        Optional<Charset> known = known(said);
        if (known.isPresent() || said.isEmpty()) {
            return text(known.orElse(StandardCharsets.UTF_8), body);
        }
        String sentence = "Its charset " + Sanitize.line(said) + " is not known here; it is read as UTF-8.";
        return new BodyForm(false, StandardCharsets.UTF_8, Optional.of(Problem.server(CODE, sentence, "")));
    }

    private static BodyForm text(Charset charset, Body body) {
        if (isUtf8(charset)) {
            return new BodyForm(false, StandardCharsets.UTF_8, wrong(body));
        }
        String how = body.isLarge()
                ? " and is too large to be turned into UTF-8, so it is shown as it came."
                : " and is shown as UTF-8.";
        String sentence = "It came in " + charset.name() + how;
        return new BodyForm(false, charset, Optional.of(Problem.server(CODE, sentence, "")));
    }

    /** As UTF-8, with what is none replaced; a large one as it came. */
    public Body utf8(Body body) {
        return binary || isUtf8(charset) || body.isLarge() ? body : Body.of(new String(body.bytes(), charset));
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    /** UTF-16 by its mark, or because every second byte of a text that begins with ASCII is zero. */
    private static Optional<Charset> wide(Body body) {
        if (body.size() < 2) {
            return Optional.empty();
        }
        int mark = (body.at(0) & 0xff) << 8 | body.at(1) & 0xff;
        if (mark == 0xfeff || mark == 0xfffe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (body.size() < 4) {
            return Optional.empty();
        }
        boolean big = body.at(0) == 0 && body.at(1) >= ' ' && body.at(2) == 0 && isText(body.at(3));
        boolean little = body.at(0) >= ' ' && body.at(1) == 0 && isText(body.at(2)) && body.at(3) == 0;
        return big
                ? Optional.of(StandardCharsets.UTF_16BE)
                : little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean isText(byte b) {
        return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The name behind {@code charset=}; empty when none is said. */
    private static String said(Response response) {
        String type = response.header("Content-Type").orElse("");
        int at = type.toLowerCase(Locale.ROOT).indexOf(PARAMETER);
        if (at < 0) {
            return "";
        }
        String rest = type.substring(at + PARAMETER.length());
        int end = rest.indexOf(';');
        return (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
    }

    private static Optional<Charset> known(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The first byte that is not UTF-8, as far as a body can stand in memory. */
    private static Optional<Problem> wrong(Body body) {
        int at = firstWrong(body);
        if (at < 0) {
            return Optional.empty();
        }
        Place place = body.place(at);
        String sentence = "The byte 0x" + Integer.toHexString(body.at(at) & 0xff) + " at offset " + at
                + " is not UTF-8: line " + place.line() + ", column " + place.column() + ".";
        return Optional.of(Problem.server(CODE, sentence, "").at(place));
    }

    private static int firstWrong(Body body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(PIECE);
        int end = Math.min(body.size(), Spool.IN_MEMORY);
        for (int at = 0; at < end; ) {
            int to = Math.min(end, at + PIECE);
            ByteBuffer in = ByteBuffer.wrap(body.slice(at, to));
            out.clear();
            boolean wrong = decoder.reset().decode(in, out, to == body.size()).isError();
            at += in.position();
            if (wrong) {
                return at;
            }
            if (in.position() == 0) {
                return -1;
            }
        }
        return -1;
    }
}
