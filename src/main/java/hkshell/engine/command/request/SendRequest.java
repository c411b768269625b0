package hkshell.engine.command.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Word;
import hkshell.engine.Argument;
import hkshell.engine.CallWords;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Holes;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Revisit;
import hkshell.engine.SessionWallet;
import hkshell.kit.problem.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code api}, {@code get}, {@code post} and their sisters: one call to the API, or to any URL. */
public final class SendRequest implements Command {
    private static final Option DATA =
            Option.value("--data", "BODY|@FILE|-", "the whole body").or("-d");
    private static final Option HEAD =
            Option.flag("--include", "status and headers too").or("-i");
    private static final Option OUTPUT =
            Option.value("--output", "FILE", "the body into a file").or("-o");
    private static final Option EXPLAIN = Option.flag("--explain", "show what would be sent, send nothing");
    private static final Option CURL = Option.flag("--curl", "the same call as a curl line, send nothing");
    private static final Option NO_AUTH = Option.flag("--no-auth", "without a credential");
    private static final Option USE_DEFAULT = Option.flag("--use-default", "the netrc's default record may answer");
    private static final Option TIMEOUT = Option.value("--timeout", "S", "seconds for the whole call");
    private static final Option WAIT = Option.flag("--wait", "when no calls are left, wait until some are");
    private static final Option NO_CACHE = Option.flag("--no-cache", "the whole answer, also when it has not changed");
    private static final Option PAGINATE = Option.flag("--paginate", "all parts of a list, as one");
    private static final Option LIMIT = Option.value("--limit", "N", "--paginate, with so many items at most");
    private static final Option ACCEPT = Option.value("--accept", "VARIANT", "a variant of version 3, such as sdk");

    private static final List<Option> NOT_OF_THE_LENS =
            List.of(HEAD, OUTPUT, EXPLAIN, CURL, NO_AUTH, USE_DEFAULT, PAGINATE, LIMIT, Filtering.QUERY);

    private final Optional<String> method;

    private SendRequest(Optional<String> method) {
        this.method = method;
    }

    /** {@code api [METHOD] PATH}. */
    public static SendRequest any() {
        return new SendRequest(Optional.empty());
    }

    /** {@code get PATH} and so on. */
    public static SendRequest with(String method) {
        return new SendRequest(Optional.of(method));
    }

    /** A line that comes from elsewhere, as {@code api} sends it. */
    static Outcome of(RequestLine line, GlobalOptions globals, Context context) {
        return Word.split(RequestText.of(line))
                .fold(
                        words -> any().run(new Invocation(any().spec(), Map.of(), Map.of(), words, globals), context),
                        Outcome.Failed::new);
    }

    @Override
    public CommandSpec spec() {
        String words = method.map(name -> name.toLowerCase(Locale.ROOT)).orElse(CallWords.ANY);
        String summary = method.map(name -> name + " a path of the API").orElse("One call to the API, or to any URL");
        boolean reads = words.equals("get");
        return CommandSpec.row(words, reads ? Risk.READS : Risk.CALLS, summary)
                .mark(Mark.CALL)
                .with(Argument.rest(
                        method.isPresent() ? "PATH ITEM" : "METHOD PATH ITEM",
                        Argument.Values.PATH,
                        "name=text, name:=json, name==query, Header:value"))
                .with(
                        DATA,
                        HEAD,
                        OUTPUT,
                        EXPLAIN,
                        CURL,
                        NO_AUTH,
                        USE_DEFAULT,
                        Confirmation.CONFIRM,
                        TIMEOUT,
                        WAIT,
                        NO_CACHE,
                        PAGINATE,
                        LIMIT,
                        ACCEPT,
                        Unkept.NO_HISTORY,
                        Filtering.QUERY,
                        Filtering.BARE,
                        Lens.AS_ALL,
                        Lens.AS)
                .example("hkshell " + words + (method.isPresent() ? " /apps" : " GET /apps"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (Lens.isWanted(invocation)) {
            return Lens.of(
                    invocation,
                    context,
                    Timeout.of(
                            invocation.option(TIMEOUT.name()),
                            invocation.has(WAIT.name()),
                            context.session().settings()),
                    NOT_OF_THE_LENS);
        }
        return Filtering.of(invocation).fold(filtering -> run(invocation, context, filtering), Outcome.Failed::new);
    }

    private static Outcome run(Invocation invocation, Context context, Filtering filtering) {
        return CallWords.line(invocation)
                .then(line -> Holes.all(line, context.session(), context.ask()))
                .fold(holes -> run(invocation, context, filtering, holes), Outcome.Failed::new);
    }

    private static Outcome run(Invocation invocation, Context context, Filtering filtering, Holes holes) {
        return Confirmation.of(holes.line(), invocation.option(Confirmation.CONFIRM.name()), context)
                .then(line -> prepare(invocation, context, line))
                .fold(
                        signed -> invocation.has(EXPLAIN.name())
                                ? Explanation.of(asked(invocation, context, signed), holes.filled(), context.session())
                                : act(invocation, context, signed, filtering),
                        Outcome.Failed::new);
    }

    private static Parsed<SignedRequest> prepare(Invocation invocation, Context context, RequestLine line) {
        Wallet wallet = SessionWallet.of(context);
        wallet = invocation.has(NO_AUTH.name()) ? wallet.withoutAuth() : wallet;
        Caller caller = new Caller(context, invocation.has(USE_DEFAULT.name()) ? wallet.usingDefault() : wallet);
        return Sources.fetch(line, context).then(values -> caller.prepare(line, values, UUID.randomUUID()));
    }

    private static Outcome act(Invocation invocation, Context context, SignedRequest signed, Filtering filtering) {
        if (invocation.has(CURL.name())) {
            return CurlLine.of(signed, context.session());
        }
        return Timeout.of(
                        invocation.option(TIMEOUT.name()),
                        invocation.has(WAIT.name()),
                        context.session().settings())
                .then(limits -> Paginate.limit(invocation.option(LIMIT.name()))
                        .map(limit -> sent(invocation, context, signed, limits, limit)))
                .map(outcome -> filtering.of(outcome, context.stop()))
                .fold(
                        outcome -> invocation
                                .option(OUTPUT.name())
                                .map(file -> save(file, outcome, context))
                                .orElse(outcome),
                        Outcome.Failed::new);
    }

    private static Outcome sent(
            Invocation invocation, Context context, SignedRequest signed, TimeLimits limits, long limit) {
        boolean withHead = invocation.has(HEAD.name());
        Caller caller = Unkept.caller(invocation, context);
        return invocation.has(PAGINATE.name()) || invocation.has(LIMIT.name())
                ? new Paginate(
                                part -> caller.call(part, limits),
                                context.progress(),
                                context.ports().clock(),
                                withHead,
                                limit)
                        .of(signed, context.ports().spool())
                : new Outcome.Exchanged(caller.call(asked(invocation, context, signed), limits), withHead);
    }

    private static SignedRequest asked(Invocation invocation, Context context, SignedRequest signed) {
        return invocation.has(NO_CACHE.name())
                        || invocation.option(OUTPUT.name()).isPresent()
                ? signed
                : new Revisit(context.session().answers()).asking(signed);
    }

    /** The body into a file, when it is one that was wanted; an error is shown as always. */
    private static Outcome save(String file, Outcome outcome, Context context) {
        if (!(outcome instanceof Outcome.Exchanged exchanged)
                || !(exchanged.exchange() instanceof Exchange.Answered answered)
                || !answered.response().isSuccess()) {
            return outcome;
        }
        Body wanted = exchanged.wanted();
        int size = wanted.size();
        return context.ports()
                .files()
                .write(file, wanted)
                .fold(
                        path -> new Outcome.Said(
                                size + " bytes saved to " + path + ".",
                                Doc.obj().with("file", path).with("bytes", size)),
                        Outcome.Failed::new);
    }
}
