package hkshell.domain.request.curl;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import java.util.List;

/**
 * A line for curl as a request line.
 *
 * @param notes a sentence each: what of it was left out, a credential above all
 */
public record CurlRequest(RequestLine line, List<String> notes) {
    public CurlRequest {
        notes = List.copyOf(notes);
    }

    /** The line, as it is typed here. */
    public String text() {
        return RequestText.of(line);
    }

    /** The notes as one text. */
    public String said() {
        return String.join(" ", notes);
    }
}
