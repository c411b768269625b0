package hkshell.engine;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SplitLine;
import hkshell.domain.request.Word;
import hkshell.domain.request.curl.CurlAnswer;
import hkshell.domain.request.curl.CurlReader;
import hkshell.domain.request.curl.CurlRequest;
import hkshell.kit.problem.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows that a request line follows: their words, and their invocations as the request line they stand for. */
public final class CallWords {
    /** The one whose line says the method. */
    public static final String ANY = "api";

    private static final Redactor REDACTOR = new Redactor(List.of());

    /** The one whose line is one for curl. */
    public static final String CURL = "curl";

    /** The one that hands a line to an editor. */
    public static final String COMPOSE = "compose";

    static final String ACCEPT = "--accept";
    private static final String TIMEOUT = "--timeout";

    /** Rows whose rest may hold a secret although they are no calls themselves, and how many words may be shown. */
    private static final Map<String, Integer> SHOWN = Map.of("saved add", 3, "saved run", 3, COMPOSE, 1);

    /** The options of a call whose value is the word behind them, but for those that curl has too. */
    static final Set<String> VALUED = Set.of(TIMEOUT, ACCEPT, "--confirm", "--limit", "--query", "--as");

    /** The base of no path: a whole URL stays one. */
    private static final URI NOWHERE = URI.create("none:/");

    static final String DATA = "--data";

    private CallWords() {}

    /** Whether a line that begins with this word is a call without a command: {@code GET}, {@code /apps}, a URL. */
    public static boolean isBare(String first) {
        return RequestLineParser.isMethod(first)
                || first.startsWith("/")
                || first.startsWith("http://")
                || first.startsWith("https://");
    }

    /** The words with the command that was left out. */
    static List<String> spoken(List<String> own) {
        if (own.isEmpty() || !isBare(own.get(0))) {
            return own;
        }
        List<String> words = new ArrayList<>(List.of(ANY));
        words.addAll(own);
        return words;
    }

    /** Whether the row of these words carries {@link CommandSpec.Mark#CALL}. For who knows the words and no row. */
    public static boolean isOf(List<String> words) {
        List<String> own = ProgramName.without(words);
        return !own.isEmpty()
                && (own.get(0).equals(ANY)
                        || own.get(0).equals(CURL)
                        || HkshellLine.COMMANDS.contains(own.get(0).toUpperCase(Locale.ROOT)));
    }

    /** What the command is, for who watches it: of a call the method and the path, without what else it has. */
    public static String brief(List<String> words) {
        List<String> own = ProgramName.without(words);
        if (!isOf(words)) {
            // What follows the number of a past call may be a secret.
            int shown = isPast(words) ? 3 : shown(own);
            return String.join(" ", own.subList(0, Math.min(shown, own.size())));
        }
        if (own.get(0).equals(CURL)) {
            return CurlReader.read(ofCurl(own), NOWHERE)
                    .map(request -> request.line().method() + " "
                            + REDACTOR.address(request.line().target()))
                    .value()
                    .orElse(CURL);
        }
        boolean any = own.get(0).equals(ANY) && own.size() > 1 && RequestLineParser.isMethod(own.get(1));
        String method =
                own.get(0).equals(ANY) && !any ? "" : own.get(any ? 1 : 0).toUpperCase(Locale.ROOT) + " ";
        int target = any ? 2 : 1;
        return method + (target < own.size() ? REDACTOR.address(own.get(target)) : "");
    }

    /** A line for curl without the options of ours in it. */
    private static List<String> ofCurl(List<String> own) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < own.size(); at++) {
            String word = own.get(at);
            int taken = curlWords(word, own.size() - at);
            if (isNotOfCurl(word)) {
                at += VALUED.contains(word) ? 1 : 0;
            } else {
                words.addAll(own.subList(at, at + taken));
                at += taken - 1;
            }
        }
        return words;
    }

    /** In a line for curl: a long option that curl does not have. */
    static boolean isNotOfCurl(String word) {
        return word.startsWith("--") && !CurlReader.isOption(word);
    }

    /** How many words of a line for curl belong together: two where the next one is the value of this one. */
    static int curlWords(String word, int left) {
        return left > 1 && CurlReader.takesNext(word) ? 2 : 1;
    }

    /** Whether what follows is a request's, or a variable's value: neither is kept nor shown again. */
    public static boolean isOfSaved(CommandSpec row) {
        return SHOWN.containsKey(row.words());
    }

    /** How many of a command's words hold no secret. */
    static int shown(List<String> own) {
        String two = own.size() < 2 ? "" : own.get(0) + " " + own.get(1);
        return SHOWN.getOrDefault(two, SHOWN.getOrDefault(own.isEmpty() ? "" : own.get(0), own.size()));
    }

    /** The words of a typed line, whose quotes are a shell's when it is one for curl. */
    public static Parsed<List<Word>> split(String line) {
        return CurlReader.isCurl(line) ? CurlReader.words(line).map(Word::all) : Word.split(line);
    }

    /** What a line for curl asks for. */
    public static Parsed<CurlRequest> curl(Invocation invocation) {
        return curl(invocation.rest());
    }

    private static Parsed<CurlRequest> curl(List<Word> rest) {
        List<String> words = new ArrayList<>(List.of(CURL));
        rest.forEach(word -> words.add(word.text()));
        return CurlReader.read(words, NOWHERE);
    }

    /** What curl's own options of such a line say about the answer, as options of ours. */
    static Map<String, String> answer(List<Word> rest) {
        Map<String, String> options = new HashMap<>();
        curl(rest)
                .value()
                .ifPresent(request -> request.answer().forEach((name, value) -> {
                    options.put(name.equals(CurlAnswer.MAX_TIME) ? TIMEOUT : name, value);
                }));
        return options;
    }

    /** Whether they send a call of the history again, or a saved one: {@link CommandSpec.Mark#PAST}. */
    public static boolean isPast(List<String> words) {
        List<String> own = ProgramName.without(words);
        String two = own.size() < 2 ? "" : own.get(0) + " " + own.get(1);
        return two.equals("history resend") || two.equals("saved run");
    }

    /** The row's method if it has one, the rest, and what {@code --accept} and {@code --data} add to it. */
    public static Parsed<RequestLine> line(Invocation invocation) {
        if (invocation.spec().words().equals(CURL)) {
            return curl(invocation).map(CurlRequest::line);
        }
        String words = invocation.spec().words();
        List<String> method = words.equals(ANY) ? List.of() : List.of(words.toUpperCase(Locale.ROOT));
        List<String> behind = new ArrayList<>();
        invocation.option(ACCEPT).ifPresent(variant -> behind.add("Accept:" + RequestBuilder.accept(variant)));
        invocation.option(DATA).ifPresent(data -> behind.addAll(List.of("-d", data)));
        return SplitLine.parse(method, invocation.rest(), behind);
    }

    /** Whether its options let anything go out. */
    public static boolean sends(Invocation invocation) {
        return !invocation.has("--explain") && !invocation.has("--curl");
    }

    /**
     * Whether it would send something that may change what the server has. A line that cannot be read is left to the
     * command, which says what is wrong with it.
     */
    public static boolean writes(Invocation invocation) {
        return invocation.spec().is(CommandSpec.Mark.CALL)
                && sends(invocation)
                && line(invocation).map(RequestLine::writes).value().orElse(false);
    }
}
