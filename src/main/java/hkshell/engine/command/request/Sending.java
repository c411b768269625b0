package hkshell.engine.command.request;

import hkshell.domain.heroku.AnswerNotes;
import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Holes;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.PageWalk;
import hkshell.engine.Revisit;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/**
 * A call that is ready, on its way out and back as the options of its command say. One way for all commands that send.
 *
 * @param revisits whether an answer that has not changed may be taken from this run
 */
record Sending(Invocation invocation, Context context, Filtering filtering, boolean revisits) {
    static final Option HEAD =
            Option.flag("--include", "status and headers too").or("-i");
    static final Option OUTPUT =
            Option.value("--output", "FILE", "the body into a file").or("-o");
    static final Option EXPLAIN = Option.flag("--explain", "show what would be sent, send nothing");
    static final Option CURL = Option.flag("--curl", "the same call as a curl line, send nothing");
    static final Option TIMEOUT = Option.value("--timeout", "S", "seconds for the whole call");
    static final Option WAIT = Option.flag("--wait", "when no calls are left, wait until some are");
    static final Option PAGINATE = Option.flag("--paginate", "all parts of a list, as one");
    static final Option LIMIT = Option.value("--limit", "N", "--paginate, with so many items at most");
    static final Option NO_CACHE = Option.flag("--no-cache", "the whole answer, also when it has not changed");

    /** A wrong filter is told before anything is asked or sent. */
    static Parsed<Sending> of(Invocation invocation, Context context, boolean revisits) {
        if (invocation.has(HEAD.name()) && invocation.globals().json()) {
            return Parsed.bad(Problem.usage(
                    "--include has no place in the JSON of --json, so nothing was sent.", "leave one of the two out"));
        }
        return Filtering.of(invocation).map(filtering -> new Sending(invocation, context, filtering, revisits));
    }

    /** @param filled the holes that the path had */
    Outcome outcome(SignedRequest signed, List<Holes.Filled> filled) {
        if (invocation.has(EXPLAIN.name())) {
            return Explanation.of(asked(signed), filled, context.session());
        }
        if (invocation.has(CURL.name())) {
            return CurlLine.of(signed, context.session());
        }
        return Confirmation.of(signed, invocation.option(Confirmation.CONFIRM.name()), context)
                .then(this::sent)
                .map(outcome -> filtering.of(outcome, context))
                .fold(
                        outcome -> invocation
                                .option(OUTPUT.name())
                                .map(file -> save(file, outcome))
                                .orElse(outcome),
                        Outcome.Failed::new);
    }

    private Parsed<Outcome> sent(SignedRequest signed) {
        return Timeout.of(
                        invocation.option(TIMEOUT.name()),
                        invocation.has(WAIT.name()),
                        context.session().settings())
                .then(limits ->
                        Paginate.limit(invocation.option(LIMIT.name())).map(limit -> sent(signed, limits, limit)));
    }

    private Outcome sent(SignedRequest signed, TimeLimits limits, long limit) {
        boolean withHead = invocation.has(HEAD.name());
        Caller caller = Unkept.caller(invocation, context);
        if (!invocation.has(PAGINATE.name()) && !invocation.has(LIMIT.name())) {
            return new Outcome.Exchanged(caller.call(asked(signed), limits), withHead);
        }
        PageWalk walk = PageWalk.of(caller, limits, context);
        return new Paginate(walk, context.progress(), withHead, limit)
                .of(signed, caller.call(signed, limits), context.ports().spool());
    }

    private SignedRequest asked(SignedRequest signed) {
        boolean whole = !revisits
                || invocation.has(NO_CACHE.name())
                || invocation.option(OUTPUT.name()).isPresent();
        return whole ? signed : new Revisit(context.session().answers()).asking(signed);
    }

    /** The body into a file, when it is one that was wanted; an error is shown as always. */
    private Outcome save(String file, Outcome outcome) {
        if (!(outcome instanceof Outcome.Exchanged exchanged)
                || !(exchanged.exchange() instanceof Exchange.Answered answered)
                || !answered.response().isSuccess()) {
            return outcome;
        }
        if (context.ports().files().isStdout(file)) {
            return outcome;
        }
        Body wanted = exchanged.wanted();
        int size = wanted.size();
        List<Warning> notes = AnswerNotes.of(answered).stream()
                .map(note -> Warning.of("answer", note, ""))
                .toList();
        return context.ports()
                .files()
                .write(file, wanted)
                .fold(
                        path -> new Outcome.Said(
                                size + " bytes saved to " + path + ".",
                                Warning.in(Doc.obj().with("file", path).with("bytes", size), notes),
                                notes),
                        Outcome.Failed::new);
    }
}
