package hkshell.domain.request.curl;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line for curl as a request line.
 *
 * @param answer the options of curl that say how long to wait and where the answer goes, as {@link CurlAnswer} has them;
 *     not part of the line
 * @param notes a sentence each: what of it was left out, a credential above all
 */
public record CurlRequest(RequestLine line, Map<String, String> answer, List<String> notes) {
    public CurlRequest {
        answer = Map.copyOf(answer);
        notes = List.copyOf(notes);
    }

    /** The line, as it is typed here. */
    public String text() {
        return RequestText.of(line);
    }

    /** The notes as one text, for who takes the line alone. */
    public String said() {
        List<String> all = new ArrayList<>(notes);
        answer.keySet().stream()
                .sorted()
                .filter(name -> !CurlOption.isSame(name))
                .forEach(name -> all.add(left(name)));
        return String.join(" ", all);
    }

    static String left(String name) {
        return "curl's " + name + " was left out.";
    }
}
