package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Here;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code accounts use}: writes an account's records into the netrc, so that every tool acts as it; or, with {@code --here},
 * remembers it for the folder, for hkshell alone. Revokes nothing.
 */
public final class UseAccount implements Command {
    private static final Option HERE =
            Option.flag("--here", "for this folder and below only; the netrc stays as it is");
    private static final Option NOT_HERE =
            Option.flag("--not-here", "forget what --here has chosen for this folder, or for the nearest one above");

    private static final Option DRY_RUN =
            Option.flag("--dry-run", "show what would change in the netrc, write nothing");

    /** The setting that remembers where {@code -} leads. */
    static final String BEFORE = "accounts.before";

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts use", Risk.EDITS, "Act as this account from now on, in every tool")
                .alias("accounts:set", "accounts set", "use")
                .with(Argument.optional("NAME", Argument.Values.ACCOUNT, "the account; - is the one before"))
                .with(HERE, NOT_HERE, DRY_RUN)
                .example("hkshell accounts use work", "hkshell accounts use work --here");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        boolean isHere = invocation.has(HERE.name()) || invocation.has(NOT_HERE.name());
        if (isHere && invocation.has(DRY_RUN.name())) {
            return new Outcome.Failed(Problem.usage(
                    "--dry-run shows the netrc, and --here leaves that as it is.", "leave one of them out"));
        }
        if (invocation.has(NOT_HERE.name())
                && (invocation.has(HERE.name()) || invocation.argument("NAME").isPresent())) {
            return new Outcome.Failed(Problem.usage(
                    "--not-here forgets the choice of this folder, and takes nothing else.", "leave out the rest"));
        }
        if (invocation.has(NOT_HERE.name())) {
            return notHere(context);
        }
        return named(invocation, context).fold(name -> used(invocation, context, name), Outcome.Failed::new);
    }

    private static Outcome used(Invocation invocation, Context context, String name) {
        Accounts accounts = context.ports().accounts().load();
        Parsed<Account> found = Named.of(context, accounts, name);
        if (!found.isGood()) {
            return new Outcome.Failed(found.problem().orElseThrow());
        }
        Account account = found.value().orElseThrow();
        if (account.records().isEmpty()) {
            return new Outcome.Failed(Problem.credential(
                    "empty_account",
                    "The file of account " + name + " has no record, so there is nothing to use.",
                    "hkshell accounts remove " + name + ", then hkshell accounts add " + name));
        }
        if (invocation.has(HERE.name())) {
            Path folder = context.session().facts().folder();
            return here(context, folder, name, "In " + folder + " and below you are " + name + " now.");
        }
        if (invocation.has(DRY_RUN.name())) {
            return AccountWriter.preview(context, account, accounts, besides(context, account));
        }
        return AccountWriter.useRenewed(context, account, accounts)
                .fold(done -> said(context, account, done), Outcome.Failed::new);
    }

    private static Parsed<String> named(Invocation invocation, Context context) {
        Optional<String> name = invocation.argument("NAME");
        if (name.isEmpty()) {
            return AccountChoice.of(context, "Which account?");
        }
        return name.get().equals("-") ? before(context.session()) : Parsed.good(name.get());
    }

    private static Parsed<String> before(Session session) {
        return session.settings()
                .get(BEFORE)
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(Problem.usage(
                        "There is no account that was in use before.", "hkshell accounts lists all of them")));
    }

    /** The choice that is in force may be one of a folder above. */
    private static Outcome notHere(Context context) {
        Optional<Here> here = context.session().here();
        if (here.isEmpty()) {
            Path folder = context.session().facts().folder();
            return new Outcome.Said(
                    folder + " has no account of its own, and no folder above it has one.",
                    Doc.obj().with("folder", folder.toString()).with("account", ""));
        }
        Path folder = here.get().folder();
        return here(context, folder, "", folder + " has no account of its own any more.");
    }

    private static Outcome here(Context context, Path folder, String name, String sentence) {
        return context.commit(new Change.Set(Here.setting(folder), name))
                .fold(
                        done -> new Outcome.Said(
                                sentence,
                                Doc.obj().with("folder", folder.toString()).with("account", name)),
                        Outcome.Failed::new);
    }

    private static Outcome said(Context context, Account account, AccountWriter.Done done) {
        List<Warning> warnings = done.warnings(List.of());
        warnings.addAll(besides(context, account));
        return new Outcome.Said(
                "Using " + account.name() + ": " + account.login() + "." + done.saved(),
                Warning.in(done.committed().doc().with("account", account.name()), warnings),
                warnings);
    }

    /** What lets hkshell itself go on as somebody else. */
    private static List<Warning> besides(Context context, Account account) {
        List<Warning> warnings = new ArrayList<>();
        context.session()
                .here()
                .filter(here -> !here.account().equals(account.name()))
                .ifPresent(here -> warnings.add(Warning.of(
                        "here",
                        "hkshell itself goes on as " + here.account() + " in this folder.",
                        "hkshell accounts use --not-here")));
        warnings.addAll(Overrides.of(context));
        return warnings;
    }
}
