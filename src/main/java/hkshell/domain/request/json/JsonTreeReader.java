package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import hkshell.domain.request.Body;
import hkshell.domain.request.Spool;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.Optional;

/** Bytes -> {@link JsonTree}, in one pass and in linear time, for any bytes. */
final class JsonTreeReader {
    /** More values than a person folds and unfolds; keeps the tree of a hostile answer below 40 MB. */
    private static final int MOST_NODES = 2_000_000;

    /** Deeper than any screen shows. */
    private static final int DEEPEST = 1000;

    private final Body body;
    private final int head;
    private final JsonNodes nodes;
    private int container = JsonTree.NONE;
    private int name = -1;
    private int last = -1;

    /** @param head after how many values to stop without a word */
    JsonTreeReader(Body body, int head) {
        this.body = body;
        this.head = head;
        nodes = new JsonNodes(Math.min(Math.min(MOST_NODES, head), Math.min(body.size(), Spool.IN_MEMORY) / 24 + 16));
    }

    JsonTree read() {
        if (!isUtf8()) {
            return tree(problem("The answer is not JSON", 0), 0);
        }
        try (JsonParser parser = factory().createParser(body.stream())) {
            return read(parser);
        } catch (JsonProcessingException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            return broken(e, (int) Math.max(0, Math.min(offset, body.size())));
        } catch (IOException e) {
            return tree(problem("The answer is not JSON", 0), 0);
        }
    }

    private JsonTree read(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int offset = (int) parser.currentTokenLocation().getByteOffset();
            if (container == JsonTree.NONE && nodes.size() > 0) {
                return tree(problem("More follows after the end of the JSON", offset), offset);
            }
            if (offset > Spool.IN_MEMORY) {
                closeAll();
                return JsonTree.part(body, nodes, offset);
            }
            if (nodes.size() >= head) {
                return headOf(offset);
            }
            if (nodes.size() >= MOST_NODES) {
                return tree(problem("The tree ends after " + MOST_NODES + " values", offset), offset);
            }
            take(token, offset);
            last = offset;
        }
        return new JsonTree(body, nodes, true, Optional.empty(), body.size());
    }

    private JsonTree headOf(int offset) {
        closeAll();
        return new JsonTree(body, nodes, false, Optional.empty(), offset);
    }

    private void take(JsonToken token, int offset) {
        if (token == JsonToken.FIELD_NAME) {
            name = offset;
        } else if (token.isStructEnd()) {
            nodes.close(container);
            container = nodes.parent(container);
        } else {
            int node = nodes.add(name >= 0 ? name : offset, container);
            name = -1;
            container = token.isStructStart() ? node : container;
        }
    }

    /** Fresh each time: it remembers names, and those of one answer are nothing to the next. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Jackson guesses UTF-16 and UTF-32 from the first bytes, and counts offsets in characters then. */
    private boolean isUtf8() {
        for (int at = 0; at < Math.min(4, body.size()); at++) {
            int b = body.at(at) & 0xff;
            if (b == 0 || b >= 0xfe) {
                return false;
            }
        }
        return true;
    }

    private JsonTree broken(JsonProcessingException e, int offset) {
        // A name without its value is in no node: the rest begins with it.
        int rest = name >= 0 ? name : last < 0 ? 0 : JsonText.tokenEnd(body, last);
        if (nodes.size() == 0) {
            return tree(problem("The answer is not JSON", offset), rest);
        }
        if (e instanceof StreamConstraintsException) {
            return tree(problem("The JSON is nested deeper than " + DEEPEST + " levels", offset), rest);
        }
        boolean early = e instanceof JsonEOFException || offset >= body.size();
        return tree(problem(early ? "The JSON ends too early" : "The JSON is broken", offset), rest);
    }

    private JsonTree tree(Problem problem, int rest) {
        closeAll();
        return new JsonTree(body, nodes, true, Optional.of(problem), Math.min(rest, body.size()));
    }

    private void closeAll() {
        for (; container != JsonTree.NONE; container = nodes.parent(container)) {
            nodes.close(container);
        }
    }

    private Problem problem(String what, int offset) {
        Place place = body.place(offset);
        String sentence = what + ": line " + place.line() + ", column " + place.column() + ".";
        return Problem.server("not_json", sentence, "the raw view shows it as it came")
                .at(place);
    }
}
