package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.List;

/** Which of the accounts, asked of a person who named none. */
final class AccountChoice {
    private AccountChoice() {}

    /** The name of the one that was chosen. */
    static Parsed<String> of(Context context, String question) {
        List<Account> all = context.session().accounts().all();
        if (!context.ask().person() || all.isEmpty()) {
            return Parsed.bad(Problem.usage(
                    question,
                    all.isEmpty() ? "there is none yet: hkshell login makes one" : "hkshell accounts lists them"));
        }
        List<String> choices = all.stream()
                .map(account -> account.name() + ": " + Sanitize.line(account.login()))
                .toList();
        return context.ask().choice(question, choices).map(at -> all.get(at).name());
    }
}
