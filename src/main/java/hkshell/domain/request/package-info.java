/**
 * A call, from what was typed to what came back: RequestLine, Request, SignedRequest, Exchange. Sees netrc, account and
 * catalog; the engine, the adapters and the fronts may import it.
 */
@NullMarked
package hkshell.domain.request;

import org.jspecify.annotations.NullMarked;
