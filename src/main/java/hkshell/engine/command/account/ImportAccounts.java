package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.CliFiles.CliAccount;
import hkshell.engine.session.Programs;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code accounts import}: what the netrc, the Heroku CLI's account files and its keychain entry hold and no account does.
 * Where the netrc has no login, the keychain's becomes one, so that curl and git work again.
 */
public final class ImportAccounts implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                "accounts import", Risk.EDITS, "Keep the logins of the netrc and of the Heroku CLI as accounts");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return new Importing(context).run();
    }

    /** One import: what was found so far, and what could not be had. */
    private static final class Importing {
        private final Context context;
        private final Session session;
        private final Set<String> taken = new HashSet<>();
        private final List<Account> found = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private final Map<String, Optional<Secret>> answers = new HashMap<>();
        private Optional<Account> ofKeychain = Optional.empty();
        private boolean silent;

        Importing(Context context) {
            this.context = context;
            this.session = context.session();
            taken.addAll(session.accounts().names());
        }

        Outcome run() {
            // First those that somebody has given a name.
            context.ports().cli().accounts().forEach(file -> file.fold(this::cli, problem -> warn("", problem)));
            netrc();
            context.ports().cli().keychainLogin().ifPresent(this::keychain);
            for (Account account : found) {
                Parsed<?> saved = context.commit(new Change.SaveAccount(account));
                if (!saved.isGood()) {
                    return new Outcome.Failed(saved.problem().orElseThrow());
                }
            }
            stale().ifPresent(warnings::add);
            return used().fold(used -> said(used), Outcome.Failed::new);
        }

        private void netrc() {
            for (String host : session.machines().names()) {
                for (Entry.Login record : session.netrc().file().all(host)) {
                    String login = record.login().map(Field::value).orElse("");
                    record.password()
                            .filter(password -> !login.isEmpty())
                            .ifPresent(password -> netrc(record, login, password.secret()));
                }
            }
        }

        private void netrc(Entry.Login record, String login, Secret token) {
            String where = session.netrc().called() + " line " + record.line();
            if (isToken(where, token)) {
                add("", login, token);
            }
        }

        private boolean cli(CliAccount account) {
            Optional<Secret> token = account.token().or(() -> asked(account.login()));
            return token.isPresent() && add(account.name(), account.login(), token.get());
        }

        private void keychain(String login) {
            asked(login).ifPresent(secret -> {
                add("", login, secret);
                ofKeychain =
                        holder(found, secret).or(() -> holder(session.accounts().all(), secret));
            });
        }

        /** Each login once; none after the keychain was silent, because every wait is a long one. */
        private Optional<Secret> asked(String login) {
            return answers.computeIfAbsent(login, this::ask);
        }

        private Optional<Secret> ask(String login) {
            if (silent) {
                warnings.add(Warning.of(
                        Programs.KEYCHAIN_SILENT,
                        login + ": The keychain was not asked, because it did not answer before.",
                        "hkshell accounts import asks again"));
                return Optional.empty();
            }
            context.progress().say("Asking the keychain for " + Sanitize.line(login) + " ...");
            Parsed<Secret> answer = context.ports().programs().keychainToken(login);
            answer.problem().ifPresent(problem -> {
                silent = problem.code().equals(Programs.KEYCHAIN_SILENT) || problem.kind() == Problem.Kind.CANCELLED;
                warn(login + ": ", problem);
            });
            return answer.value().filter(secret -> isToken("the keychain's answer for " + login, secret));
        }

        private boolean warn(String head, Problem problem) {
            return warnings.add(Warning.of(problem.code(), head + problem.sentence(), problem.hint()));
        }

        private boolean isToken(String where, Secret word) {
            if (!word.fitsHeader()) {
                warnings.add(Warning.of(
                        "bad_token",
                        "What stands in " + where + " is no token: it has a blank or a control character.",
                        "hkshell accounts add NAME logs in and keeps the account"));
            }
            return word.fitsHeader();
        }

        /** Nothing that an account holds already. */
        private boolean add(String wished, String login, Secret token) {
            boolean held = holder(session.accounts().all(), token).isPresent()
                    || holder(found, token).isPresent();
            if (held) {
                return false;
            }
            boolean fits = AccountName.check(wished).isGood() && !taken.contains(wished);
            String name = fits ? wished : AccountName.forLogin(login, taken);
            Machines machines = session.machines();
            AccountSync.account(name, login, token, machines).value().ifPresent(account -> {
                taken.add(name);
                found.add(account);
            });
            return true;
        }

        private static Optional<Account> holder(List<Account> accounts, Secret token) {
            return accounts.stream()
                    .filter(account -> account.token().filter(token::equals).isPresent())
                    .findFirst();
        }

        /** Since 11.8 the CLI renews the keychain alone, so what the netrc has of that login may be dead. */
        private Optional<Warning> stale() {
            Optional<Secret> recorded =
                    session.answering().flatMap(Entry.Login::password).map(Field::secret);
            boolean other = ofKeychain.isPresent()
                    && recorded.isPresent()
                    && !recorded.equals(ofKeychain.get().token());
            return other
                    ? Optional.of(Warning.of(
                            "stale",
                            "The netrc has another token than the keychain of the Heroku CLI; curl and git take the netrc's.",
                            "hkshell accounts use " + ofKeychain.get().name() + " writes the keychain's there"))
                    : Optional.empty();
        }

        /** The keychain's account written into a netrc that has none. */
        private Parsed<Optional<Account>> used() {
            boolean none = session.answering().isEmpty() && session.netrc().isEditable();
            if (none
                    && ofKeychain
                            .filter(account -> AccountWriter.isDead(context, account))
                            .isPresent()) {
                warnings.add(Warning.of(
                        "dead",
                        "The API does not accept the token of the keychain, so it is not in use.",
                        "heroku login renews it; then import again"));
                return Parsed.good(Optional.empty());
            }
            return none && ofKeychain.isPresent()
                    ? AccountWriter.use(context, ofKeychain.get()).map(done -> ofKeychain)
                    : Parsed.good(Optional.empty());
        }

        private Outcome said(Optional<Account> used) {
            List<Doc> docs = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (Account account : found) {
                names.add(account.name());
                docs.add(Doc.obj().with("account", account.name()).with("login", account.login()));
            }
            String sentence =
                    names.isEmpty() ? "Nothing new was found." : "Imported: " + String.join(", ", names) + ".";
            String now = used.map(account -> " In use now: " + account.name() + ", so that curl and git work.")
                    .orElse("");
            return new Outcome.Said(
                    sentence + now, Warning.in(Doc.obj().with("imported", new Doc.Arr(docs)), warnings), warnings);
        }
    }
}
