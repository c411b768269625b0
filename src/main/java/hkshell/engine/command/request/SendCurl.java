package hkshell.engine.command.request;

import hkshell.domain.request.curl.CurlRequest;
import hkshell.engine.Argument;
import hkshell.engine.CallWords;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;

/** {@code curl ...}: a line that was written for curl, sent as whoever is in use here; a credential in it is dropped. */
public final class SendCurl implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(CallWords.CURL, Risk.CALLS, "A line that was written for curl, without its credential")
                .mark(Mark.CALL)
                .with(Argument.rest("CURL ARGUMENT", Argument.Values.ANYTHING, "as curl takes them: -X, -H, -d, URL"))
                .with(options())
                .example(
                        "hkshell curl -n https://api.heroku.com/apps",
                        "hkshell curl -X DELETE https://api.heroku.com/apps/example --confirm example");
    }

    /** By their long names: of the letters curl has only {@code -i} and {@code -o} in the same sense. */
    private static Option[] options() {
        Option[] options = SendRequest.options();
        for (int at = 0; at < options.length; at++) {
            String name = options[at].name();
            boolean same = name.equals(Sending.HEAD.name()) || name.equals(Sending.OUTPUT.name());
            options[at] = same ? options[at] : options[at].withoutLetter();
        }
        return options;
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return CallWords.curl(invocation).fold(request -> sent(request, invocation, context), Outcome.Failed::new);
    }

    private static Outcome sent(CurlRequest request, Invocation invocation, Context context) {
        request.notes().forEach(context.progress()::say);
        return SendRequest.of(request.line(), invocation, context);
    }
}
