package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** One word of a request line -> {@link Item}. The first {@code =} or {@code :} decides what it is. */
final class ItemParser {
    private static final String FORMS =
            "name=text, name:=json, name==query, Header:value, name=@file, name:=@file, name=? or name=@-";

    private ItemParser() {}

    static Parsed<Item> parse(Word word) {
        String text = word.text();
        int at = separator(text);
        if (at < 0) {
            return Parsed.bad(
                    Problem.usage("An item has a name and a value.", FORMS).at(word.at(0)));
        }
        if (at == 0) {
            return Parsed.bad(
                    Problem.usage("An item begins with its name.", FORMS).at(word.at(0)));
        }
        String name = text.substring(0, at);
        boolean colon = text.charAt(at) == ':';
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '=';
        if (colon) {
            return doubled ? json(word, name, at + 2) : header(word, name, at + 1);
        }
        if (doubled) {
            return Parsed.good(new Item.Query(name, text.substring(at + 2), word.at(0)));
        }
        return field(word, name, at + 1);
    }

    private static int separator(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '=' || text.charAt(at) == ':') {
                return at;
            }
        }
        return -1;
    }

    private static Parsed<Item> field(Word word, String name, int from) {
        String value = word.text().substring(from);
        if (value.equals("?")) {
            return Parsed.good(new Item.Field(name, new Source.Asked(name), word.at(0)));
        }
        return source(word, from).map(source -> new Item.Field(name, source, word.at(0)));
    }

    private static Parsed<Item> json(Word word, String name, int from) {
        Parsed<Source> source = source(word, from);
        if (source.value().orElse(null) instanceof Source.Given given) {
            Optional<Problem> wrong = JsonCheck.of(given.text())
                    .map(fault -> fault.problem("The value of " + name).at(word.at(from + fault.offset())));
            if (wrong.isPresent()) {
                return Parsed.bad(wrong.get());
            }
        }
        return source.map(value -> new Item.Json(name, value, word.at(0)));
    }

    private static Parsed<Source> source(Word word, int from) {
        String value = word.text().substring(from);
        if (!value.startsWith("@")) {
            return Parsed.good(new Source.Given(value));
        }
        if (value.length() == 1) {
            return Parsed.bad(Problem.usage("A file's name is missing after the @.", "name=@- reads standard input")
                    .at(word.at(from)));
        }
        return Parsed.good(Source.file(value.substring(1)));
    }

    private static Parsed<Item> header(Word word, String name, int from) {
        Optional<String> refused = HeaderRules.refusedName(name);
        if (refused.isPresent()) {
            return Parsed.bad(Problem.usage(refused.get(), "leave it out").at(word.at(0)));
        }
        String value = word.text().substring(from).strip();
        int bad = HeaderRules.refusedAt(value);
        if (bad >= 0) {
            return Parsed.bad(Problem.usage(
                            "The value of " + name + " has a character that a header may not have.",
                            "printable ASCII only")
                    .at(word.at(from + bad)));
        }
        return Parsed.good(new Item.HeaderLine(name, value, word.at(0)));
    }
}
