package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code authorizations rotate}: a new token in the place of one, written wherever the old one stood here. The old one is
 * dead from the moment the server answers, so the new one is never dropped: it takes the old one's place also when it cannot
 * be tested, then it is kept as an account too; where it cannot be written it is kept so, and else shown.
 */
public final class RotateAuthorization implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "authorizations rotate",
                        Risk.CALLS,
                        "A new token in the place of one, here too where the old one stood")
                .alias("authorizations:rotate")
                .with(Argument.optional(
                        "ID", Argument.Values.ANYTHING, "the authorization; else that of the token in use"))
                .mark(Mark.SECRET);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Authorizations all = AuthorizationRows.authorizations(context);
        return chosen(invocation.argument("ID"), all, context)
                .then(old -> {
                    Optional<HeldToken> held = held(context, old);
                    return all.rotate(old.id()).map(fresh -> kept(context, held, fresh));
                })
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Parsed<HerokuAuthorization> chosen(Optional<String> id, Authorizations all, Context context) {
        return id.map(all::info).orElseGet(() -> all.list().then(list -> inUse(list, context)));
    }

    /** Which one it is must be certain: the other one's user would be locked out. */
    private static Parsed<HerokuAuthorization> inUse(List<HerokuAuthorization> list, Context context) {
        AuthorizationRows rows = new AuthorizationRows(context);
        List<HerokuAuthorization> own = list.stream().filter(rows::isInUse).toList();
        return own.size() == 1
                ? Parsed.good(own.get(0))
                : Parsed.bad(Problem.usage(
                        own.isEmpty()
                                ? "None of the account's authorizations is that of the token in use."
                                : own.size() + " authorizations look like that of the token in use.",
                        "hkshell authorizations list, then hkshell authorizations rotate ID"));
    }

    /** The token of it that is kept here; nobody's when two of them look like it. */
    private static Optional<HeldToken> held(Context context, HerokuAuthorization old) {
        List<HeldToken> like = HeldToken.all(context.session()).stream()
                .filter(one -> old.isOf(one.token()))
                .toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    private static Outcome kept(Context context, Optional<HeldToken> held, HerokuAuthorization fresh) {
        if (held.isEmpty()) {
            Warning warning =
                    Warning.of("not_kept", "The old token stood nowhere here, so the new one is shown, this once.", "");
            return shown(context, fresh, List.of(warning));
        }
        HeldToken old = held.get();
        return NewToken.change(context, old, fresh.token(), "a new token for " + Sanitize.line(old.login()))
                .then(change -> written(context, change, fresh))
                .fold(done -> said(context, old, fresh, done), problem -> rescued(context, old, fresh, problem));
    }

    /** Written down before it is tested: the old one is dead, and a program can die while it waits for an answer. */
    private static Parsed<Committed> written(Context context, Change.EditBoth change, HerokuAuthorization fresh) {
        return context.commit(new Change.Prepare(change)).then(ready -> {
            Optional<Problem> untested = Proven.of(context, fresh.token()).problem();
            Parsed<Committed> done = context.commit(change);
            return untested.isEmpty() ? done : done.then(written -> Parsed.bad(untested.get()));
        });
    }

    private static Outcome said(Context context, HeldToken old, HerokuAuthorization fresh, Committed done) {
        List<Warning> warnings = Revoked.erased(context, List.of(old.token()));
        return new Outcome.Said(
                "The token has been replaced here, wherever the old one stood.",
                Warning.in(done.doc().with("id", fresh.id()), warnings),
                warnings);
    }

    /** As the account that had the old one, else as one of its own. */
    private static Outcome rescued(Context context, HeldToken old, HerokuAuthorization fresh, Problem problem) {
        Set<String> taken = new HashSet<>();
        context.session().accounts().all().forEach(account -> taken.add(account.name()));
        String login = fresh.email().isEmpty() ? old.login() : fresh.email();
        String name = old.accounts(context.session()).stream()
                .findFirst()
                .map(Account::name)
                .orElseGet(() -> AccountName.forLogin(login, taken));
        return AccountSync.account(name, login, fresh.token(), context.session().machines())
                .then(account -> context.commit(new Change.SaveAccount(account)))
                .<Outcome>fold(
                        done -> new Outcome.Failed(problem.withHint(
                                "the new token is kept as account " + name + ": hkshell accounts use " + name)),
                        unsaved -> shown(
                                context,
                                fresh,
                                List.of(
                                        Warning.of(problem.code(), problem.sentence(), problem.hint()),
                                        Warning.of(unsaved.code(), unsaved.sentence() + " Keep the new token.", ""))));
    }

    private static Outcome shown(Context context, HerokuAuthorization fresh, List<Warning> warnings) {
        Secret token = fresh.token();
        Doc.Obj doc = new AuthorizationRows(context).doc(fresh).with("token", token.reveal());
        return new Outcome.Printed(token.reveal(), Warning.in(doc, warnings), warnings);
    }
}
