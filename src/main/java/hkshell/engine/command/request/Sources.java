package hkshell.engine.command.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Source;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;

/** Fetches what a request line only names: files, standard input, answers of the person. */
final class Sources {
    private Sources() {}

    static Parsed<Resolved> fetch(RequestLine line, Context context) {
        Parsed<Resolved> values = Parsed.good(Resolved.NONE);
        for (Source source : line.needs()) {
            values = values.then(so -> body(source, context).map(body -> so.with(source, body)));
        }
        return values;
    }

    /** What was typed hidden, on its way into a request. */
    static String characters(Secret typed) {
        return typed.reveal();
    }

    /** A value that belongs into the address or a header, typed hidden. */
    static Parsed<String> hidden(String name, Context context) {
        return context.ask().secret(name).map(Secret::reveal);
    }

    private static Parsed<Body> body(Source source, Context context) {
        if (source instanceof Source.UserFile file) {
            return context.ports().files().read(file.path()).map(Body::of);
        }
        if (source instanceof Source.Asked asked) {
            return context.ask().secret(asked.name()).then(Sources::body);
        }
        return context.ask().piped("body").then(Sources::body);
    }

    /** Byte for byte what was piped in. */
    private static Parsed<Body> body(Secret secret) {
        return LosslessText.bytes(secret.reveal())
                .map(bytes -> Parsed.good(Body.of(bytes)))
                .orElseGet(() -> Parsed.bad(Problem.usage("The value holds half a character.", "type it again")));
    }
}
