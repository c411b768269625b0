package hkshell.engine.command.request;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.domain.request.SplitLine;
import hkshell.domain.request.Word;
import hkshell.domain.request.json.ItemNames;
import hkshell.engine.Context;
import hkshell.engine.PastCall;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call of the history with the values that it has lost: those of the line, and those that a person answers. */
final class Refilled {
    private static final Place NOWHERE = Place.at(0);

    private final PastCall past;
    private final Context context;

    private Refilled(PastCall past, Context context) {
        this.past = past;
        this.context = context;
    }

    static Parsed<RequestLine> of(PastCall past, List<Word> given, Context context) {
        return new Refilled(past, context).with(given);
    }

    private Parsed<RequestLine> with(List<Word> given) {
        List<String> call = List.of(
                past.call().method(), past.address(context.session().facts().api()));
        return SplitLine.parse(call, given, List.of()).then(line -> {
            List<String> missing =
                    past.holes().stream().filter(hole -> !fills(line, hole)).toList();
            return missing.isEmpty() || context.ask().person() ? asked(line, missing) : Parsed.bad(unknown(missing));
        });
    }

    private Problem unknown(List<String> missing) {
        StringBuilder hint =
                new StringBuilder("hkshell history resend " + past.call().number());
        for (String hole : missing) {
            hint.append(' ').append(hole).append(hole.equals(ItemNames.WHOLE) ? " BODY" : "VALUE");
        }
        return Problem.usage(
                "The history keeps no values, and call " + past.call().number() + " had some: "
                        + String.join(" ", missing) + ".",
                hint.toString());
    }

    private static boolean fills(RequestLine line, String hole) {
        if (hole.equals(ItemNames.WHOLE)) {
            return line.hasBody();
        }
        String name = name(hole);
        return line.items().stream()
                .anyMatch(item -> isKind(item, hole) && item.name().equalsIgnoreCase(name));
    }

    private static boolean isKind(Item item, String hole) {
        return hole.endsWith("==")
                ? item instanceof Item.Query
                : hole.endsWith(":") ? item instanceof Item.HeaderLine : item.isBody();
    }

    private static String name(String hole) {
        int end = hole.length();
        while (end > 0 && (hole.charAt(end - 1) == '=' || hole.charAt(end - 1) == ':')) {
            end--;
        }
        return hole.substring(0, end);
    }

    private Parsed<RequestLine> asked(RequestLine line, List<String> missing) {
        Parsed<RequestLine> filled = Parsed.good(line);
        for (String hole : missing) {
            filled = filled.then(so -> filled(so, hole));
        }
        return filled;
    }

    private Parsed<RequestLine> filled(RequestLine line, String hole) {
        String name = name(hole);
        boolean every = SecretNames.everyValueOf(past.call().target());
        if (hole.equals(ItemNames.WHOLE)) {
            Parsed<Source> body = every
                    ? Parsed.good(new Source.Asked("the body"))
                    : context.ask().text("The body of the call", "").map(Source.Given::new);
            return body.map(
                    source -> new RequestLine(line.typedMethod(), line.target(), line.items(), Optional.of(source)));
        }
        if (hole.endsWith("==")) {
            return text(name, SecretNames.query(name)).map(text -> plus(line, new Item.Query(name, text, NOWHERE)));
        }
        if (hole.endsWith(":")) {
            return text(name, SecretNames.header(name)).then(text -> header(line, name, text));
        }
        boolean hidden = every || SecretNames.field(name);
        Parsed<Source> source = hidden
                ? Parsed.good(new Source.Asked(name))
                : context.ask().text(name, "").map(Source.Given::new);
        return source.map(value -> plus(
                line,
                hole.endsWith(":=") ? new Item.Json(name, value, NOWHERE) : new Item.Field(name, value, NOWHERE)));
    }

    private Parsed<String> text(String name, boolean hidden) {
        return hidden ? Sources.hidden(name, context) : context.ask().text(name, "");
    }

    /** Through the parser, which knows what a header may hold. */
    private static Parsed<RequestLine> header(RequestLine line, String name, String text) {
        return RequestLineParser.parse(List.of("GET", "/", name + ":" + text))
                .map(parsed -> plus(line, parsed.items().get(0)));
    }

    private static RequestLine plus(RequestLine line, Item item) {
        List<Item> items = new ArrayList<>(line.items());
        items.add(item);
        return new RequestLine(line.typedMethod(), line.target(), items, line.data());
    }
}
