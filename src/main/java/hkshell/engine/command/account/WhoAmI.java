package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.heroku.Owner;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Exchange;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;

/** {@code whoami}: the email that the API knows the token by, and where the token came from. */
public final class WhoAmI implements Command {
    private static final Option VERBOSE =
            Option.flag("--verbose", "say where the token comes from").or("-v");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("whoami", Risk.READS, "The email that the API knows the token by")
                .alias("auth:whoami")
                .with(VERBOSE);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return Caller.of(context)
                .get("/account")
                .then(exchange -> Owner.of(exchange).map(email -> said(invocation, context, exchange, email)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Outcome said(Invocation invocation, Context context, Exchange exchange, String email) {
        String source =
                exchange.signed().authorization().map(is -> is.from().words()).orElse("");
        String account = exchange.signed()
                .authorization()
                .map(is -> account(is.from(), context.session()))
                .orElse("");
        if (invocation.has(VERBOSE.name())) {
            context.progress()
                    .say("The token comes from " + source
                            + (account.isEmpty() || source.equals("account " + account) ? "" : ", account " + account)
                            + by(context) + ".");
        }
        return new Outcome.Printed(
                email, Doc.obj().with("email", email).with("account", account).with("source", source));
    }

    /** Neither a variable nor a keychain belongs to an account of hkshell's. */
    private static String account(Credential from, Session session) {
        boolean ours = from instanceof Credential.Account || from instanceof Credential.Netrc;
        return ours ? session.active().map(Account::name).orElse("") : "";
    }

    /** Why it is that one, where somebody chose it. */
    private static String by(Context context) {
        String by = context.session().chosenBy();
        return by.isEmpty() ? "" : by.equals("folder") ? ", chosen for this folder" : ", chosen by " + by;
    }
}
