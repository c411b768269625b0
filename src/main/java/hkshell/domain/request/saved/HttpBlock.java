package hkshell.domain.request.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One request of a {@code .http} file, with everything that stands around it. Read leniently: what other programs
 * understand there and hkshell does not is named by {@link #foreign}, and left as it is.
 *
 * @param text as it stands in the file, its {@code ###} line first
 */
public record HttpBlock(String text) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public boolean isRequest() {
        return requestLine().isPresent();
    }

    /** What {@code # @name} says, else what stands behind {@code ###}, else the request's line. */
    public String name() {
        for (String line : head()) {
            String bare = comment(line);
            if (bare.startsWith("@name ") || bare.startsWith("@name=")) {
                return bare.substring("@name ".length()).strip();
            }
        }
        String title = lines().get(0).startsWith("###")
                ? lines().get(0).replace("#", "").strip()
                : "";
        return title.isEmpty() ? requestLine().orElse("") : title;
    }

    /** Such as {@code GET /apps}, without the version of HTTP; lines that go on with the query are joined. */
    public Optional<String> requestLine() {
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            if (isStart(lines.get(at))) {
                StringBuilder line = new StringBuilder(lines.get(at).strip());
                while (at + 1 < lines.size() && goesOn(lines.get(at + 1))) {
                    line.append(lines.get(++at).strip());
                }
                return Optional.of(withoutVersion(line.toString()));
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String line) {
        String bare = line.strip();
        return !bare.equals(line) && (bare.startsWith("?") || bare.startsWith("&"));
    }

    private static String withoutVersion(String line) {
        int blank = line.lastIndexOf(' ');
        return blank > 0 && line.substring(blank + 1).toUpperCase(Locale.ROOT).startsWith("HTTP/")
                ? line.substring(0, blank).strip()
                : line;
    }

    private static boolean isStart(String line) {
        return !line.isBlank() && !isComment(line) && !line.startsWith("@") && !isScript(line);
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("//");
    }

    private static boolean isScript(String line) {
        return line.startsWith("< {%") || line.startsWith("> {%") || line.startsWith("%}");
    }

    /** The method, when the line says one. */
    public Optional<String> method() {
        String first = requestLine().orElse("").split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return METHODS.contains(first) ? Optional.of(first) : Optional.empty();
    }

    public String target() {
        String line = requestLine().orElse("");
        return method().map(method -> line.substring(method.length()).strip()).orElse(line);
    }

    /** {@code Name: value} lines behind the request's. */
    public List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (String line : behind()) {
            if (line.isBlank()) {
                break;
            }
            if (!isComment(line) && line.indexOf(':') > 0) {
                headers.add(line.strip());
            }
        }
        return headers;
    }

    /** What stands behind the first blank line, without the blank lines at its end and without other programs' scripts. */
    public String body() {
        StringBuilder body = new StringBuilder();
        boolean in = false;
        for (String line : behind()) {
            if (in && (line.startsWith("> ") || line.startsWith("<> "))) {
                break;
            }
            if (in) {
                body.append(line).append('\n');
            }
            in |= line.isBlank();
        }
        return body.toString().strip();
    }

    /** What is there that hkshell does nothing with, a few words each. */
    public List<String> foreign() {
        List<String> foreign = new ArrayList<>();
        for (String line : lines()) {
            String bare = isComment(line) ? comment(line) : "";
            if (bare.startsWith("@") && !bare.startsWith("@name")) {
                foreign.add(bare.split("[ =]", 2)[0]);
            } else if (line.startsWith("> ") || line.startsWith("< {%")) {
                foreign.add("a script");
            } else if (line.startsWith("<> ")) {
                foreign.add("a kept answer");
            }
        }
        return foreign;
    }

    List<HttpFile.Variable> variables() {
        List<HttpFile.Variable> variables = new ArrayList<>();
        for (String line : head()) {
            int equals = line.indexOf('=');
            if (line.startsWith("@") && equals > 1) {
                variables.add(new HttpFile.Variable(
                        line.substring(1, equals).strip(),
                        line.substring(equals + 1).strip()));
            }
        }
        return variables;
    }

    /** The lines before the request's. */
    private List<String> head() {
        List<String> head = new ArrayList<>();
        for (String line : lines()) {
            if (isStart(line)) {
                break;
            }
            head.add(line);
        }
        return head;
    }

    private List<String> behind() {
        List<String> lines = lines();
        int at = head().size() + 1;
        while (at < lines.size() && goesOn(lines.get(at))) {
            at++;
        }
        return at < lines.size() ? lines.subList(at, lines.size()) : List.of();
    }

    private static String comment(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '#' || line.charAt(at) == '/')) {
            at++;
        }
        return line.substring(at).strip();
    }

    private List<String> lines() {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }
}
