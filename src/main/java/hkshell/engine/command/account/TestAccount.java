package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.Verdict;
import hkshell.engine.Argument;
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
    private static final String DEAD = "unauthorized";

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
        Optional<HeldToken> held =
                context.session().accounts().named(name).flatMap((Account account) -> HeldToken.of(account));
        if (held.isEmpty()) {
            return new Outcome.Failed(Problem.credential(
                    "no_account", "There is no account '" + name + "' with a token.", "accounts lists them"));
        }
        return asked(context, held.get()).fold(check -> said(name, check), problem -> refused(name, problem));
    }

    /** One after another, so that no account's calls are used up at once. */
    private static Outcome all(Context context) {
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Account account : context.session().accounts().all()) {
            context.progress().say("Asking about " + account.name() + " ...");
            Optional<HeldToken> held = HeldToken.of(account);
            String state = held.map(token ->
                            asked(context, token).fold(TokenCheck::sentence, problem -> told(account.name(), problem)))
                    .orElse("has no token.");
            rows.add(List.of(Styled.of(account.name(), Role.NAME), Styled.of(account.login()), Styled.of(state)));
            docs.add(Doc.obj().with("account", account.name()).with("state", state));
        }
        return new Outcome.Listed(
                List.of("name", "login", "state"),
                rows,
                "There are no accounts yet; login makes one.",
                new Doc.Arr(docs));
    }

    private static String told(String name, Problem problem) {
        return problem.code().equals(DEAD) ? "is not accepted; accounts repair " + name : problem.sentence();
    }

    /** What is said is remembered for the pane, when it is about the token and not about the way there. */
    private static Parsed<TokenCheck> asked(Context context, HeldToken held) {
        Parsed<TokenCheck> check = TokenCheck.of(context, held);
        Instant now = context.ports().clock().instant();
        Optional<Verdict> verdict = check.fold(
                good -> Optional.of(new Verdict(good.word(), true, now)),
                problem -> problem.kind() == Problem.Kind.CREDENTIAL
                        ? Optional.of(new Verdict(problem.code().equals(DEAD) ? "401" : "403", false, now))
                        : Optional.<Verdict>empty());
        verdict.ifPresent(is -> context.commit(new Change.Judge(held.token(), is)));
        return check;
    }

    private static Outcome said(String name, TokenCheck check) {
        Doc.Obj doc =
                Doc.obj().with("account", name).with("email", check.email()).with("default", check.isDefault());
        return new Outcome.Said(
                name + " " + check.sentence(),
                check.expires().map(at -> doc.with("expires", at.toString())).orElse(doc));
    }

    private static Outcome refused(String name, Problem problem) {
        return new Outcome.Failed(
                problem.code().equals(DEAD)
                        ? Problem.credential(
                                DEAD,
                                "The API does not accept the token of account " + name + ".",
                                "hkshell accounts repair " + name + " gets it a new one")
                        : problem);
    }
}
