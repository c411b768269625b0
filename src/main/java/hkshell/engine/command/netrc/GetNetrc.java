package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/** {@code netrc get}: one field of the record that answers for a host, alone on stdout. */
public final class GetNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc get", Risk.READS, "One field of a host's record")
                .with(
                        Argument.one("HOST", Argument.Values.HOST, "the machine name; with --default not needed"),
                        Argument.optional("FIELD", Argument.Values.FIELD, "login, password or account"))
                .with(
                        EditOptions.DEFAULT,
                        EditOptions.MACHINE,
                        EditOptions.WHERE_LOGIN,
                        EditOptions.LINE,
                        Option.flag("--reveal", "a password as it is"))
                .example("hkshell netrc get api.heroku.com login", "hkshell netrc get --default password --reveal");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        boolean isDefault = invocation.has(EditOptions.DEFAULT.name());
        // Without a HOST the first word is the field.
        Optional<String> name = invocation.argument(isDefault ? "HOST" : "FIELD");
        if (name.isEmpty() || isDefault && invocation.argument("FIELD").isPresent()) {
            return new Outcome.Failed(Problem.usage(
                    "'netrc get' needs HOST or --default, and a field: login, password or account.",
                    "usage: hkshell " + spec().usage()));
        }
        Pick host = isDefault ? Pick.ofDefault() : EditOptions.of(invocation, invocation.required("HOST"));
        return EditOptions.picked(invocation, host)
                .fold(pick -> get(invocation, context, pick, name.get()), Outcome.Failed::new);
    }

    private static Outcome get(Invocation invocation, Context context, Pick pick, String name) {
        Netrc netrc = context.session().netrc();
        Optional<Entry.Login> record = pick.in(netrc.file()).value();
        if (record.isEmpty()) {
            return new Outcome.Failed(NetrcProblems.noRecord(pick, netrc));
        }
        Optional<Optional<Field>> field = field(record.get(), name);
        if (field.isEmpty()) {
            return new Outcome.Failed(
                    Problem.usage("A record has no field '" + name + "'.", "login, password or account"));
        }
        String host = RecordName.of(pick);
        return field.get()
                .map(is -> printed(invocation, context, name, is))
                .orElseGet(() -> new Outcome.Failed(Problem.credential(
                        "no_field", "The record of " + host + " has no " + name + ".", "netrc show " + host)));
    }

    /** A script that takes the stars for a password is told so. */
    private static Outcome printed(Invocation invocation, Context context, String name, Field field) {
        NetrcRows rows = new NetrcRows(invocation.has("--reveal"));
        if (name.equals("password") && !invocation.has("--reveal")) {
            context.progress().say("The password is masked; --reveal prints it.");
        }
        return new Outcome.Printed(rows.text(Optional.of(field)), Doc.obj().with(name, rows.value(field)));
    }

    private static Optional<Optional<Field>> field(Entry.Login record, String name) {
        return switch (name) {
            case "login" -> Optional.of(record.login());
            case "password" -> Optional.of(record.password());
            case "account" -> Optional.of(record.account());
            default -> Optional.empty();
        };
    }
}
