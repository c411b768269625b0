package hkshell.domain.request.curl;

import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SecretNames;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a curl line asks for, collected option by option; in the end the words of a request line. */
final class CurlParts {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final CurlUrl urls;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, String> answer = new HashMap<>();
    private Optional<String> method = Optional.empty();
    private Optional<Problem> refusal = Optional.empty();
    private boolean toQuery;
    private boolean json;

    CurlParts(URI api) {
        this.urls = new CurlUrl(api);
    }

    /** The first reason is the one that is told. */
    void refuse(String sentence) {
        refusal = refusal.or(() -> Optional.of(Problem.usage(sentence, "leave the option out, or call curl itself")));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }

    Map<String, String> answer() {
        return answer;
    }

    void url(String text) {
        addresses.add(text);
    }

    void flag(String name) {
        switch (name) {
            case "--get" -> toQuery = true;
            case "--head" -> method = Optional.of(method.orElse("HEAD"));
            default -> {
                if (CurlAnswer.isFlag(name)) {
                    answer.put(CurlAnswer.INCLUDE, "");
                } else if (!CurlOption.isSame(name)) {
                    note(CurlRequest.left(Sanitize.line(name)));
                }
            }
        }
    }

    void option(String name, String value) {
        switch (name) {
            case "--request" -> method(value);
            case "--header" -> header(value);
            case "--user-agent" -> header("User-Agent: " + value);
            case "--referer" -> header("Referer: " + value.strip());
            case "--range" -> header("Range: bytes=" + value);
            case "--url" -> url(value);
            case "--data", "--data-ascii", "--data-binary" -> data.add(value);
            case "--data-raw" -> raw(value);
            case "--data-urlencode" -> encoded(value);
            case "--json" -> {
                json = true;
                data.add(value);
            }
            case "--upload-file" -> {
                method = Optional.of(method.orElse("PUT"));
                data.add(value.equals("-") ? "@-" : "@" + value);
            }
            case "--user", "--oauth2-bearer" -> note("The credential of " + name + " was left out.");
            case "--cookie" -> note("The cookies were left out.");
            default -> {
                if (!CurlAnswer.take(name, value, answer) && !CurlOption.isSame(name)) {
                    note(CurlRequest.left(name));
                }
            }
        }
    }

    private void method(String value) {
        if (value.isEmpty() || !value.chars().allMatch(Character::isLetter)) {
            refuse("'" + Sanitize.line(value) + "' is no method.");
        }
        method = Optional.of(value);
    }

    /** {@code @} is no file's mark there; a line of ours has no way to say so. */
    private void raw(String value) {
        if (value.startsWith("@") || value.equals("-")) {
            note("A body that begins with '" + value.charAt(0) + "' cannot stand in a line; it was left out.");
        } else {
            data.add(value);
        }
    }

    /** {@code content}, {@code =content} or {@code name=content}. */
    private void encoded(String value) {
        int equals = value.indexOf('=');
        if (equals < 0 && value.indexOf('@') >= 0) {
            note("A file of --data-urlencode was left out.");
            return;
        }
        String name = equals < 0 ? "" : value.substring(0, equals + 1);
        data.add((name.equals("=") ? "" : name) + CurlUrl.encode(value.substring(equals + 1)));
    }

    private void header(String line) {
        int end = line.indexOf(':') < 0 ? line.indexOf(';') : line.indexOf(':');
        String name = end < 0 ? line : line.substring(0, end).strip();
        String value = end < 0 ? "" : line.substring(end + 1).strip();
        if (line.startsWith("@") || end < 0) {
            note("A header that names a file, or nothing, was left out.");
        } else if (SecretNames.headerLine(name, value)) {
            note("The header " + Sanitize.line(name) + " was left out: it holds a credential.");
        } else if (value.isEmpty() && line.charAt(end) == ':') {
            note("The header " + Sanitize.line(name) + " is sent all the same.");
        } else if (!isOurs(name, value)) {
            checked(name, value);
        }
    }

    private void checked(String name, String value) {
        String word = name + ":" + value;
        RequestLineParser.parse(List.of("GET", "/", word))
                .problem()
                .ifPresentOrElse(why -> note(why.sentence() + " It was left out."), () -> headers.add(word));
    }

    /** What hkshell sends by itself need not stand in the line. */
    private static boolean isOurs(String name, String value) {
        return name.equalsIgnoreCase("Accept") && value.equals(RequestBuilder.ACCEPT)
                || name.equalsIgnoreCase("Content-Type") && value.equals(JSON);
    }

    /** The words of the request line. */
    Parsed<List<String>> words() {
        if (refusal.isPresent()) {
            return Parsed.bad(refusal.get());
        }
        if (addresses.isEmpty()) {
            return Parsed.bad(Problem.usage("The curl line has no URL.", "write it whole, URL and all"));
        }
        if (addresses.size() > 1) {
            note("Only the first of " + addresses.size() + " URLs was taken.");
        }
        List<String> words = new ArrayList<>();
        boolean body = !data.isEmpty() && !toQuery;
        String verb = method.orElse(body ? "POST" : "GET").toUpperCase(Locale.ROOT);
        words.add(verb);
        List<String> pairs = toQuery ? data : List.of();
        words.add(urls.target(addresses.get(0), pairs, this::note));
        words.addAll(headers);
        if (body) {
            body(words);
        }
        return Parsed.good(words);
    }

    private void body(List<String> words) {
        String text = text();
        if (json && !has("Accept")) {
            words.add("Accept:" + JSON);
        }
        boolean isForm = !json && !has("Content-Type") && !looksJson(text);
        if (isForm) {
            words.add("Content-Type:" + FORM);
        }
        words.addAll(List.of("-d", text));
    }

    private String text() {
        if (data.size() == 1) {
            return data.get(0).equals("@-") ? "-" : data.get(0);
        }
        if (data.stream().anyMatch(part -> part.startsWith("@"))) {
            note("Of several bodies the files were left out.");
        }
        List<String> plain = data.stream().filter(part -> !part.startsWith("@")).toList();
        return String.join(json ? "" : "&", plain);
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(word -> word.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    /** A file may be; for the API it is. */
    private static boolean looksJson(String text) {
        String bare = text.strip();
        return bare.startsWith("{") || bare.startsWith("[") || bare.startsWith("@") || bare.equals("-");
    }
}
