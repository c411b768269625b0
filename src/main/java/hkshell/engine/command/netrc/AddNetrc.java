package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import java.util.List;

/** {@code netrc add}: one more record of a host, whether there is one or not. */
public final class AddNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc add", Risk.EDITS, "Add one more record")
                .with(EditOptions.HOST)
                .with(EditOptions.LOGIN, EditOptions.ACCOUNT_FIELD, EditOptions.PASSWORD_STDIN, EditOptions.DRY_RUN)
                .example("hkshell netrc add ftp.example.com --login me --password-stdin < password");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Fields.Given given = Fields.given(invocation);
        return HostOfRecord.of(invocation.required("HOST"), context.ask())
                .then(host -> given.password(context)
                        .map(password -> NetrcChange.of(
                                invocation,
                                context,
                                List.of(new NetrcEdit.Add(host, given.login(), password.orElse(null), given.account())),
                                new NetrcChange.Told("adding " + host, host + " added", given.warnings(password)))))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }
}
