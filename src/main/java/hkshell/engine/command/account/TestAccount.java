package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.engine.Argument;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code accounts test}: asks the API whether an account's token works, and until when, without switching to it. */
public final class TestAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "accounts test", Risk.READS, "Ask the API whether the account's token works, or all of them")
                .with(Argument.optional("NAME", Argument.Values.ACCOUNT, "the account; else every one"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Optional<String> name = invocation.argument("NAME");
        return name.map(is -> one(context, is)).orElseGet(() -> all(context));
    }

    private static Outcome one(Context context, String name) {
        Parsed<Account> named = Named.of(context, name);
        if (!named.isGood()) {
            return new Outcome.Failed(named.problem().orElseThrow());
        }
        Account account = named.value().orElseThrow();
        return HeldToken.of(account)
                .map(held -> asked(context, account, held)
                        .fold(check -> said(name, held.login(), check), problem -> refused(name, problem)))
                .orElseGet(() -> new Outcome.Failed(Problem.credential(
                        "no_token",
                        "The account " + name + " has no token.",
                        "hkshell accounts repair " + name + " gets it one")));
    }

    /** One after another, so that no account's calls are used up at once. */
    private static Outcome all(Context context) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        int refused = 0;
        for (Account account : context.session().accounts().all()) {
            context.progress().say("Asking about " + account.name() + " ...");
            Optional<HeldToken> held = HeldToken.of(account);
            Optional<Parsed<TokenCheck>> check = held.map(token -> asked(context, account, token));
            String state = check.map(is ->
                            is.fold(good -> good.sentence(account.login()), problem -> told(account.name(), problem)))
                    .orElse("has no token.");
            refused += check.filter(Parsed::isGood).isPresent() ? 0 : 1;
            rows.add(List.of(Styled.of(account.name(), Role.NAME), Styled.of(account.login()), Styled.of(state)));
            docs.add(Doc.obj().with("account", account.name()).with("state", state));
        }
        Outcome.Listed table = new Outcome.Listed(
                List.of("name", "login", "state"),
                rows,
                "There are no accounts yet; login makes one.",
                new Doc.Arr(docs));
        return new Outcome.Found(
                table, refused == 0 ? "" : refused + " of " + rows.size() + " did not work", "", refused > 0);
    }

    private static String told(String name, Problem problem) {
        return AnswerProblem.isUnauthorized(problem)
                ? "is not accepted; hkshell accounts repair " + name
                : problem.sentence() + (problem.hint().isEmpty() ? "" : " Hint: " + problem.hint() + ".");
    }

    /** What is answered is remembered for the pane. */
    private static Parsed<TokenCheck> asked(Context context, Account account, HeldToken held) {
        Caller caller = held.caller(context, account);
        return caller.get("/account").then(answer -> {
            Parsed<TokenCheck> check = TokenCheck.of(context, held.token(), caller, answer);
            verdict(context, check, answer).ifPresent(is -> context.commit(new Change.Judge(held.token(), is)));
            return check;
        });
    }

    /** By the status where it is refused; nothing of a network that brought none. */
    private static Optional<Verdict> verdict(Context context, Parsed<TokenCheck> check, Exchange answer) {
        Instant now = context.ports().clock().instant();
        if (check.value().isPresent()) {
            return Optional.of(new Verdict(check.value().get().word(now), true, now));
        }
        return answer instanceof Exchange.Answered answered
                        && !answered.response().isSuccess()
                ? Optional.of(new Verdict(Integer.toString(answered.response().status()), false, now))
                : Optional.empty();
    }

    private static Outcome said(String name, String login, TokenCheck check) {
        Doc.Obj doc =
                Doc.obj().with("account", name).with("email", check.email()).with("default", check.isDefault());
        return new Outcome.Said(
                name + " " + check.sentence(login),
                check.expires().map(at -> doc.with("expires", at.toString())).orElse(doc));
    }

    private static Outcome refused(String name, Problem problem) {
        return new Outcome.Failed(
                AnswerProblem.isUnauthorized(problem)
                        ? Problem.credential(
                                AnswerProblem.UNAUTHORIZED,
                                "The API does not accept the token of account " + name + ".",
                                "hkshell accounts repair " + name + " gets it a new one")
                        : problem);
    }
}
