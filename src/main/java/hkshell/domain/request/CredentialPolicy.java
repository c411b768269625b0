package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a credential may go: {@link Request} + {@link Wallet} -> {@link SignedRequest}. The only maker of signed requests,
 * so that no token meets a host that it does not belong to.
 *
 * <ul>
 *   <li>The API gets, in this order: the account of this run, HEROKU_API_KEY, its netrc record, the keychain entry.
 *   <li>Another host gets its own netrc record as Basic, or nothing. One of Heroku's other hosts may get the tokens of the
 *       account and of HEROKU_API_KEY; another port of this machine never does.
 *   <li>A typed credential goes to its own origin alone, and keeps every other one at home.
 *   <li>Nothing goes over plain HTTP, except to this machine itself.
 * </ul>
 *
 * @param api the origin of the API in use; {@code api.heroku.com} is always one too
 */
public record CredentialPolicy(Origin api) {
    /** The code of the problem that no credential is at hand. */
    public static final String NO_CREDENTIAL = "no_credential";

    /** The code of the problem that the credential in use belongs elsewhere. */
    public static final String NOT_THERE = "not_there";

    public CredentialPolicy(URI api) {
        this(Origin.of(api));
    }

    public Parsed<SignedRequest> sign(Request request, Wallet wallet) {
        Origin origin = Origin.of(request.uri());
        if (request.header("Authorization").isPresent()) {
            return typedHeader(request, origin);
        }
        if (wallet.noAuth()) {
            return Parsed.good(new SignedRequest(request, Optional.empty()));
        }
        return choose(request.uri(), origin, wallet)
                .then(chosen -> checked(chosen, origin))
                .map(chosen -> new SignedRequest(request, chosen));
    }

    /** The person wrote the header: it goes as written, but not in the clear. */
    private static Parsed<SignedRequest> typedHeader(Request request, Origin origin) {
        return origin.isPrivate()
                ? Parsed.good(new SignedRequest(request, Optional.empty()))
                : Parsed.bad(inTheClear(origin));
    }

    private Parsed<Optional<Authorization>> choose(URI uri, Origin origin, Wallet wallet) {
        if (wallet.typed().isPresent()) {
            return Parsed.good(wallet.typed().filter(typed -> typed.from().belongsTo(origin)));
        }
        return isApi(origin) ? forApi(uri, origin, wallet) : forOther(uri, origin, wallet);
    }

    private boolean isApi(Origin origin) {
        return origin.equals(api) || origin.equals(Origin.HEROKU);
    }

    private Parsed<Optional<Authorization>> forApi(URI uri, Origin origin, Wallet wallet) {
        Authorization.Scheme scheme = wallet.scheme().orElse(Authorization.Scheme.BEARER);
        if (wallet.account().isPresent()) {
            Wallet.Held account = wallet.account().get();
            return account.from().belongsTo(origin)
                    ? Parsed.good(Optional.of(write(account, scheme)))
                    : Parsed.bad(notThere(account.from(), origin));
        }
        Optional<Authorization> environment = held(wallet.environment(), origin, scheme);
        if (environment.isPresent()) {
            return Parsed.good(environment);
        }
        Optional<NetrcRecords.Answer> record = record(uri, wallet);
        if (record.isPresent()) {
            return ofRecord(record.get(), scheme);
        }
        Optional<Authorization> keychain = held(wallet.keychain().get(), origin, scheme);
        return keychain.isPresent()
                ? Parsed.good(keychain)
                : Parsed.bad(origin.equals(api) ? none(origin, wallet) : elsewhere(origin));
    }

    private Parsed<Optional<Authorization>> forOther(URI uri, Origin origin, Wallet wallet) {
        Authorization.Scheme scheme = wallet.scheme().orElse(Authorization.Scheme.BASIC);
        if (origin.isHeroku() && wallet.account().isPresent()) {
            return Parsed.good(held(wallet.account(), origin, scheme));
        }
        Optional<NetrcRecords.Answer> record = record(uri, wallet);
        if (record.isPresent()) {
            return ofRecord(record.get(), scheme);
        }
        return Parsed.good(origin.isHeroku() ? held(wallet.environment(), origin, scheme) : Optional.empty());
    }

    /** Its own record: {@code host:port} when the address names a port, then the host, {@code default} only when asked. */
    private static Optional<NetrcRecords.Answer> record(URI uri, Wallet wallet) {
        String host = Origin.of(uri).host();
        String bare = Origin.of(uri).bareHost();
        List<String> names = uri.getPort() < 0
                ? List.of(host, bare)
                : List.of(host + ":" + uri.getPort(), bare + ":" + uri.getPort(), host, bare);
        for (String name : names) {
            Optional<NetrcRecords.Answer> answer = wallet.netrc().machine(name);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return wallet.useDefault() ? wallet.netrc().other() : Optional.empty();
    }

    private static Parsed<Optional<Authorization>> ofRecord(NetrcRecords.Answer record, Authorization.Scheme scheme) {
        Credential from = new Credential.Netrc(record.host(), record.line(), record.file());
        return record.password().isPresent()
                ? Parsed.good(record.password()
                        .map(token -> write(new Wallet.Held(from, record.login(), token), scheme)))
                : Parsed.bad(Problem.credential(
                        "no_password",
                        "The record of " + record.host() + " on " + record.file() + " line " + record.line()
                                + " has no password.",
                        "hkshell netrc set " + record.host() + " --password-stdin"));
    }

    private static Optional<Authorization> held(
            Optional<Wallet.Held> held, Origin origin, Authorization.Scheme scheme) {
        return held.filter(token -> token.from().belongsTo(origin)).map(token -> write(token, scheme));
    }

    private static Authorization write(Wallet.Held held, Authorization.Scheme scheme) {
        return new Authorization(scheme, held.login(), held.token(), held.from());
    }

    /** The last look, whichever credential was chosen: is the way private, and can the header hold it? */
    private static Parsed<Optional<Authorization>> checked(Optional<Authorization> chosen, Origin origin) {
        if (chosen.isEmpty()) {
            return Parsed.good(chosen);
        }
        Authorization authorization = chosen.get();
        if (!origin.isPrivate()) {
            return Parsed.bad(inTheClear(origin));
        }
        if (authorization.from() instanceof Credential.Account
                && authorization.token().isEmpty()) {
            return Parsed.bad(
                    Problem.credential(
                            "no_token",
                            "There is no token of " + authorization.from().words()
                                    + " here, and nobody else's was sent.",
                            "hkshell accounts use --not-here forgets the account of a folder; hkshell accounts lists what there is"));
        }
        if (!fits(authorization)) {
            return Parsed.bad(Problem.credential(
                    "bad_token",
                    "The token of " + authorization.from().words() + " has a character that no token has.",
                    authorization.from() instanceof Credential.Environment
                            ? "look for a blank, a quote or a line end in it, or unset HEROKU_API_KEY"
                            : "look for a blank, a quote or a line end in it; hkshell login writes a new one"));
        }
        if (authorization.scheme() == Authorization.Scheme.BASIC
                && authorization.login().indexOf(':') >= 0) {
            return Parsed.bad(Problem.credential(
                    "bad_login",
                    "The login of " + authorization.from().words() + " has a colon, which Basic cannot carry.",
                    "--no-auth sends without a credential"));
        }
        return Parsed.good(chosen);
    }

    /** A password of another host goes encoded and may have any character; a token may not. */
    private static boolean fits(Authorization authorization) {
        boolean password = authorization.scheme() == Authorization.Scheme.BASIC
                && (authorization.from() instanceof Credential.Netrc
                        || authorization.from() instanceof Credential.Typed);
        return password || authorization.token().fitsHeader();
    }

    private static Problem inTheClear(Origin origin) {
        return Problem.credential(
                "plain_http",
                "A credential would go to " + origin.place() + " unencrypted, so nothing was sent.",
                "use https; hkshell get URL --no-auth sends without it");
    }

    private static Problem notThere(Credential from, Origin origin) {
        return Problem.credential(
                NOT_THERE,
                "The token of " + from.words() + " does not go to " + origin.place() + ".",
                "it goes to its own hosts, to Heroku's and to this machine; --no-auth sends without it");
    }

    /** Of Heroku's own API while another one is in use, where a login would not help. */
    private static Problem elsewhere(Origin origin) {
        return Problem.credential(
                NOT_THERE,
                "There is no credential for " + origin.place() + ", which is not the API in use.",
                "give the path alone for the API in use; --no-auth sends without a credential");
    }

    private static Problem none(Origin origin, Wallet wallet) {
        if (wallet.environment().isPresent()) {
            return Problem.credential(
                    NO_CREDENTIAL,
                    "There is no credential for " + origin.place() + ", where HEROKU_API_KEY does not go.",
                    "it goes to Heroku's own hosts and to this machine; hkshell login --token-stdin keeps a token for this one");
        }
        boolean spare = !wallet.useDefault() && wallet.netrc().other().isPresent();
        return Problem.credential(
                NO_CREDENTIAL,
                "There is no credential for " + origin.place() + ".",
                spare ? "hkshell login; hkshell get PATH --use-default takes the default record" : "hkshell login");
    }
}
