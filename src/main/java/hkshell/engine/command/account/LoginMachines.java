package hkshell.engine.command.account;

import hkshell.domain.account.Machines;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The netrc machines that a login writes. */
final class LoginMachines {
    private LoginMachines() {}

    /** @param list of {@code --machines}; else the setting, else what the API is known by */
    static Parsed<Machines> of(Optional<String> list, Session session) {
        Optional<String> said = list.or(() -> session.settings().get("login.machines"));
        if (said.isEmpty()) {
            return Parsed.good(usual(session));
        }
        List<String> names = new ArrayList<>();
        for (String name : said.get().split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.isEmpty()
                ? Parsed.bad(Problem.usage("--machines names no machine.", "api.heroku.com,git.heroku.com"))
                : Parsed.good(new Machines(names));
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
