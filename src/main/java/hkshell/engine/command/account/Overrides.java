package hkshell.engine.command.account;

import hkshell.engine.Context;
import hkshell.engine.Warning;
import hkshell.engine.session.Here;
import hkshell.engine.session.Session;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/** What wins over the records of a login, so that it would seem to have done nothing. */
final class Overrides {
    private Overrides() {}

    static List<Warning> of(Context context) {
        Session session = context.session();
        List<Warning> warnings = new ArrayList<>();
        if (session.facts().apiKey().isPresent()) {
            warnings.add(Warning.of(
                    "api-key",
                    "HEROKU_API_KEY is set, and wins over the netrc here and in the Heroku CLI.",
                    "unset HEROKU_API_KEY"));
        }
        context.ports()
                .cli()
                .keychainLogin()
                .ifPresent(login -> warnings.add(Warning.of(
                        "keychain",
                        "The Heroku CLI has a token of " + login + " in the keychain, and takes that before the netrc.",
                        "heroku logout clears it; with HEROKU_NETRC_WRITE=true the CLI uses the netrc")));
        session.here()
                .filter(here -> session.accounts().named(here.account()).isEmpty())
                .ifPresent(gone -> warnings.add(Warning.of(
                        "here",
                        "The account " + gone.account() + " of this folder is gone.",
                        "hkshell accounts use --not-here")));
        return warnings;
    }

    /** There nobody else's token goes out, so that what ran as this account stops there. */
    static List<Warning> ofFolders(Session session, String name) {
        return Here.foldersOf(name, session.settings()).stream()
                .map(folder -> Warning.of(
                        "here",
                        "The folder " + Sanitize.line(folder) + " has chosen " + name
                                + ", so there and below no token is sent now.",
                        "hkshell accounts use --not-here in that folder"))
                .toList();
    }
}
