package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.domain.request.Body;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/**
 * A jq filter: {@code -q} of a call, and {@code |} on the screen. The only class that knows the library. It has no way to
 * the disk, the network or the environment. May take as long as the filter says; the wish to stop is noticed whenever the
 * filter calls a function, which all that repeats itself does, and before each value.
 */
public final class JqFilter {
    /** The code of what goes wrong in a filter that could be read. */
    static final String FAILED = "filter";

    private static final Version VERSION = Versions.JQ_1_7;

    /** More characters than anybody looks at; a filter can make them out of nothing. */
    private static final long MOST = 64L << 20;

    /** What small values take in memory, over what they take as text. */
    private static final int TIMES = 12;

    private final String text;
    private final JsonQuery query;

    private JqFilter(String text, JsonQuery query) {
        this.text = text;
        this.query = query;
    }

    /** A filter that cannot be read is a Problem with the place. */
    public static Parsed<JqFilter> of(String text) {
        if (text.isBlank()) {
            return Parsed.bad(Problem.usage("The filter is empty.", "such as .[].name"));
        }
        try {
            return Parsed.good(new JqFilter(text, JsonQuery.compile(text, VERSION)));
        } catch (JsonQueryException wrong) {
            return Parsed.bad(unread(wrong));
        } catch (StackOverflowError deep) {
            return Parsed.bad(Problem.usage("The filter is nested too deep.", ""));
        }
    }

    /** The library's own words list what could stand there, thirty tokens long; the place alone says as much. */
    private static Problem unread(JsonQueryException wrong) {
        String message =
                wrong.getCause() == null ? "" : String.valueOf(wrong.getCause().getMessage());
        long line = number(message, "at line ");
        long column = number(message, ", column ");
        String hint = "filters are those of jq, such as .[].name";
        if (line < 1 || column < 1) {
            return Problem.usage("The filter cannot be read.", hint);
        }
        boolean ends = message.startsWith("Encountered \"<EOF>\"");
        String what = ends ? "The filter ends too early" : "The filter cannot be read";
        String where = line == 1 ? ": column " + column + "." : ": line " + line + ", column " + column + ".";
        return Problem.usage(what + where, hint).at(new Place((int) line, (int) column));
    }

    /** The number that follows some words; -1 when none does. */
    private static long number(String message, String words) {
        int from = message.indexOf(words) + words.length();
        int to = from;
        while (to < message.length() && Character.isDigit(message.charAt(to))) {
            to++;
        }
        return from < words.length() || to == from ? -1 : Digits.number(message.substring(from, to), 9);
    }

    /** Applied to an answer's body. */
    public Parsed<Filtered> apply(Body body, Stop stop) {
        long memory = Runtime.getRuntime().maxMemory();
        if (body.size() > memory / TIMES) {
            return Parsed.bad(Problem.server(
                    "too_large",
                    "A filter reads all of the answer, and its " + (body.size() >> 20) + " MB are too much for the "
                            + (memory >> 20) + " MB of memory that Java takes here.",
                    "-o FILE saves it, for jq"));
        }
        ObjectMapper mapper = new ObjectMapper(JsonTreeReader.factory());
        List<String> values = new ArrayList<>();
        try {
            JsonNode root = mapper.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body.stream());
            long[] made = {0};
            query.apply(scope(stop), root, value -> {
                String line = line(mapper, value);
                made[0] += line.length() + 1L;
                check(stop);
                if (made[0] > MOST) {
                    throw new TooMuch();
                }
                values.add(line);
            });
            return Parsed.good(new Filtered(text, values));
        } catch (CancellationException stopped) {
            return Parsed.bad(Problem.cancelled());
        } catch (TooMuch much) {
            return Parsed.bad(failed("it makes more than 64 million characters"));
        } catch (JsonQueryException wrong) {
            String why = withoutValues(String.valueOf(wrong.getMessage()));
            // The library's own word for a function that has none.
            return Parsed.bad(failed(why.equals("N/A") ? "a function of it cannot take the value it gets" : why));
        } catch (IOException notJson) {
            return Parsed.bad(notJson(body));
        } catch (StackOverflowError deep) {
            return Parsed.bad(failed("it calls itself too often"));
        } catch (OutOfMemoryError full) {
            return Parsed.bad(Problem.memory("The filter"));
        }
    }

    private static Problem notJson(Body body) {
        String where = JsonTree.read(body)
                .problem()
                .filter(is -> is.place().isPresent())
                .map(is -> " " + is.sentence())
                .orElse("");
        return Problem.server("not_json", "There is nothing to filter." + where, "look at it without a filter");
    }

    private static String line(ObjectMapper mapper, JsonNode value) throws JsonQueryException {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new JsonQueryException("a value cannot be written");
        }
    }

    private static Problem failed(String why) {
        return new Problem(Problem.Kind.USAGE, FAILED, "The filter failed: " + why + ".", "", null);
    }

    /** In brackets the library quotes the beginning of a value, which may be a secret's. */
    private static String withoutValues(String message) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int open = message.indexOf(" ("); open >= 0; open = message.indexOf(" (", at)) {
            kept.append(message, at, open);
            int close = message.indexOf(") ", open);
            at = close < 0 ? message.length() : close + 1;
        }
        return kept.append(message.substring(at)).toString();
    }

    /** With every function of the library looking first whether to stop; the library itself cannot be interrupted. */
    private static Scope scope(Stop stop) {
        Scope scope = Scope.newEmptyScope();
        BuiltinFunctionLoader.getInstance().loadFunctions(VERSION, scope);
        Map.copyOf(scope.getLocalFunctions())
                .forEach((name, own) -> scope.addFunction(name, (inner, arguments, in, path, output, version) -> {
                    check(stop);
                    own.apply(
                            inner,
                            arguments,
                            in,
                            path,
                            (value, at) -> {
                                check(stop);
                                output.emit(value, at);
                            },
                            version);
                }));
        return scope;
    }

    /** Unchecked, because a filter's own {@code try} would catch the library's. */
    private static void check(Stop stop) {
        if (stop.isRaised()) {
            throw new CancellationException();
        }
    }

    /** Unchecked for the same reason. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("too much", null, false, false);
        }
    }
}
