package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a text is a request at all: anything could be read as a path, and would go out with a credential. */
public final class HttpCheck {
    /** In bytes: larger texts are no requests that a person wrote. */
    public static final int LARGEST = 1024 * 1024;

    /** In characters; no server takes so long a path. */
    private static final int LONGEST = 16 * 1024;

    private static final String FORM = "METHOD PATH, such as GET /apps; %20 is a blank";

    private HttpCheck() {}

    /** The characters of a file. */
    public static Parsed<String> text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return bad("The text has " + bytes.length + " bytes; over " + LARGEST + " it is no request.", FORM);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            return bad("The text is not UTF-8.", "save it as UTF-8");
        }
        return text.indexOf('\0') < 0 ? Parsed.good(text) : bad("The text has a NUL, so it is no request.", FORM);
    }

    /** The request, when its first line is one and the lines behind it are headers. */
    public static Parsed<HttpBlock> of(HttpBlock block) {
        boolean headers = block.headLines().stream().allMatch(HttpCheck::isHeader);
        return target(block.method(), block.target())
                .then(target -> headers
                        ? Parsed.good(block)
                        : bad(
                                "A line behind the request's is no header.",
                                "Name: value, and a blank line before the body"));
    }

    /** A target, also one whose variables are filled. */
    public static Parsed<String> target(Optional<String> method, String target) {
        if (target.length() > LONGEST) {
            return bad("The path has " + target.length() + " characters, so this is no request.", FORM);
        }
        String bare = withoutPlaces(target);
        if (target.isEmpty() || bare.chars().anyMatch(Character::isWhitespace)) {
            return bad("This is no request: a path has no blank, and nothing stands behind it.", FORM);
        }
        return method.isPresent() || isAddress(target)
                ? Parsed.good(target)
                : bad("This is no request: without a method, a path begins with a slash.", FORM);
    }

    /** What can be no word of a sentence. */
    static boolean isAddress(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lower.startsWith("/")
                || lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("{{");
    }

    /** The line, when what was written as a header is read as one. */
    public static Parsed<RequestLine> headed(RequestLine line) {
        return line.items().stream().allMatch(Item.HeaderLine.class::isInstance)
                ? Parsed.good(line)
                : bad("The value of a header begins with '=', which no line can say.", "leave it out");
    }

    private static boolean isHeader(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon).strip().chars().allMatch(c -> c > ' ' && c != '{' && c != '}' && c != '=');
    }

    private static String withoutPlaces(String target) {
        Map<String, String> nothing = new HashMap<>();
        Braces.of(target).forEach(name -> nothing.put(name, ""));
        return Braces.fill(target, nothing, false);
    }

    private static <T> Parsed<T> bad(String sentence, String hint) {
        return Parsed.bad(Problem.usage(sentence, hint));
    }
}
