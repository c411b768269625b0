package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a credential may go: one test for each sentence that says so. */
class CredentialPolicyTest {
    private static final String API = "https://api.heroku.com";
    private static final String NETRC = """
            machine api.heroku.com
              login me@example.com
              password api-token
            machine git.heroku.com
              login me@example.com
              password git-token
            machine example.test
              login jo
              password pass word
            machine evil.test
              login other
            machine 127.0.0.1:5000
              login me
              password port-token
            machine 127.0.0.1
              login me
              password host-token
            machine ::1
              login me
              password six-token
            default
              login anonymous
              password default-token
            """;

    private static Wallet netrc(String text) {
        return Wallet.of(NetrcRecords.of(NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static final Wallet WALLET = netrc(NETRC);

    private static Request get(String url) {
        return new Request("GET", URI.create(url), List.of(), Body.NONE);
    }

    private static Parsed<SignedRequest> sign(String api, String url, Wallet wallet) {
        return new CredentialPolicy(URI.create(api)).sign(get(url), wallet);
    }

    /** What goes out, as {@code Scheme login:token, from}. */
    private static String sent(String api, String url, Wallet wallet) {
        return sign(api, url, wallet)
                .fold(
                        signed -> signed.authorization()
                                .map(out -> out.scheme().word() + " " + out.login() + ":"
                                        + out.token().reveal() + ", "
                                        + out.from().words())
                                .orElse("nothing"),
                        why -> why.code());
    }

    @Test
    void b2_the_api_gets_bearer() {
        assertEquals("Bearer me@example.com:api-token, netrc line 1", sent(API, API + "/apps", WALLET));
    }

    @Test
    void b2_another_host_gets_its_own_record_as_basic() {
        assertEquals("Basic me@example.com:git-token, netrc line 4", sent(API, "https://git.heroku.com/x", WALLET));
    }

    @Test
    void bearerWhenTheUserSaysSo() {
        assertEquals(
                "Bearer me@example.com:git-token, netrc line 4",
                sent(API, "https://git.heroku.com/x", WALLET.with(Authorization.Scheme.BEARER)));
    }

    @Test
    void anotherHostWithoutARecordGetsNothing() {
        assertEquals("nothing", sent(API, "https://unknown.test/", WALLET));
        assertEquals(
                "nothing",
                sent(
                        API,
                        "https://unknown.test/",
                        WALLET.withEnvironment(Secret.of("t")).withAccount("a", List.of(), "l", Secret.of("t"))));
    }

    @Test
    void aRecordAnswersForItsOwnHostOnly() {
        for (String host : List.of(
                "api.heroku.com.evil.org", "xapi.heroku.com", "api.heroku.com.", "heroku.com", "a.example.test")) {
            assertEquals("nothing", sent(API, "https://" + host + "/", WALLET), host);
        }
        assertEquals("Bearer me@example.com:api-token, netrc line 1", sent(API, "https://API.Heroku.com/", WALLET));
    }

    @Test
    void theApiItselfGetsNoTokenOfAnotherHost() {
        assertEquals("no_credential", sent("https://api.corp.org", "https://api.corp.org/apps", WALLET));
    }

    @Test
    void defaultAnswersOnlyWhenAsked() {
        assertEquals("nothing", sent(API, "https://unknown.test/", WALLET));
        assertEquals(
                "Basic anonymous:default-token, netrc line 21",
                sent(API, "https://unknown.test/", WALLET.usingDefault()));
        Problem why = sign("https://api.corp.org", "https://api.corp.org/apps", WALLET)
                .problem()
                .orElseThrow();
        assertTrue(why.hint().contains("--use-default"), why.hint());
        assertEquals(
                "Bearer anonymous:default-token, netrc line 21",
                sent("https://api.corp.org", "https://api.corp.org/apps", WALLET.usingDefault()));
    }

    @Test
    void ofTwoRecordsTheFirstAnswers() {
        Wallet two =
                netrc("machine api.heroku.com login a password one\nmachine api.heroku.com login b password two\n");
        assertEquals("Bearer a:one, netrc line 1", sent(API, API + "/", two));
    }

    @Test
    void hostAndPortAreTriedBeforeTheHost() {
        String api = "http://127.0.0.1:5000";
        assertEquals("Bearer me:port-token, netrc line 12", sent(api, api + "/apps", WALLET));
        assertEquals(
                "Bearer me:host-token, netrc line 15", sent("http://127.0.0.1:5001", "http://127.0.0.1:5001/", WALLET));
        assertEquals("Bearer me:six-token, netrc line 18", sent("http://[::1]:80", "http://[::1]:80/", WALLET));
        assertEquals("Bearer me@example.com:api-token, netrc line 1", sent(API + ":443", API + ":443/apps", WALLET));
    }

    @Test
    void theAccountOfThisRunComesBeforeEverythingElse() {
        Wallet both = WALLET.withEnvironment(Secret.of("key"))
                .withAccount("work", List.of(), "w@example.com", Secret.of("account"));
        assertEquals("Bearer w@example.com:account, account work", sent(API, API + "/", both));
    }

    @Test
    void theEnvironmentComesBeforeTheNetrc() {
        assertEquals("Bearer :key, HEROKU_API_KEY", sent(API, API + "/", WALLET.withEnvironment(Secret.of("key"))));
    }

    @Test
    void theKeychainComesLast() {
        assertEquals(
                "Bearer me@example.com:api-token, netrc line 1",
                sent(API, API + "/", WALLET.withKeychain("k@x", () -> Optional.of(Secret.of("chain")))));
        assertEquals(
                "Bearer k@x:chain, keychain entry of k@x",
                sent(API, API + "/", Wallet.EMPTY.withKeychain("k@x", () -> Optional.of(Secret.of("chain")))));
    }

    /** Account, environment and keychain, each alone, to an API of that address. */
    private static List<String> held(String api) {
        return List.of(
                sent(api, api + "/", Wallet.EMPTY.withAccount("work", List.of(), "", Secret.of("t"))),
                sent(api, api + "/", Wallet.EMPTY.withEnvironment(Secret.of("t"))),
                sent(api, api + "/", Wallet.EMPTY.withKeychain("k", () -> Optional.of(Secret.of("t")))));
    }

    @Test
    void heldTokensGoToHerokusDomainsAndTheirRealSubdomains() {
        for (String host : List.of(
                "api.heroku.com",
                "heroku.com",
                "api.herokai.com",
                "api.x.herokuspace.com",
                "HEROKUDEV.com",
                "a.b.heroku.com:8443")) {
            assertEquals(
                    List.of("Bearer :t, account work", "Bearer :t, HEROKU_API_KEY", "Bearer k:t, keychain entry of k"),
                    held("https://" + host),
                    host);
        }
    }

    @Test
    void heldTokensGoToLoopback() {
        for (String host : List.of("127.0.0.1:5000", "127.8.9.10", "[::1]:5000", "localhost:3000", "LOCALHOST")) {
            assertTrue(held("http://" + host).get(1).startsWith("Bearer :t"), host);
        }
    }

    @Test
    void heldTokensGoNowhereElse() {
        for (String host : List.of(
                "evilheroku.com",
                "heroku.com.evil.org",
                "api-heroku.com",
                "heroku.com.",
                "localhost.evil.org",
                "notlocalhost",
                "127.0.0.1.evil.org",
                "127.0.0.256",
                "127.1",
                "128.0.0.1",
                "[::2]",
                "herokuapp.com",
                "my.herokuapp.com")) {
            assertEquals(List.of("not_there", "no_credential", "no_credential"), held("https://" + host), host);
        }
    }

    @Test
    void heldTokensGoToHerokusOtherHostsToo() {
        assertEquals(
                "Basic w@x:t, account work",
                sent(API, "https://data.heroku.com/", WALLET.withAccount("work", List.of(), "w@x", Secret.of("t"))));
        assertEquals(
                "Basic :t, HEROKU_API_KEY",
                sent(API, "https://data.heroku.com/", WALLET.withEnvironment(Secret.of("t"))));
        assertEquals(
                "Basic me@example.com:git-token, netrc line 4",
                sent(API, "https://git.heroku.com/", WALLET.withEnvironment(Secret.of("t"))));
    }

    @Test
    void anotherServerOnThisMachineGetsItsOwnRecordOrNothing() {
        Wallet held = Wallet.EMPTY.withEnvironment(Secret.of("t")).withAccount("work", List.of(), "", Secret.of("t"));
        assertEquals("nothing", sent("http://127.0.0.1:5000", "http://127.0.0.1:3000/", held));
        assertEquals("nothing", sent(API, "http://localhost:3000/", held));
    }

    @Test
    void theDefaultApiIsAnApiUnderEveryOtherOne() {
        assertEquals(
                "Bearer me@example.com:api-token, netrc line 1", sent("http://127.0.0.1:5000", API + "/apps", WALLET));
    }

    private static Authorization typed(String origin) {
        return new Authorization(
                Authorization.Scheme.BASIC, "me@example.com", Secret.of("p w"), new Credential.Typed(origin));
    }

    @Test
    void aTypedCredentialGoesToItsOriginAlone() {
        Wallet wallet = WALLET.withTyped(typed(API));
        assertEquals("Basic me@example.com:p w, your input", sent(API, API + "/oauth/authorizations", wallet));
        assertEquals("nothing", sent(API, "https://git.heroku.com/", wallet));
        assertEquals("nothing", sent(API, "https://api.heroku.com:8443/", wallet));
        assertEquals("nothing", sent(API, "http://api.heroku.com/", wallet));
    }

    @Test
    void nothingGoesOverPlainHttp() {
        assertEquals("plain_http", sent(API, "http://git.heroku.com/", WALLET));
        assertEquals(
                "plain_http",
                sent("http://api.heroku.com", "http://api.heroku.com/", WALLET.withEnvironment(Secret.of("t"))));
        assertEquals(
                "plain_http",
                sent(
                        "http://api.heroku.com",
                        "http://api.heroku.com/",
                        WALLET.withAccount("a", List.of(), "", Secret.of("t"))));
        assertEquals("plain_http", sent(API, "http://x.test/", WALLET.withTyped(typed("http://x.test"))));
        assertEquals("plain_http", sent(API, "http://unknown.test/", WALLET.usingDefault()));
        assertEquals("nothing", sent(API, "http://unknown.test/", WALLET));
    }

    @Test
    void plainHttpToThisMachineIsFine() {
        assertTrue(
                sent("http://127.0.0.1:5000", "http://127.0.0.1:5000/", WALLET).startsWith("Bearer"));
    }

    @Test
    void aTokenThatNoHeaderHoldsIsRefusedAndNotQuoted() {
        for (String token : List.of("to ken", "token\r\nX: y", "tok\u00e9n", "tok\u0000en", "token\u007f", "")) {
            Problem why = sign(API, API + "/", Wallet.EMPTY.withEnvironment(Secret.of(token)))
                    .problem()
                    .orElseThrow();
            assertEquals("bad_token", why.code());
            assertEquals(Problem.Kind.CREDENTIAL, why.kind());
            assertFalse(why.toString().contains("tok\u00e9n") || why.toString().contains("to ken"), why.toString());
        }
    }

    @Test
    void aPasswordOfAnotherHostMayHaveAnyCharacter() {
        Wallet wallet = netrc("machine example.test login jo password \"p\u00e4 ss\"\n");
        assertEquals("Basic jo:p\u00e4 ss, netrc line 1", sent(API, "https://example.test/", wallet));
        assertEquals("bad_token", sent(API, "https://example.test/", wallet.with(Authorization.Scheme.BEARER)));
    }

    @Test
    void aRecordWithoutAPasswordIsAProblemThatNamesItsLine() {
        Problem why = sign(API, "https://evil.test/", WALLET).problem().orElseThrow();
        assertEquals("no_password", why.code());
        assertTrue(why.sentence().contains("line 10"), why.sentence());
    }

    @Test
    void aLoginWithAColonIsNoBasic() {
        assertEquals("bad_login", sent(API, "https://h.test/", netrc("machine h.test login a:b password c\n")));
    }

    @Test
    void noAuthSendsNothing() {
        assertEquals(
                "nothing",
                sent(API, API + "/", WALLET.withEnvironment(Secret.of("t")).withoutAuth()));
    }

    @Test
    void noCredentialForTheApiIsSaidBeforeAnythingIsSent() {
        Problem why = sign(API, API + "/apps", Wallet.EMPTY).problem().orElseThrow();
        assertEquals("There is no credential for api.heroku.com.", why.sentence());
        assertEquals("hkshell login", why.hint());
        assertEquals(Problem.Kind.CREDENTIAL, why.kind());
    }

    @Test
    void aTypedHeaderGoesAsItIsButNotInTheClear() {
        CredentialPolicy policy = new CredentialPolicy(URI.create(API));
        Header header = new Header("authorization", "Bearer mine", Header.By.YOU);
        SignedRequest signed =
                policy.sign(get(API + "/").with(header), WALLET).value().orElseThrow();
        assertEquals(Optional.empty(), signed.authorization());
        Problem why = policy.sign(get("http://x.test/").with(header), WALLET)
                .problem()
                .orElseThrow();
        assertEquals("plain_http", why.code());
        assertFalse(why.toString().contains("mine"), why.toString());
    }

    @Test
    void aSignedRequestPrintsNoToken() {
        String text = sign(API, API + "/apps", WALLET).value().orElseThrow().toString();
        assertEquals("GET https://api.heroku.com/apps", text);
    }
}
