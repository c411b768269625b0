package hkshell.engine.command.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.json.Filtered;
import hkshell.domain.request.json.JqFilter;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** {@code -q FILTER}: of an answer only what a jq filter makes of it. A wrong filter is told before anything is sent. */
record Filtering(Optional<JqFilter> filter, boolean bare) {
    static final Option QUERY = Option.value("--query", "FILTER", "of the answer what a jq filter makes of it")
            .or("-q");
    static final Option BARE =
            Option.flag("--raw-output", "--query, with strings bare").or("-r");

    static Parsed<Filtering> of(Invocation invocation) {
        boolean bare = invocation.has(BARE.name());
        // No class of the filters is loaded for who has none.
        Optional<String> text = invocation.option(QUERY.name());
        return text.isEmpty()
                ? Parsed.good(new Filtering(Optional.empty(), bare))
                : JqFilter.of(text.get()).map(filter -> new Filtering(Optional.of(filter), bare));
    }

    /** An error of the server is shown as always. */
    Outcome of(Outcome outcome, Context context) {
        return filter.isPresent()
                        && outcome instanceof Outcome.Exchanged exchanged
                        && exchanged.exchange() instanceof Exchange.Answered answered
                        && answered.response().isSuccess()
                ? filtered(exchanged.tree().form().utf8(answered.response().body()), context)
                        .fold(values -> exchanged.with(values, bare), Outcome.Failed::new)
                : outcome;
    }

    /** A regular expression of jq's notices no wish to stop. */
    private Parsed<Filtered> filtered(Body body, Context context) {
        return context.ports()
                .together()
                .unlessStopped(() -> filter.orElseThrow().apply(body, context.stop()), context.stop())
                .orElseGet(() -> Parsed.bad(Problem.cancelled()));
    }
}
