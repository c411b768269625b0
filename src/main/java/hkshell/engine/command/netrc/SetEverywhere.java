package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code netrc set --everywhere}: one password for every record of a login, as when a token is changed by hand. */
final class SetEverywhere {
    private SetEverywhere() {}

    static Outcome run(Invocation invocation, Context context) {
        boolean more = invocation.has(EditOptions.LOGIN.name()) || invocation.has(EditOptions.ACCOUNT_FIELD.name());
        if (more || !invocation.has(EditOptions.PASSWORD_STDIN.name())) {
            return new Outcome.Failed(Problem.usage(
                    "--everywhere sets the password alone.",
                    "hkshell netrc set --everywhere --where-login L --password-stdin"));
        }
        NetrcFile file = context.session().netrc().file();
        return login(invocation, file)
                .then(login -> context.ask().piped("password").map(secret -> set(invocation, context, login, secret)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    /** Whose password: said outright, or that of the host's record. With both said, there must be a record that is both. */
    private static Parsed<String> login(Invocation invocation, NetrcFile file) {
        Optional<String> said = invocation.option(EditOptions.WHERE_LOGIN.name());
        boolean picks = invocation.argument("HOST").isPresent()
                || invocation.has(EditOptions.DEFAULT.name())
                || invocation.has(EditOptions.LINE.name());
        if (!picks) {
            return said.map(Parsed::good)
                    .orElseGet(() -> Parsed.bad(Problem.usage(
                            "--everywhere needs a login: that of --where-login, or that of HOST.",
                            "hkshell netrc set --everywhere --where-login L --password-stdin")));
        }
        return EditOptions.pick(invocation).then(pick -> login(pick, file));
    }

    private static Parsed<String> login(Pick pick, NetrcFile file) {
        return pick.in(file)
                .then(record -> record.login()
                        .map(Field::value)
                        .map(Parsed::good)
                        .orElseGet(() -> Parsed.bad(Problem.file(
                                "no_login",
                                "The record on line " + record.line() + " has no login, so it is alone.",
                                "set its password without --everywhere"))));
    }

    private static Outcome set(Invocation invocation, Context context, String login, Secret secret) {
        List<String> hosts = hosts(context.session().netrc().file(), login, secret);
        String where = Count.of(hosts.size(), "record") + ": " + String.join(", ", hosts);
        String done = "password of " + login + " saved in " + where;
        return NetrcChange.of(
                invocation,
                context,
                List.of(new NetrcEdit.PutEverywhere(login, Field.Kind.PASSWORD, secret)),
                new NetrcChange.Told(
                        "password of " + login + " everywhere",
                        done,
                        "password of " + login + " in " + where,
                        Warning.ofValue("password", secret)));
    }

    /** Of each record that will read otherwise, in file order. */
    private static List<String> hosts(NetrcFile file, String login, Secret secret) {
        List<String> hosts = new ArrayList<>();
        for (Entry.Login record : file.records()) {
            boolean theirs =
                    record.login().filter(field -> field.value().equals(login)).isPresent();
            boolean has = record.password()
                    .filter(field -> field.secret().equals(secret))
                    .isPresent();
            if (theirs && !has) {
                hosts.add(record instanceof Entry.Default ? "default" : record.host());
            }
        }
        return hosts;
    }
}
