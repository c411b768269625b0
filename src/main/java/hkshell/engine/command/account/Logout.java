package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code logout}: the token taken back on the server, then forgotten here, even when the server cannot be reached. */
public final class Logout implements Command {
    private static final Option ALL = Option.flag("--all", "every account, not only the one in use");

    private static final int MOST_NAMES = 10;

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("logout", Risk.CALLS, "Log out: revoke the token, and forget it here")
                .alias("auth:logout")
                .with(ALL);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Session session = context.session();
        if (session.netrc().problem().isPresent()) {
            return new Outcome.Failed(session.netrc().problem().get());
        }
        boolean all = invocation.has(ALL.name());
        if (!all && session.facts().apiKey().isPresent() && session.chosen().isEmpty()) {
            return new Outcome.Failed(Problem.usage(
                    "HEROKU_API_KEY is who calls go out as, and it cannot be logged out from here.",
                    "unset HEROKU_API_KEY first; hkshell logout --all leaves it aside"));
        }
        List<HeldToken> held = all ? HeldToken.all(session) : HeldToken.currentWithDrift(session);
        if (held.isEmpty()) {
            String nobody = session.cliLogin().isPresent()
                    ? "Nobody is logged in here; the Heroku CLI is, and its token is not hkshell's to take back."
                    : "Nobody is logged in.";
            return new Outcome.Said(nobody, Doc.obj().with("changed", false), Overrides.of(context));
        }
        List<HeldToken> tokens =
                held.stream().filter(one -> one.away(context).isEmpty()).toList();
        if (tokens.isEmpty()) {
            return new Outcome.Failed(held.get(0).away(context).orElseThrow());
        }
        Change.EditBoth change = forgetting(session, tokens);
        // What cannot be forgotten here is not revoked there: it would go on standing here, dead.
        Parsed<Committed> ready = context.commit(new Change.Rehearse(change));
        return ready.isGood()
                ? revoked(context, tokens, change, left(context, held))
                : new Outcome.Failed(ready.problem().orElseThrow());
    }

    private static Outcome revoked(
            Context context, List<HeldToken> tokens, Change.EditBoth change, List<Warning> left) {
        List<Warning> warnings = new ArrayList<>(left);
        List<Secret> dead = new ArrayList<>();
        List<HeldToken> over = new ArrayList<>();
        for (HeldToken token : tokens) {
            context.progress().say("Revoking " + token.called() + " ...");
            Parsed<Optional<Warning>> lives = new Revoking(context, token).run();
            if (!lives.isGood()) {
                return stopped(context, over, dead, warnings, lives.problem().orElseThrow());
            }
            lives.value().orElseThrow().ifPresentOrElse(warnings::add, () -> dead.add(token.token()));
            over.add(token);
        }
        warnings.addAll(Overrides.of(context));
        change.removed().forEach(name -> warnings.addAll(Overrides.ofFolders(context.session(), name)));
        return context.commit(change)
                .then(done -> renamed(context, tokens).map(more -> done))
                .fold(
                        done -> {
                            warnings.addAll(Revoked.erased(context, dead));
                            return said(tokens, done, warnings);
                        },
                        problem -> new Outcome.Failed(unforgotten(problem, dead)));
    }

    /** Those that were dealt with before are gone on the server, so they go here too; the others stay. */
    private static Outcome stopped(
            Context context, List<HeldToken> over, List<Secret> dead, List<Warning> warnings, Problem problem) {
        if (over.isEmpty()) {
            return new Outcome.Failed(problem.saying(problem.sentence() + " Nobody was logged out here."));
        }
        Change.EditBoth change = forgetting(context.session(), over);
        change.removed().forEach(name -> warnings.addAll(Overrides.ofFolders(context.session(), name)));
        return context.commit(change)
                .fold(
                        done -> {
                            warnings.addAll(Revoked.erased(context, dead));
                            StringBuilder told = new StringBuilder(
                                    problem.sentence() + " Logged out before that: " + logins(over) + ".");
                            warnings.forEach(warning -> told.append(' ').append(warning.sentence()));
                            return new Outcome.Failed(problem.saying(told.toString()));
                        },
                        unwritten -> new Outcome.Failed(unforgotten(unwritten, dead)));
    }

    private static Problem unforgotten(Problem problem, List<Secret> dead) {
        return dead.isEmpty()
                ? problem
                : problem.saying(problem.sentence() + " On the server the token is revoked all the same.");
    }

    /** Those of another API are kept: this one cannot take them back. */
    private static List<Warning> left(Context context, List<HeldToken> held) {
        List<Warning> left = new ArrayList<>();
        for (HeldToken one : held) {
            one.away(context)
                    .map(problem -> Warning.of(problem.code(), problem.sentence() + " It is kept.", ""))
                    .ifPresent(left::add);
        }
        return left;
    }

    /** All records in one edit, so that one undo brings them back, and the files with them. */
    private static Change.EditBoth forgetting(Session session, List<HeldToken> tokens) {
        Set<Entry.Login> records = new TreeSet<>((one, other) -> Integer.compare(other.line(), one.line()));
        Set<String> names = new TreeSet<>();
        for (HeldToken token : tokens) {
            records.addAll(token.records(session));
            token.accounts(session).stream().map(Account::name).forEach(names::add);
        }
        List<NetrcEdit> edits = new ArrayList<>();
        records.forEach(record -> edits.add(new NetrcEdit.Remove(NetrcEdit.Pick.of(record))));
        String what = "logging out " + logins(tokens);
        return new Change.EditBoth(session.netrc(), edits, what, List.of(), new ArrayList<>(names));
    }

    /** By name, as far as a sentence holds them. */
    private static String logins(List<HeldToken> tokens) {
        Set<String> logins = new TreeSet<>();
        tokens.forEach(token -> logins.add(token.called()));
        return logins.size() > MOST_NAMES ? logins.size() + " logins" : String.join(", ", logins);
    }

    /** An account that another program has renamed meanwhile goes all the same. */
    private static Parsed<Boolean> renamed(Context context, List<HeldToken> tokens) {
        Parsed<Boolean> done = Parsed.good(true);
        for (Account account : context.ports().accounts().load().all()) {
            boolean holds = tokens.stream().anyMatch(token -> token.stands(account));
            done = holds
                    ? done.then(yes -> context.commit(new Change.RemoveAccount(account.name()))
                            .map(gone -> true))
                    : done;
        }
        return done;
    }

    private static Outcome said(List<HeldToken> tokens, Committed done, List<Warning> warnings) {
        return new Outcome.Said("Logged out " + logins(tokens) + ".", Warning.in(done.doc(), warnings), warnings);
    }
}
