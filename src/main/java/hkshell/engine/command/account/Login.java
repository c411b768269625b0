package hkshell.engine.command.account;

import hkshell.domain.account.Machines;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code login}: a token by one of several ways, proved by the API before a byte is written. */
public final class Login implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("login", Risk.EDITS, "Log in, and keep it as an account")
                .alias("auth:login")
                .with(LoginWish.options(true))
                .example("hkshell login -i", "hkshell login --browser", "hkshell login --token-stdin < token");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return LoginWish.of(invocation).fold(wish -> login(context, wish), Outcome.Failed::new);
    }

    static Outcome login(Context context, LoginWish wish) {
        return NewLogin.ready(context, wish)
                .fold(
                        machines -> new SignIn(context, wish)
                                .run()
                                .fold(proven -> kept(context, wish, machines, proven), Outcome.Failed::new),
                        Outcome.Failed::new);
    }

    private static Outcome kept(Context context, LoginWish wish, Machines machines, Proven proven) {
        boolean first = NewKey.isFirst(context, proven);
        Outcome login = new NewLogin(context, wish, machines).keep(proven);
        return new NewKey(context, wish.keys()).after(login, proven, first);
    }
}
