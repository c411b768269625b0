package hkshell.engine;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.json.ItemNames;
import hkshell.engine.session.Call;
import hkshell.engine.session.Change;
import hkshell.engine.session.HistoryLog;
import hkshell.engine.session.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Notes a call that has ended: by its names in the history, as far as the settings want one, and whole in the answers of
 * this run.
 */
final class CallRecord {
    private final Context context;
    private final Instant begun;

    CallRecord(Context context, Instant begun) {
        this.context = context;
        // As the file keeps it, so that the call read back from there is the same one.
        this.begun = begun.truncatedTo(ChronoUnit.MILLIS);
    }

    void keep(SignedRequest signed, Exchange exchange) {
        HistoryLog history = context.ports().history();
        Settings settings = context.session().settings();
        Call call = call(signed, exchange);
        Call kept = settings.keepsHistory() ? history.add(call) : history.remember(call);
        if (settings.keepsBodies()
                && exchange instanceof Exchange.Answered answered
                && answered.response().body().size() <= HistoryLog.LARGEST_BODY) {
            history.addBody(
                    kept,
                    Redactor.of(signed)
                            .body(answered.response().body(), signed.request().target()));
        }
        history.untold()
                .ifPresent(problem -> context.progress().say("Calls are not kept from now on. " + problem.sentence()));
        context.commit(new Change.Answer(kept, signed, exchange));
    }

    /** The call as it was asked for, wherever redirects led it. */
    private Call call(SignedRequest signed, Exchange exchange) {
        Request request = signed.request();
        Redactor known = Redactor.of(signed);
        Optional<Response> response =
                exchange instanceof Exchange.Answered answered ? Optional.of(answered.response()) : Optional.empty();
        return new Call(
                0,
                begun,
                request.method(),
                known.text(target(request.uri())),
                host(request.uri()),
                response.map(Response::status).orElse(0),
                response.map(Response::took)
                        .orElseGet(() ->
                                Duration.between(begun, context.ports().clock().instant()))
                        .toMillis(),
                response.map(is -> is.body().size()).orElse(0),
                request.header("Request-Id").map(Header::value).orElse(""),
                PastCall.who(signed),
                ItemNames.of(request).stream().map(known::text).toList());
    }

    /** Alone for https at its own port; else all that it takes to get there again. */
    private static String host(URI uri) {
        return uri.getScheme().equals("https") && uri.getPort() < 0
                ? uri.getHost()
                : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The path, and the names of the query without their values: what the history may keep. */
    private static String target(URI uri) {
        String path = new Redactor(List.of()).address(uri.getRawPath());
        if (uri.getRawQuery() == null) {
            return path;
        }
        StringBuilder names = new StringBuilder();
        for (String pair : uri.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            names.append(names.isEmpty() ? "?" : "&").append(equals < 0 ? pair : pair.substring(0, equals));
        }
        return path + names;
    }
}
