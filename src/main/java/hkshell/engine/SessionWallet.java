package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.request.NetrcRecords;
import hkshell.domain.request.Wallet;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.util.Optional;

/** Every credential that a session has at hand, for {@code CredentialPolicy} to choose from. */
public final class SessionWallet {
    private SessionWallet() {}

    public static Wallet of(Session session) {
        Wallet wallet = Wallet.of(
                NetrcRecords.of(session.netrc().file(), session.netrc().called()));
        Optional<Secret> key = session.facts().apiKey();
        if (key.isPresent()) {
            wallet = wallet.withEnvironment(key.get());
        }
        Optional<Account> account = session.chosen();
        Optional<Secret> token = account.flatMap(Account::token);
        return account.isPresent() && token.isPresent()
                ? wallet.withAccount(account.get().name(), account.get().login(), token.get())
                : wallet;
    }
}
