package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Ask;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/** {@code netrc add}: one more record of a host, whether there is one or not. */
public final class AddNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc add", Risk.EDITS, "Add one more record")
                .with(EditOptions.HOST_OR_DEFAULT)
                .with(
                        EditOptions.DEFAULT,
                        EditOptions.MACHINE,
                        EditOptions.LOGIN,
                        EditOptions.ACCOUNT_FIELD,
                        EditOptions.PASSWORD_STDIN,
                        EditOptions.DRY_RUN)
                .example("hkshell netrc add ftp.example.com --login me --password-stdin < password");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return EditOptions.pick(invocation)
                .then(pick -> meant(pick, context.ask()))
                .fold(pick -> add(invocation, context, pick), Outcome.Failed::new);
    }

    private static Parsed<Pick> meant(Pick pick, Ask ask) {
        String host = pick.host();
        return host == null
                ? Parsed.good(pick)
                : HostOfRecord.of(host, ask).map(meant -> meant.equals(host) ? pick : Pick.first(meant));
    }

    private static Outcome add(Invocation invocation, Context context, Pick pick) {
        Fields.Given given = Fields.given(invocation);
        String host = RecordName.added(context.session().netrc().file(), pick, Optional.ofNullable(given.login()));
        return given.password(context)
                .map(password -> added(invocation, context, pick, host, password))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Outcome added(
            Invocation invocation, Context context, Pick pick, String host, Optional<Secret> password) {
        Fields.Given given = Fields.given(invocation);
        NetrcEdit adding = given.adding(pick, password.orElse(null));
        boolean first = answersFirst(context.session().netrc().file(), pick, adding);
        String done = host + " added" + (first ? ", and answers first for its host" : "");
        return NetrcChange.of(
                invocation,
                context,
                List.of(adding),
                new NetrcChange.Told("adding " + host, done, given.warnings(password)));
    }

    /** Before a default that stands before the host's other records it comes before those too. */
    private static boolean answersFirst(NetrcFile file, Pick pick, NetrcEdit adding) {
        Optional<Entry.Login> before = pick.host() == null ? Optional.empty() : file.find(pick.host());
        return before.isPresent()
                && NetrcEditor.apply(file, List.of(adding))
                        .value()
                        .flatMap(after -> after.find(before.get().host()))
                        .filter(first -> !first.spelling().equals(before.get().spelling()))
                        .isPresent();
    }
}
