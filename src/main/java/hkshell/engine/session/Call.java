package hkshell.engine.session;

import java.time.Instant;

/**
 * One finished call as the history keeps it: never a value, a body or a credential.
 *
 * @param status 0 when no answer came
 * @param account who it went out as, empty for nobody
 * @param target path and query names, values of query items left out
 */
public record Call(
        Instant at,
        String method,
        String target,
        String host,
        int status,
        long millis,
        int bytes,
        String requestId,
        String account) {}
