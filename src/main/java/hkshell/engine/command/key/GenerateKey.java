package hkshell.engine.command.key;

import hkshell.domain.ssh.PublicKey;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.KeyRegistration;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.SshFiles.Found;

/** {@code keys generate}: a new pair on this machine, by ssh-keygen. Sends nothing. */
public final class GenerateKey implements Command {
    private static final Option COMMENT =
            Option.value("--comment", "TEXT", "what the key is called; else login@machine");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("keys generate", Risk.EDITS, "Make an ed25519 key with ssh-keygen, without a passphrase")
                .alias("keys:generate")
                .with(Argument.optional(
                        "FILE", Argument.Values.FILE, "the private file; a name alone is one of ~/.ssh; id_ed25519"))
                .with(COMMENT);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.argument("FILE").orElse(KeyRegistration.USUAL_NAME);
        return KeyRegistration.of(context)
                .make(name, invocation.option(COMMENT.name()))
                .then(found -> found.key().map(key -> said(found, key)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Outcome said(Found found, PublicKey key) {
        return new Outcome.Said(
                "Made " + found.shown() + ". keys add " + found.shown() + " registers it.",
                KeyRegistration.told(Doc.obj().with("changed", true).with("file", found.shown()), key));
    }
}
