package hkshell.engine.command.request;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.CatalogReader;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.engine.CallLimits;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.CatalogFile;
import hkshell.engine.session.CatalogFile.Told;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code catalog update}: asks the API for its schema, as the account in use, and keeps what it says. A front that goes on
 * does it by itself after its first good call, when a day has gone by.
 */
public final class UpdateCatalog implements Command {
    /** Said by {@link hkshell.engine.Engine#updateCatalog} alone: quietly, and not before it is time. */
    private static final Option IF_DUE = Option.flag("--if-due", "only when a day has gone by since the last time");

    private static final String SETTING = "catalog.fetch";
    private static final Duration A_DAY = Duration.ofDays(1);

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("catalog update", Risk.READS, "Ask the API which calls it knows")
                .with(IF_DUE);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        CatalogFile file = context.ports().catalog();
        URI api = context.session().facts().api();
        Optional<Told> told = file.told(api);
        boolean quiet = invocation.has(IF_DUE.name());
        if (quiet && !isDue(told, context)) {
            return new Outcome.Said("The catalog is fresh.", Doc.obj().with("changed", false));
        }
        Caller caller = Caller.of(context);
        return caller.prepare(line(told), Resolved.NONE, UUID.randomUUID())
                .map(signed -> send(signed, caller, context, quiet))
                .then(exchange -> answer(exchange, told, context))
                .fold(said -> said, Outcome.Failed::new);
    }

    private static boolean isDue(Optional<Told> told, Context context) {
        boolean off = context.session().settings().get(SETTING).orElse("").equals("off");
        Instant now = context.ports().clock().instant();
        // A time to come is a clock's fault.
        boolean fresh = told.isPresent()
                && told.get().at().plus(A_DAY).isAfter(now)
                && !told.get().at().isAfter(now.plus(A_DAY));
        return !off && !fresh;
    }

    private static RequestLine line(Optional<Told> told) {
        List<Item> items = told.map(Told::etag)
                .filter(etag -> !etag.isEmpty())
                .<List<Item>>map(etag -> List.of(new Item.HeaderLine("If-None-Match", etag, Place.at(0))))
                .orElse(List.of());
        return new RequestLine(Optional.of("GET"), "/schema", items, Optional.empty());
    }

    /** What nobody asked for is no call of the history. */
    private static Exchange send(SignedRequest signed, Caller caller, Context context, boolean quiet) {
        TimeLimits limits = CallLimits.ofCommands(context.session().settings());
        return quiet ? caller.withoutHistory().send(signed, limits) : caller.call(signed, limits);
    }

    private static Parsed<Outcome> answer(Exchange exchange, Optional<Told> told, Context context) {
        if (exchange instanceof Exchange.Failed failed) {
            return Parsed.bad(failed.problem());
        }
        if (!(exchange instanceof Exchange.Answered answered)) {
            return Parsed.bad(Problem.cancelled());
        }
        Response response = answered.response();
        Instant now = context.ports().clock().instant();
        URI api = context.session().facts().api();
        if (response.status() == 304 && told.isPresent()) {
            return context.ports()
                    .catalog()
                    .keep(api, new Told(now, told.get().etag()))
                    .map(file -> new Outcome.Said(
                            "The API knows the same calls as before.", Doc.obj().with("changed", false)));
        }
        return response.isSuccess()
                ? CatalogReader.read(response.body().bytes())
                        .then(catalog -> kept(
                                catalog, new Told(now, response.header("ETag").orElse("")), context))
                : Parsed.bad(AnswerProblem.of(answered)
                        .orElse(Problem.server("no_schema", "The API did not send its schema.", "")));
    }

    private static Parsed<Outcome> kept(Catalog catalog, Told told, Context context) {
        int calls = catalog.endpoints().size();
        return context.commit(new Change.Chart(told, catalog))
                .map(done -> new Outcome.Said(
                        "The API knows " + Count.of(calls, "call") + "; they complete from now on.",
                        Doc.obj().with("changed", true).with("calls", calls)));
    }
}
