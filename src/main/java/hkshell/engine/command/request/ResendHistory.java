package hkshell.engine.command.request;

import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Wallet;
import hkshell.engine.Argument;
import hkshell.engine.CallWords;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.PastCall;
import hkshell.engine.SessionWallet;
import hkshell.engine.session.Answers.Kept;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.List;
import java.util.UUID;

/**
 * {@code history resend}: a call once more, as it was when it is one of this run. The values of a call of an earlier run
 * were not kept: they stand in the line, or are asked for.
 */
public final class ResendHistory implements Command {
    /** What hkshell put into the call of then, and what is wrong by now. */
    private static final List<String> OF_THEN = List.of("Request-Id", "If-None-Match", "Heroku-Two-Factor-Code");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history resend", Risk.CALLS, "A call of the history once more, as it was")
                .mark(Mark.PAST)
                .with(
                        Argument.one(ShowHistory.NUMBER, Argument.Values.ANYTHING, "its number in history list"),
                        Argument.rest("ITEM", Argument.Values.ANYTHING, "values that were not kept, as name=text"))
                .with(SendRequest.optionsAsItWas())
                .example("hkshell history resend 12", "hkshell history resend 12 name=example");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return Sending.of(invocation, context, false)
                .fold(sending -> run(invocation, context, sending), Outcome.Failed::new);
    }

    private static Outcome run(Invocation invocation, Context context, Sending sending) {
        return PastCall.of(
                        invocation.required(ShowHistory.NUMBER),
                        context.session(),
                        context.ports().history())
                .then(past ->
                        signed(past, invocation, context).then(signed -> agreed(signed, past, invocation, context)))
                .fold(signed -> sending.outcome(signed, List.of()), Outcome.Failed::new);
    }

    private static Parsed<SignedRequest> signed(PastCall past, Invocation invocation, Context context) {
        if (past.kept().isPresent() && invocation.rest().isEmpty()) {
            Request then = past.kept().get().asked().request();
            return caller(past, context).again(anew(then));
        }
        return Refilled.of(past, invocation.rest(), context)
                .then(line -> Sources.fetch(line, context)
                        .then(values -> caller(past, context).prepare(line, values, UUID.randomUUID())));
    }

    /** With or without a credential, as it was. */
    private static Caller caller(PastCall past, Context context) {
        boolean somebody = past.kept()
                .map(Kept::asked)
                .map(asked -> asked.authorization().isPresent())
                .orElseGet(() -> !past.call().account().isEmpty());
        Wallet wallet = SessionWallet.of(context);
        return new Caller(context, somebody ? wallet.usingDefault() : wallet.withoutAuth());
    }

    private static Request anew(Request then) {
        List<Header> headers = then.headers().stream()
                .filter(header -> OF_THEN.stream().noneMatch(header::is))
                .toList();
        return new Request(then.method(), then.uri(), headers, then.body())
                .with(new Header("Request-Id", UUID.randomUUID().toString(), Header.By.HKSHELL));
    }

    /** What was written as one person is not written as another one unasked. */
    private static Parsed<SignedRequest> agreed(
            SignedRequest signed, PastCall past, Invocation invocation, Context context) {
        String now = PastCall.who(signed);
        String then = past.call().account();
        if (!past.writes() || !CallWords.sends(invocation) || now.equals(then)) {
            return Parsed.good(signed);
        }
        String sentence = "Call " + past.call().number() + " went out as " + name(then) + "; now it would go out as "
                + name(now) + ".";
        return context.ask().person()
                ? context.ask().agreed(sentence + " Send it?").map(yes -> signed)
                : Parsed.bad(Problem.usage(sentence, "--account NAME says who sends it"));
    }

    private static String name(String login) {
        return login.isEmpty() ? "nobody" : Sanitize.line(login);
    }
}
