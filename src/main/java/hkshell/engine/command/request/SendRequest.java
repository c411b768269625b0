package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.SignedRequest;
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
import hkshell.engine.Holes;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.SessionWallet;
import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code api}, {@code get}, {@code post} and their sisters: one call to the API, or to any URL. */
public final class SendRequest implements Command {
    private static final Option DATA =
            Option.value("--data", "BODY|@FILE|-", "the whole body").or("-d");
    private static final Option NO_AUTH = Option.flag("--no-auth", "without a credential");
    private static final Option USE_DEFAULT = Option.flag("--use-default", "the netrc's default record may answer");
    private static final Option ACCEPT = Option.value("--accept", "VARIANT", "a variant of version 3, such as sdk");

    /** The one list of them. */
    private static final List<Option> OPTIONS = List.of(
            Sending.HEAD,
            Sending.OUTPUT,
            Sending.EXPLAIN,
            Sending.CURL,
            NO_AUTH,
            USE_DEFAULT,
            Confirmation.CONFIRM,
            Sending.TIMEOUT,
            Sending.WAIT,
            Sending.NO_CACHE,
            Sending.PAGINATE,
            Sending.LIMIT,
            ACCEPT,
            Unkept.NO_HISTORY,
            Filtering.QUERY,
            Filtering.BARE,
            Lens.AS_ALL,
            Lens.AS);

    private static final List<String> OF_ANOTHER_CALL = List.of(
            NO_AUTH.name(),
            USE_DEFAULT.name(),
            Sending.NO_CACHE.name(),
            ACCEPT.name(),
            Lens.AS_ALL.name(),
            Lens.AS.name());

    private static final List<Option> NOT_OF_THE_LENS = List.of(
            Sending.HEAD,
            Sending.OUTPUT,
            Sending.EXPLAIN,
            Sending.CURL,
            NO_AUTH,
            USE_DEFAULT,
            Sending.PAGINATE,
            Sending.LIMIT,
            Filtering.QUERY);

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

    /** What a command takes whose request line comes from elsewhere: all that {@code api} takes, but the body. */
    static Option[] options() {
        return OPTIONS.toArray(Option[]::new);
    }

    /** What is left for a call that is sent as it was: not what would make another call of it, or several. */
    static Option[] optionsAsItWas() {
        List<Option> options = new ArrayList<>();
        for (Option option : OPTIONS) {
            if (!OF_ANOTHER_CALL.contains(option.name())) {
                options.add(option);
            }
        }
        return options.toArray(Option[]::new);
    }

    /** Whether it has one of {@link #options()}. */
    static boolean hasOption(Invocation invocation) {
        return OPTIONS.stream().anyMatch(option -> invocation.has(option.name()));
    }

    /** A line that comes from elsewhere, as {@code api} sends it with the same options. */
    static Outcome of(RequestLine line, Invocation invocation, Context context) {
        Map<String, String> options = new HashMap<>();
        for (Option option : OPTIONS) {
            invocation.option(option.name()).ifPresent(value -> options.put(option.name(), value));
        }
        return Word.split(RequestText.of(line))
                .fold(
                        words -> any().run(
                                        new Invocation(any().spec(), Map.of(), options, words, invocation.globals()),
                                        context),
                        Outcome.Failed::new);
    }

    @Override
    public CommandSpec spec() {
        String words = method.map(name -> name.toLowerCase(Locale.ROOT)).orElse(CallWords.ANY);
        String summary = method.map(name -> name + " a path of the API").orElse("One call to the API, or to any URL");
        boolean reads = words.equals("get");
        CommandSpec row = CommandSpec.row(words, reads ? Risk.READS : Risk.CALLS, summary)
                .mark(Mark.CALL)
                .with(Argument.rest(
                        method.isPresent() ? "PATH ITEM" : "METHOD PATH ITEM",
                        Argument.Values.PATH,
                        "name=text, name:=json, name==query, Header:value"))
                .with(DATA)
                .with(options())
                .example("hkshell " + words + (method.isPresent() ? " /apps" : " GET /apps"));
        return method.isPresent() ? row : row.example("hkshell GET /apps", "hkshell /apps");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (Lens.isWanted(invocation)) {
            return Lens.of(
                    invocation,
                    context,
                    Timeout.of(
                            invocation.option(Sending.TIMEOUT.name()),
                            invocation.has(Sending.WAIT.name()),
                            context.session().settings()),
                    NOT_OF_THE_LENS);
        }
        return Sending.of(invocation, context, true)
                .fold(sending -> run(invocation, context, sending), Outcome.Failed::new);
    }

    private static Outcome run(Invocation invocation, Context context, Sending sending) {
        return CallWords.line(invocation)
                .then(line -> Holes.all(line, context.session(), context.ask()))
                .then(holes -> prepare(invocation, context, holes.line())
                        .map(signed -> sending.outcome(signed, holes.filled())))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Parsed<SignedRequest> prepare(Invocation invocation, Context context, RequestLine line) {
        Wallet wallet = SessionWallet.of(context);
        wallet = invocation.has(NO_AUTH.name()) ? wallet.withoutAuth() : wallet;
        Caller caller = new Caller(context, invocation.has(USE_DEFAULT.name()) ? wallet.usingDefault() : wallet);
        return Sources.fetch(line, context).then(values -> caller.prepare(line, values, UUID.randomUUID()));
    }
}
