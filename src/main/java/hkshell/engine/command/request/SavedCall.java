package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.domain.request.saved.Braces;
import hkshell.domain.request.saved.EditedText;
import hkshell.domain.request.saved.HttpBlock;
import hkshell.domain.request.saved.HttpCheck;
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
import java.util.Optional;
import java.util.Set;

/** A saved request with its variables filled -> the request line that is sent. */
final class SavedCall {
    private SavedCall() {}

    /** The variables that neither the file nor its other variables give a value. */
    static Set<String> holes(Saved saved) {
        Set<String> holes = new LinkedHashSet<>();
        for (String text : texts(saved)) {
            holes.addAll(Braces.of(Braces.fill(text, saved.variables(), false)));
        }
        return holes;
    }

    private static List<String> texts(Saved saved) {
        List<String> texts = new ArrayList<>(List.of(saved.block().target()));
        texts.addAll(saved.block().headers());
        texts.add(saved.block().body());
        return texts;
    }

    /** @param given values from the command line; a person is asked for the others */
    static Parsed<RequestLine> of(Saved saved, Map<String, String> given, Context context) {
        Map<String, String> values = new HashMap<>(saved.variables());
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
        HttpBlock block = filled(saved.block(), saved.variables());
        Set<String> needed = new LinkedHashSet<>(Braces.of(query(block)));
        block.headers().forEach(header -> needed.addAll(Braces.of(header)));
        return asked(needed, block, context)
                .then(head -> EditedText.line(head).isGood()
                        ? Parsed.good(head)
                        : asked(Braces.of(head.body()), head, context))
                .then(all ->
                        HttpCheck.target(saved.block().method(), all.target()).then(target -> EditedText.line(all)))
                .map(line -> line.withTarget(line.target().replace("{{", "{").replace("}}", "}")))
                .mapProblem(saved::naming);
    }

    /** The request with some of its variables filled by the person. */
    private static Parsed<HttpBlock> asked(Set<String> holes, HttpBlock block, Context context) {
        Map<String, String> values = new HashMap<>();
        for (String hole : holes) {
            Parsed<String> value = asked(hole, block, context);
            if (!value.isGood()) {
                return Parsed.bad(value.problem().orElseThrow());
            }
            values.put(hole, value.value().orElseThrow());
        }
        return Parsed.good(filled(block, values));
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
        // As 'saved add' writes a header whose value it did not store.
        boolean ofHeader = block.headers().contains(hole + ": {{" + hole + "}}");
        return SecretNames.field(hole) || ofSecrets || ofHeader
                ? context.ask().secret("Value of " + shown).map(Sources::characters)
                : Holes.asked(hole, context.session(), context.ask());
    }

    private static Parsed<RequestLine> line(Saved saved, Map<String, String> values) {
        String target = Braces.fill(saved.block().target(), values, false);
        List<String> words = new ArrayList<>(List.of(saved.block().method().orElse("GET"), target));
        for (String header : saved.block().headers()) {
            words.add(HttpBlock.word(Braces.fill(header, values, false)));
        }
        return HttpCheck.target(saved.block().method(), target)
                .then(fine -> RequestLineParser.parse(words))
                .then(HttpCheck::headed)
                .map(line -> line.withData(body(saved.block().body(), values)))
                .mapProblem(saved::naming);
    }

    private static Optional<Source> body(String body, Map<String, String> values) {
        if (body.startsWith("< ")) {
            return Optional.of(Source.file(Braces.fill(body.substring(2).strip(), values, false)));
        }
        return body.isEmpty() ? Optional.empty() : Optional.of(new Source.Given(Braces.fill(body, values, true)));
    }
}
