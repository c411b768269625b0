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

    /** A file whose variables other programs fill. */
    private static final String FILLED_FILE = "<@";

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

    /** The method, when the line says one; one in small letters, or an unusual one, only before an address. */
    public Optional<String> method() {
        String line = requestLine().orElse("");
        String first = line.split(" ", 2)[0];
        String capitals = first.toUpperCase(Locale.ROOT);
        boolean usual = METHODS.contains(capitals);
        boolean capital = !first.isEmpty() && first.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean is = usual && capital
                || (usual || capital)
                        && HttpCheck.isAddress(line.substring(first.length()).strip());
        return is ? Optional.of(capitals) : Optional.empty();
    }

    public String target() {
        String line = requestLine().orElse("");
        return method().map(method -> line.substring(method.length()).strip()).orElse(line);
    }

    /** {@code Name: value} lines behind the request's. */
    public List<String> headers() {
        return headLines().stream().filter(line -> line.indexOf(':') > 0).toList();
    }

    /** A header as a word of a request line. */
    public static String word(String header) {
        int colon = header.indexOf(':');
        return header.substring(0, colon).strip() + ":"
                + header.substring(colon + 1).strip();
    }

    /** The lines where headers stand, but for comments. */
    List<String> headLines() {
        List<String> lines = new ArrayList<>();
        for (String line : behind()) {
            if (line.isBlank() || isAfter(line)) {
                break;
            }
            if (!isComment(line)) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    /** Of other programs, behind the request. */
    private static boolean isAfter(String line) {
        return line.startsWith("> ") || line.startsWith("<> ");
    }

    /** What stands behind the first blank line, without the blank lines at its end and without what {@link #foreign} names. */
    public String body() {
        StringBuilder body = new StringBuilder();
        boolean in = false;
        for (String line : behind()) {
            if (isAfter(line)) {
                break;
            }
            if (in && !line.startsWith(FILLED_FILE)) {
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
            } else if (line.startsWith(FILLED_FILE)) {
                foreign.add(FILLED_FILE);
            }
        }
        for (String line : head()) {
            if (line.startsWith("@") && line.indexOf('=') < 0) {
                foreign.add(line.split(" ", 2)[0].strip());
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
