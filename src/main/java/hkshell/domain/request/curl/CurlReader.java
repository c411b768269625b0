package hkshell.domain.request.curl;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line for curl -> {@link CurlRequest}. No credential gets through: the call goes out as whoever is in use here. */
public final class CurlReader {
    private static final String SHAPE = "curl [-X METHOD] [-H 'Name: value'] [-d BODY] URL";

    private static final String PIPE = "|";

    private final CurlParts parts;

    private CurlReader(URI api) {
        this.parts = new CurlParts(api);
    }

    /** Whether a text is meant for curl: its first word, behind a prompt too. */
    public static boolean isCurl(String text) {
        String bare = bare(text);
        return bare.startsWith("curl ") || bare.startsWith("curl\t") || bare.startsWith("curl\\\n");
    }

    private static String bare(String text) {
        String bare = text.strip();
        return bare.startsWith("$ ") || bare.startsWith("% ")
                ? bare.substring(2).strip()
                : bare;
    }

    /** @param api calls of which are written as a path alone */
    public static Parsed<CurlRequest> read(String text, URI api) {
        return words(text)
                .then(words -> read(words, api))
                .map(request -> with(ShellWords.of(bare(text)).variables(), request));
    }

    /** As a shell splits it; a pipe or a file stands as one more word behind the command's own. */
    public static Parsed<List<String>> words(String text) {
        ShellWords split = ShellWords.of(bare(text));
        if (split.open()) {
            return Parsed.bad(Problem.usage("A quote of the curl line is not closed.", "paste the line whole"));
        }
        List<String> words = new ArrayList<>(split.words());
        words.addAll(split.rest() ? List.of(PIPE) : List.of());
        return Parsed.good(words);
    }

    /** @param words of a command line that a shell has split, {@code curl} the first */
    public static Parsed<CurlRequest> read(List<String> words, URI api) {
        return new CurlReader(api).read(words);
    }

    /** Whether curl has such a word as an option: any letter behind one dash, and the long ones that are known here. */
    public static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-") && (!word.startsWith("--") || CurlOption.isLong(word));
    }

    /** Whether the value of that option of curl is the word behind it. */
    public static boolean takesNext(String word) {
        if (word.startsWith("--")) {
            return CurlOption.takesValue(word);
        }
        for (int at = 1; at < word.length(); at++) {
            if (CurlOption.takesValue(CurlOption.ofLetter(word.charAt(at)))) {
                return at == word.length() - 1;
            }
        }
        return false;
    }

    /** Those of a header that was dropped are nobody's concern. */
    private static CurlRequest with(List<String> variables, CurlRequest request) {
        List<String> notes = new ArrayList<>(request.notes());
        String text = request.text();
        for (String name : variables) {
            if (text.contains("$" + name) || text.contains("${" + name + "}")) {
                notes.add("$" + name + " is a variable of the shell: put its value there.");
            }
        }
        return new CurlRequest(request.line(), request.answer(), notes);
    }

    private Parsed<CurlRequest> read(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals(PIPE)) {
                parts.note("What follows the curl command was left out.");
                break;
            }
            Optional<String> next = at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
            at += take(word, next) ? 1 : 0;
        }
        return parts.words()
                .then(RequestLineParser::parse)
                .mapProblem(CurlReader::told)
                .map(this::checked);
    }

    private CurlRequest checked(RequestLine line) {
        return new CurlRequest(line, parts.answer(), parts.notes());
    }

    /** The place would be one of another line. */
    private static Problem told(Problem problem) {
        return Problem.usage(problem.sentence(), problem.hint().isEmpty() ? SHAPE : problem.hint());
    }

    /** Takes one word; whether the next one was its value. */
    private boolean take(String word, Optional<String> next) {
        if (word.isBlank()) {
            return false;
        }
        if (word.startsWith("--")) {
            return option(word, "", next);
        }
        if (!word.startsWith("-") || word.length() == 1) {
            parts.url(word);
            return false;
        }
        for (int at = 1; at < word.length(); at++) {
            String name = CurlOption.ofLetter(word.charAt(at));
            String rest = word.substring(at + 1);
            if (CurlOption.takesValue(name)) {
                return option(name, rest, next);
            }
            option(name, "", Optional.empty());
        }
        return false;
    }

    /** @param joined the value as it stands behind a short option */
    private boolean option(String name, String joined, Optional<String> next) {
        if (!CurlOption.isKnown(name)) {
            // curl takes no equals sign there; what stands behind it may be a credential.
            String bare = name.indexOf('=') < 0 ? name : name.substring(0, name.indexOf('='));
            parts.refuse("curl's option " + Sanitize.line(bare) + " is not known here, so the line was not taken.");
            return false;
        }
        if (CurlOption.isOther(name)) {
            parts.refuse("curl's " + name + " makes a request that hkshell does not send, so the line was not taken.");
        }
        if (!CurlOption.takesValue(name)) {
            parts.flag(name);
            return false;
        }
        if (joined.isEmpty() && next.isEmpty()) {
            parts.note(Sanitize.line(name) + " has no value and was left out.");
            return false;
        }
        parts.option(name, joined.isEmpty() ? next.orElseThrow() : joined);
        return joined.isEmpty();
    }
}
