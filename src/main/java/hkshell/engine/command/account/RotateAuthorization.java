package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Accounts;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuApi;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                    return ready(context, held)
                            .then(yes -> all.rotate(old.id()))
                            .mapProblem(RotateAuthorization::perhapsDead)
                            .map(fresh -> kept(context, held, fresh));
                })
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    /** What the disk refuses is not begun: the old token would be dead, and the new one homeless. */
    private static Parsed<Boolean> ready(Context context, Optional<HeldToken> held) {
        return held.map(old -> NewToken.change(context, old, Secret.of("rehearsal"), "a new token")
                        .then(change -> context.commit(new Change.Rehearse(change)))
                        .map(yes -> true))
                .orElse(Parsed.good(true));
    }

    /** No answer, or one without a token, does not tell that nothing happened. */
    private static Problem perhapsDead(Problem problem) {
        boolean unclear = problem.kind() == Problem.Kind.NETWORK
                || problem.kind() == Problem.Kind.CANCELLED
                || problem.code().equals(HerokuApi.STRANGE);
        return unclear
                ? problem.more(
                        "The old token may be dead all the same.",
                        "hkshell token --check tells; hkshell login makes another")
                : problem;
    }

    private static Parsed<HerokuAuthorization> chosen(Optional<String> id, Authorizations all, Context context) {
        return id.map(is -> all.info(is).mapProblem(AuthorizationRows::unknown))
                .orElseGet(() -> all.list().then(list -> inUse(list, context)));
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
            return ShownToken.of(fresh.token(), new AuthorizationRows(context).doc(fresh), List.of(warning));
        }
        HeldToken old = held.get();
        return NewToken.change(context, old, fresh.token(), "a new token in the place of " + old.called())
                .then(change -> written(context, change, old, fresh))
                .fold(outcome -> outcome, problem -> rescued(context, old, fresh, problem));
    }

    /** Written down before it is tested: the old one is dead, and a program can die while it waits for an answer. */
    private static Parsed<Outcome> written(
            Context context, Change.EditBoth change, HeldToken old, HerokuAuthorization fresh) {
        return context.commit(new Change.Prepare(change)).then(ready -> {
            Parsed<Proven> test = Proven.of(context, fresh.token());
            return context.commit(change)
                    .then(done -> test.fold(
                            proven -> Parsed.good(said(context, old, fresh, done, proven)),
                            problem -> Parsed.good(untested(context, old, fresh, problem))));
        });
    }

    /** It stands where the old one stood; and in an account, for who would not leave it at that. */
    private static Outcome untested(Context context, HeldToken old, HerokuAuthorization fresh, Problem problem) {
        String why = AnswerProblem.isUnauthorized(problem)
                ? "but the API does not accept it."
                : "but it could not be tested. " + problem.sentence();
        Problem told = problem.saying("The new token is written where the old one stood, " + why);
        return new Outcome.Failed(account(context, old, fresh)
                .map(name -> told.withHint(keptAs(name)))
                .value()
                .orElse(told));
    }

    private static String keptAs(String name) {
        return "the new token is kept as account " + name + ": hkshell accounts use " + name;
    }

    private static Outcome said(
            Context context, HeldToken old, HerokuAuthorization fresh, Committed done, Proven proven) {
        List<Warning> warnings = new ArrayList<>(Revoked.erased(context, List.of(old.token())));
        proven.otherThan(old.login()).ifPresent(warnings::add);
        return new Outcome.Said(
                "The token has been replaced here, wherever the old one stood.",
                Warning.in(done.doc().with("id", fresh.id()), warnings),
                warnings);
    }

    private static Outcome rescued(Context context, HeldToken old, HerokuAuthorization fresh, Problem problem) {
        return account(context, old, fresh)
                .fold(
                        name -> new Outcome.Failed(problem.withHint(keptAs(name))),
                        unsaved -> ShownToken.of(
                                fresh.token(),
                                new AuthorizationRows(context).doc(fresh),
                                List.of(),
                                Optional.of(nowhere(problem))));
    }

    /** The name of the account that has it now: the one that had the old one, else one of its own. */
    private static Parsed<String> account(Context context, HeldToken old, HerokuAuthorization fresh) {
        Accounts accounts = context.session().accounts();
        String login = fresh.email().isEmpty() ? old.login() : fresh.email();
        String name = old.accounts(context.session()).stream()
                .findFirst()
                .map(Account::name)
                .orElseGet(() -> AccountName.forLogin(login, accounts.names()));
        return AccountSync.account(name, login, fresh.token(), context.session().machines())
                .then(account -> context.commit(new Change.SaveAccount(account)))
                .map(done -> name);
    }

    private static Problem nowhere(Problem problem) {
        return problem.saying("The token is replaced on the server, and the new one stands nowhere but here: keep it. "
                + problem.sentence());
    }
}
