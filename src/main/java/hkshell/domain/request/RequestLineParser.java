package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code [METHOD] PATH-or-URL [ITEM ...] [-d BODY|@FILE|-]} -> {@link RequestLine}, or a problem that stands at the
 * offending character.
 */
public final class RequestLineParser {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String SHAPE = "write [METHOD] PATH [ITEM ...], such as GET /apps";

    private final List<Word> words;
    private final List<Item> items = new ArrayList<>();
    private Optional<Source> data = Optional.empty();
    private int at;

    /** Whether a word can stand for a method, in capitals. */
    public static boolean isMethod(String word) {
        return METHODS.contains(word);
    }

    private RequestLineParser(List<Word> words) {
        this.words = words;
    }

    /** From one text, as typed on the screen or in the line shell. */
    public static Parsed<RequestLine> parse(String line) {
        return Word.split(line).then(words -> new RequestLineParser(words).line());
    }

    /** From the words of a command line. */
    public static Parsed<RequestLine> parse(List<String> words) {
        return ofWords(Word.all(words));
    }

    static Parsed<RequestLine> ofWords(List<Word> words) {
        return new RequestLineParser(words).line();
    }

    /** The index of the word behind the path. */
    static int itemsFrom(List<Word> words) {
        return new RequestLineParser(words).method().isPresent() ? 2 : 1;
    }

    /** Whether it begins with a method and a path: no part of a line does. */
    public static boolean isWhole(String text) {
        String[] words = text.strip().split("\\s+", 3);
        return words.length > 1
                && METHODS.contains(words[0].toUpperCase(Locale.ROOT))
                && (words[1].startsWith("/") || words[1].contains("://"));
    }

    private Parsed<RequestLine> line() {
        Optional<String> method = method();
        if (at >= words.size()) {
            return Parsed.bad(Problem.usage("The path is missing.", SHAPE).at(end()));
        }
        Word word = words.get(at++);
        Optional<Problem> wrong = wrongTarget(word);
        while (wrong.isEmpty() && at < words.size()) {
            wrong = next(words.get(at++));
        }
        if (wrong.isPresent()) {
            return Parsed.bad(wrong.get());
        }
        RequestLine line = new RequestLine(method, target(word.text()), items, data);
        return doubled(line).<Parsed<RequestLine>>map(Parsed::bad).orElseGet(() -> Parsed.good(line));
    }

    private Optional<String> method() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String word = words.get(0).text();
        String capitals = word.toUpperCase(Locale.ROOT);
        boolean unusual = words.size() > 1 && isCapitals(word);
        if (!METHODS.contains(capitals) && !unusual) {
            return Optional.empty();
        }
        at = 1;
        return Optional.of(capitals);
    }

    private static boolean isCapitals(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static Optional<Problem> wrongTarget(Word word) {
        String text = word.text();
        if (text.isEmpty() || text.startsWith("-") || looksLikeItem(text)) {
            return Optional.of(Problem.usage("The path is missing.", SHAPE).at(word.at(0)));
        }
        int userInfo = Target.userInfoAt(text);
        if (userInfo >= 0) {
            return Optional.of(Target.USER_INFO.at(word.at(userInfo)));
        }
        int hash = text.indexOf('#');
        if (hash >= 0) {
            return Optional.of(
                    Problem.usage("What follows a # is never sent.", "leave it out, or write %23 for the sign itself")
                            .at(word.at(hash)));
        }
        return PathBraces.wrong(word);
    }

    /** A path may have {@code =} and {@code :} too, but only after a slash or a question mark. */
    private static boolean looksLikeItem(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '/' || c == '?') {
                return false;
            }
            if (c == '=') {
                return true;
            }
        }
        return false;
    }

    private static String target(String text) {
        return text.startsWith("/") || text.contains("://") ? text : "/" + text;
    }

    private Optional<Problem> next(Word word) {
        String text = word.text();
        if (text.equals("-d") || text.equals("--data")) {
            return data(word);
        }
        if (text.startsWith("-")) {
            return Optional.of(Problem.usage("No request line has such an option.", "-d BODY gives the whole body")
                    .at(word.at(0)));
        }
        Parsed<Item> item = ItemParser.parse(word);
        item.value().ifPresent(items::add);
        return item.problem();
    }

    private Optional<Problem> data(Word option) {
        if (data.isPresent()) {
            return Optional.of(
                    Problem.usage("A request has one body.", "leave one -d out").at(option.at(0)));
        }
        if (at >= words.size()) {
            return Optional.of(Problem.usage("The body is missing after -d.", "-d BODY, -d @FILE or -d -")
                    .at(end()));
        }
        Word word = words.get(at++);
        String text = word.text();
        if (text.equals("@")) {
            return Optional.of(Problem.usage("A file's name is missing after the @.", "-d - reads standard input")
                    .at(word.at(0)));
        }
        boolean named = text.startsWith("@");
        data = Optional.of(
                text.equals("-")
                        ? new Source.Stdin()
                        : named ? Source.file(text.substring(1)) : new Source.Given(text));
        return Optional.empty();
    }

    /** What may stand in a line once only. */
    private Optional<Problem> doubled(RequestLine line) {
        Set<String> names = new HashSet<>();
        int stdin = line.data().filter(Source.Stdin.class::isInstance).isPresent() ? 1 : 0;
        for (Item item : line.items()) {
            if (!item.isBody()) {
                continue;
            }
            if (line.data().isPresent()) {
                return Optional.of(Problem.usage("A body comes from -d or from items, not from both.", "leave one out")
                        .at(item.where()));
            }
            if (!names.add(item.name())) {
                return Optional.of(
                        Problem.usage("The field " + quoted(item.name()) + " is given twice.", "leave one out")
                                .at(item.where()));
            }
            stdin += readsStdin(item) ? 1 : 0;
            if (stdin > 1) {
                return Optional.of(Problem.usage("Standard input can be read once only.", "put the values in files")
                        .at(item.where()));
            }
        }
        return Optional.empty();
    }

    private static boolean readsStdin(Item item) {
        return item instanceof Item.Field field && field.value() instanceof Source.Stdin
                || item instanceof Item.Json json && json.value() instanceof Source.Stdin;
    }

    private static String quoted(String name) {
        return "'" + Sanitize.line(name) + "'";
    }

    private Place end() {
        if (words.isEmpty()) {
            return Place.at(0);
        }
        Word last = words.get(words.size() - 1);
        return last.at(last.text().length());
    }
}
