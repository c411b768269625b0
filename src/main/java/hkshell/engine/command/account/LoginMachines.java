package hkshell.engine.command.account;

import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The netrc machines that a login writes. */
final class LoginMachines {
    private static final String SETTING = "login.machines";
    private static final String EXAMPLE = "api.heroku.com,git.heroku.com";

    private LoginMachines() {}

    /**
     * A problem that names the option or the setting, when one of its names could stand in no netrc.
     *
     * @param list of {@code --machines}; else the setting, else what the API is known by
     */
    static Parsed<Machines> of(Optional<String> list, Session session) {
        Optional<String> setting = session.settings().get(SETTING);
        if (list.isEmpty() && setting.isEmpty()) {
            return Parsed.good(usual(session));
        }
        return list.isPresent()
                ? named("--machines", list.get())
                : named("The setting " + SETTING, setting.orElseThrow());
    }

    private static Parsed<Machines> named(String from, String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        Optional<String> wrong = names.stream().filter(name -> !isMachine(name)).findFirst();
        if (names.isEmpty()) {
            return Parsed.bad(Problem.usage(from + " names no machine.", EXAMPLE));
        }
        return wrong.isPresent()
                ? Parsed.bad(Problem.usage(
                        from + " has '" + Sanitize.line(wrong.get()) + "', which is no machine name.", EXAMPLE))
                : Parsed.good(new Machines(names));
    }

    /** As the netrc takes it; a slash is an address's or a path's. */
    private static boolean isMachine(String name) {
        return name.indexOf('/') < 0
                && AccountSync.account("new", "new", Secret.of("new"), new Machines(List.of(name)))
                        .isGood();
    }

    /** What the API is known by; git's host was code.heroku.com before 2014, and a record of that name would go stale. */
    static Machines usual(Session session) {
        Machines machines = session.machines();
        String old = "code.heroku.com";
        if (!machines.api().equals("api.heroku.com")
                || session.netrc().file().find(old).isEmpty()) {
            return machines;
        }
        List<String> names = new ArrayList<>(machines.names());
        names.add(old);
        return new Machines(names);
    }
}
