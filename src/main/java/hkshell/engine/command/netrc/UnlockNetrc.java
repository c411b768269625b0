package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;

/**
 * {@code netrc unlock}: an encrypted netrc read with a question for its passphrase, which gpg's agent asks. It takes the
 * terminal for that, so the screen steps aside.
 */
public final class UnlockNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc unlock", Risk.SHELL, "Read an encrypted netrc: gpg asks for its passphrase");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Netrc seen = context.session().netrc();
        if (!seen.isEncrypted()) {
            return said(seen);
        }
        if (context.ask().onScreen()) {
            return new Outcome.Open(Outcome.Front.UNLOCK, "");
        }
        context.ports().netrc().unlock();
        return context.commit(new Change.ReloadNetrc())
                .fold(done -> said(done.session().netrc()), Outcome.Failed::new);
    }

    private static Outcome said(Netrc netrc) {
        if (!netrc.isReadable()) {
            return netrc.problem().<Outcome>map(Outcome.Failed::new).orElseThrow();
        }
        return new Outcome.Said(
                netrc.isEncrypted() ? "The netrc is open." : "The netrc is not encrypted.",
                Doc.obj().with("file", netrc.path().toString()).with("encrypted", netrc.isEncrypted()));
    }
}
