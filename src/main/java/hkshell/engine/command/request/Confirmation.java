package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.engine.Context;
import hkshell.engine.Option;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** Deleting an app takes its data along, so its name must be said once more: by {@code --confirm}, or typed. */
final class Confirmation {
    static final Option CONFIRM = Option.value("--confirm", "APP", "the app's name, to delete it");

    private static final String APPS = "/apps/";

    private Confirmation() {}

    static Parsed<RequestLine> of(RequestLine line, Optional<String> confirm, Context context) {
        Optional<String> app = app(line);
        if (app.isEmpty()) {
            return Parsed.good(line);
        }
        if (confirm.isEmpty() && !context.ask().person()) {
            return Parsed.bad(Problem.usage(
                    "Deleting the app " + app.get() + " needs its name once more.", "add --confirm " + app.get()));
        }
        Parsed<String> name = confirm.map(Parsed::good)
                .orElseGet(() -> context.ask().text("Type " + app.get() + " to delete it", ""));
        return name.then(typed -> typed.equals(app.get())
                ? Parsed.good(line)
                : Parsed.bad(Problem.usage(
                        "That is not the app's name, so nothing was deleted.", "the name is " + app.get())));
    }

    /** The app that the line would delete. */
    private static Optional<String> app(RequestLine line) {
        String target = line.target();
        int at = target.indexOf(APPS);
        if (!line.method().equals("DELETE") || at < 0) {
            return Optional.empty();
        }
        String name = target.substring(at + APPS.length());
        int query = name.indexOf('?');
        name = query < 0 ? name : name.substring(0, query);
        return name.isEmpty() || name.indexOf('/') >= 0 ? Optional.empty() : Optional.of(name);
    }
}
