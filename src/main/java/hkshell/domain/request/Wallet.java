package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every credential at hand for one call, and what the person said about using them. Which one goes out, if any, is for
 * {@link CredentialPolicy} to say.
 *
 * @param typed typed or piped in during this run, with its scheme; when it is there nothing else is tried
 * @param account the one that calls go out as because somebody chose it, as by {@code --account}
 * @param environment HEROKU_API_KEY
 * @param netrc the netrc file in use
 * @param keychain the Heroku CLI's keychain entry; opened only when nothing else answers, for it may cost a question
 * @param useDefault whether {@code default} may answer ({@code --use-default})
 * @param noAuth whether the call goes out without a credential ({@code --no-auth})
 * @param scheme how to write the credential when the person says so
 */
public record Wallet(
        Optional<Authorization> typed,
        Optional<Held> account,
        Optional<Held> environment,
        NetrcRecords netrc,
        Supplier<Optional<Held>> keychain,
        boolean useDefault,
        boolean noAuth,
        Optional<Authorization.Scheme> scheme) {
    public static final Wallet EMPTY = of(NetrcRecords.NONE);

    /** A token and where it comes from. */
    public record Held(Credential from, String login, Secret token) {}

    /** A netrc file and nothing else. */
    public static Wallet of(NetrcRecords netrc) {
        return new Wallet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                netrc,
                Optional::empty,
                false,
                false,
                Optional.empty());
    }

    public Wallet withTyped(Authorization other) {
        return new Wallet(Optional.of(other), account, environment, netrc, keychain, useDefault, noAuth, scheme);
    }

    /** @param hosts of its records */
    public Wallet withAccount(String name, List<String> hosts, String login, Secret token) {
        return acting(new Held(new Credential.Account(name, hosts), login, token));
    }

    /** As that one, whatever else is at hand. */
    public Wallet acting(Held held) {
        return new Wallet(typed, Optional.of(held), environment, netrc, keychain, useDefault, noAuth, scheme);
    }

    public Wallet withEnvironment(Secret token) {
        Held held = new Held(new Credential.Environment(), "", token);
        return new Wallet(typed, account, Optional.of(held), netrc, keychain, useDefault, noAuth, scheme);
    }

    /** @param token opens the entry of that login; empty when it gives none */
    public Wallet withKeychain(String login, Supplier<Optional<Secret>> token) {
        Supplier<Optional<Held>> held =
                () -> token.get().map(is -> new Held(new Credential.Keychain(login), login, is));
        return new Wallet(typed, account, environment, netrc, held, useDefault, noAuth, scheme);
    }

    public Wallet usingDefault() {
        return new Wallet(typed, account, environment, netrc, keychain, true, noAuth, scheme);
    }

    public Wallet withoutAuth() {
        return new Wallet(typed, account, environment, netrc, keychain, useDefault, true, scheme);
    }

    public Wallet with(Authorization.Scheme other) {
        return new Wallet(typed, account, environment, netrc, keychain, useDefault, noAuth, Optional.of(other));
    }
}
