package hkshell.domain.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Whether a text is exactly one JSON value; a value that goes into a body as it was spelled must be. */
public final class JsonCheck {
    private JsonCheck() {}

    /**
     * What is wrong with it.
     *
     * @param offset in characters, from 0
     * @param early whether it only ends too early
     */
    public record Fault(int offset, boolean early) {
        /** Said of what stands in a line. */
        Problem problem(String what) {
            return Problem.usage(
                    Sanitize.line(what) + (early ? " is JSON that ends too early." : " is not JSON."),
                    "put JSON in '...' so that its quotes stay; name=text sends the text as a string");
        }
    }

    public static Optional<Fault> of(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            int depth = 0;
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return Optional.of(new Fault(text.length(), true));
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return rest(parser);
                }
            }
        } catch (JsonProcessingException e) {
            return Optional.of(fault(e, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Fault> rest(JsonParser parser) throws IOException {
        return parser.nextToken() == null
                ? Optional.empty()
                : Optional.of(new Fault((int) parser.currentTokenLocation().getCharOffset(), false));
    }

    private static Fault fault(JsonProcessingException e, String text) {
        JsonLocation place = e.getLocation();
        long offset = place == null ? 0 : Math.max(0, place.getCharOffset());
        return new Fault((int) Math.min(offset, text.length()), offset >= text.length());
    }
}
