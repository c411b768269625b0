package hkshell.engine.session;

import java.time.Instant;
import java.util.List;

/**
 * One finished call as the history keeps it: never a value, a body or a credential.
 *
 * @param number by which it is asked for; grows with time, 0 before the history has given one
 * @param target path and query names, values of query items left out
 * @param host of the API or of another server; with scheme and port where they are not those of https
 * @param status 0 when no answer came
 * @param bytes of the answer's body
 * @param account who it went out as, empty for nobody
 * @param items what else it was made of, as a request line names it: {@code name=}, {@code name:=}, {@code Header:} and
 *     {@code -d} for a body without names
 */
public record Call(
        long number,
        Instant at,
        String method,
        String target,
        String host,
        int status,
        long millis,
        int bytes,
        String requestId,
        String account,
        List<String> items) {

    public Call {
        items = List.copyOf(items);
    }

    /** The same under the number that the history has for it. */
    public Call numbered(long other) {
        return new Call(other, at, method, target, host, status, millis, bytes, requestId, account, items);
    }
}
