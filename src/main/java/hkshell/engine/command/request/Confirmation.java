package hkshell.engine.command.request;

import hkshell.domain.request.Destroyed;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.Context;
import hkshell.engine.Option;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.Optional;

/** What is destroyed takes its data along, so its name must be said once more: by {@code --confirm}, or typed. */
final class Confirmation {
    static final Option CONFIRM = Option.value("--confirm", "NAME", "the name of what a DELETE destroys with its data");

    private Confirmation() {}

    /** The call as it would go out, when it may. */
    static Parsed<SignedRequest> of(SignedRequest signed, Optional<String> confirm, Context context) {
        Optional<Destroyed> destroyed =
                Destroyed.by(signed.request(), context.session().facts().api());
        return destroyed.isEmpty()
                ? Parsed.good(signed)
                : said(destroyed.get(), confirm, context).map(name -> signed);
    }

    private static Parsed<String> said(Destroyed destroyed, Optional<String> confirm, Context context) {
        String name = Sanitize.line(destroyed.name());
        String what = Sanitize.line(destroyed.words());
        if (confirm.isEmpty() && !context.ask().person()) {
            return Parsed.bad(
                    Problem.usage("Deleting " + what + " needs its name once more.", "add --confirm " + name));
        }
        Parsed<String> typed = confirm.map(Parsed::good)
                .orElseGet(() -> context.ask().text("Type " + name + " to delete " + what + " with its data", ""));
        return typed.then(is -> is.equals(destroyed.name())
                ? Parsed.good(is)
                : Parsed.bad(Problem.usage(
                        "That is not the name of " + what + ", so nothing was deleted.", "the name is " + name)));
    }
}
