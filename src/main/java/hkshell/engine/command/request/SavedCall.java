package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.saved.Braces;
import hkshell.domain.request.saved.EditedText;
import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpFile;
import hkshell.engine.Context;
import hkshell.engine.Holes;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A saved request with its variables filled -> the request line that is sent. */
final class SavedCall {
    private SavedCall() {}

    /** The variables that neither the file nor its other variables give a value. */
    static Set<String> holes(Saved saved) {
        Set<String> holes = new LinkedHashSet<>();
        for (String text : texts(saved)) {
            holes.addAll(Braces.of(Braces.fill(text, ofFile(saved), false)));
        }
        return holes;
    }

    private static List<String> texts(Saved saved) {
        List<String> texts = new ArrayList<>(List.of(saved.block().target()));
        texts.addAll(saved.block().headers());
        texts.add(saved.block().body());
        return texts;
    }

    private static Map<String, String> ofFile(Saved saved) {
        Map<String, String> values = new HashMap<>();
        for (HttpFile.Variable variable : saved.file().variables()) {
            values.put(variable.name(), Braces.fill(variable.value(), values, false));
        }
        return values;
    }

    /** @param given values from the command line; a person is asked for the others */
    static Parsed<RequestLine> of(Saved saved, Map<String, String> given, Context context) {
        Map<String, String> values = ofFile(saved);
        values.putAll(given);
        for (String hole : holes(saved)) {
            if (!values.containsKey(hole)) {
                Parsed<String> value = asked(hole, saved.block(), context);
                if (!value.isGood()) {
                    return Parsed.bad(value.problem().orElseThrow());
                }
                values.put(hole, value.value().orElseThrow());
            }
        }
        return line(saved, values);
    }

    /** As a line that is still to be sent: a variable of the path is a hole of it, one of a field is asked for. */
    static Parsed<RequestLine> open(Saved saved, Context context) {
        HttpBlock block = filled(saved.block(), ofFile(saved));
        Set<String> needed = new LinkedHashSet<>(Braces.of(query(block)));
        block.headers().forEach(header -> needed.addAll(Braces.of(header)));
        if (!EditedText.line(block).isGood()) {
            needed.addAll(Braces.of(block.body()));
        }
        Map<String, String> values = new HashMap<>();
        for (String hole : needed) {
            Parsed<String> value = asked(hole, saved.block(), context);
            if (!value.isGood()) {
                return Parsed.bad(value.problem().orElseThrow());
            }
            values.put(hole, value.value().orElseThrow());
        }
        return EditedText.line(filled(block, values))
                .map(line -> line.withTarget(line.target().replace("{{", "{").replace("}}", "}")));
    }

    private static String query(HttpBlock block) {
        int question = block.target().indexOf('?');
        return question < 0 ? "" : block.target().substring(question);
    }

    private static HttpBlock filled(HttpBlock block, Map<String, String> values) {
        StringBuilder text = new StringBuilder(block.method().orElse("GET") + " ");
        text.append(Braces.fill(block.target(), values, false)).append('\n');
        block.headers()
                .forEach(header ->
                        text.append(Braces.fill(header, values, false)).append('\n'));
        return new HttpBlock(text.append('\n')
                .append(Braces.fill(block.body(), values, true))
                .toString());
    }

    private static Parsed<String> asked(String hole, HttpBlock block, Context context) {
        String shown = Sanitize.line(hole);
        if (!context.ask().person()) {
            return Parsed.bad(Problem.usage("The variable " + shown + " has no value.", "add " + shown + "=VALUE"));
        }
        boolean ofSecrets = SecretNames.everyValueOf(block.target())
                && !Braces.of(block.target()).contains(hole);
        return SecretNames.field(hole) || ofSecrets
                ? context.ask().secret("Value of " + shown).map(Sources::characters)
                : Holes.asked(hole, context.session(), context.ask());
    }

    private static Parsed<RequestLine> line(Saved saved, Map<String, String> values) {
        List<String> words = new ArrayList<>(List.of(saved.block().method().orElse("GET")));
        words.add(Braces.fill(saved.block().target(), values, false));
        for (String header : saved.block().headers()) {
            String filled = Braces.fill(header, values, false);
            int colon = filled.indexOf(':');
            words.add(filled.substring(0, colon).strip() + ":"
                    + filled.substring(colon + 1).strip());
        }
        String body = saved.block().body();
        if (body.startsWith("< ")) {
            words.addAll(List.of("-d", "@" + Braces.fill(body.substring(2).strip(), values, false)));
        } else if (!body.isEmpty()) {
            words.addAll(List.of("-d", Braces.fill(body, values, true)));
        }
        return RequestLineParser.parse(words)
                .mapProblem(problem -> Problem.usage(saved.name().words() + ": " + problem.sentence(), problem.hint()));
    }
}
