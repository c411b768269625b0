package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.request.NetrcRecords;
import hkshell.domain.request.Wallet;
import hkshell.engine.session.Session;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every credential that a session has at hand, for {@code CredentialPolicy} to choose from. */
public final class SessionWallet {
    /** Of an account that has no token: nobody else's goes out in its place. */
    private static final Secret NONE = Secret.of("");

    /** In the place of one that is not looked at. */
    private static final Secret UNSEEN = Secret.of("unseen");

    private SessionWallet() {}

    /** For calls. The keychain is opened when the API is called and nobody else answers. */
    public static Wallet of(Context context) {
        return of(
                context.session(),
                login -> context.ports().programs().keychainToken(login).value());
    }

    /** For the picture of a call: what it would carry, without opening a keychain for it. */
    public static Wallet drawn(Session session) {
        return of(session, login -> Optional.of(UNSEEN));
    }

    private static Wallet of(Session session, Function<String, Optional<Secret>> keychain) {
        Wallet wallet = ofFiles(session);
        return session.cliLogin()
                .map(login -> wallet.withKeychain(login, () -> keychain.apply(login)))
                .orElse(wallet);
    }

    private static Wallet ofFiles(Session session) {
        Wallet wallet = Wallet.of(
                NetrcRecords.of(session.netrc().file(), session.netrc().called()));
        Optional<Secret> key = session.facts().apiKey();
        if (key.isPresent()) {
            wallet = wallet.withEnvironment(key.get());
        }
        Optional<Account> account = session.chosen();
        if (account.isPresent()) {
            Secret token = account.get().token().orElse(NONE);
            return wallet.withAccount(
                    account.get().name(), account.get().hosts(), account.get().login(), token);
        }
        return session.isChosenGone()
                ? wallet.withAccount(session.here().orElseThrow().account(), List.of(), "", NONE)
                : wallet;
    }
}
