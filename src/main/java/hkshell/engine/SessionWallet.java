package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.request.NetrcRecords;
import hkshell.domain.request.Wallet;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.util.Optional;

/** Every credential that a session has at hand, for {@code CredentialPolicy} to choose from. */
public final class SessionWallet {
    /** Of an account that has no token: nobody else's goes out in its place. */
    private static final Secret NONE = Secret.of("");

    private SessionWallet() {}

    public static Wallet of(Session session) {
        Wallet wallet = Wallet.of(
                NetrcRecords.of(session.netrc().file(), session.netrc().called()));
        Optional<Secret> key = session.facts().apiKey();
        if (key.isPresent()) {
            wallet = wallet.withEnvironment(key.get());
        }
        Optional<Account> account = session.chosen();
        if (account.isPresent()) {
            Secret token = account.get().token().orElse(NONE);
            return wallet.withAccount(account.get().name(), account.get().login(), token);
        }
        return session.isChosenGone()
                ? wallet.withAccount(session.here().orElseThrow().account(), "", NONE)
                : wallet;
    }
}
