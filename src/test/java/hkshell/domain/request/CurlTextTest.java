package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.kit.text.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurlTextTest {
    private static final URI API = URI.create("https://api.heroku.com");
    private static final String ACCEPT = "-H 'Accept: application/vnd.heroku+json; version=3'";
    private static final NetrcRecords RECORDS = new NetrcRecords() {
        @Override
        public Optional<Answer> machine(String name) {
            return Optional.of(new Answer(name, 2, "me", Optional.of(Secret.of("t0ken")), "netrc"));
        }

        @Override
        public Optional<Answer> other() {
            return Optional.empty();
        }
    };

    private static SignedRequest signed(String line, Wallet wallet) {
        RequestBuilder builder = new RequestBuilder(API, "hkshell/1");
        Resolved values = Resolved.NONE
                .with(new Source.Asked("code"), Body.of("s3cret"))
                .with(new Source.UserFile("f"), Body.of("from file"));
        return RequestLineParser.parse(line)
                .then(read -> builder.build(read, values, new UUID(0, 0)))
                .then(request -> new CredentialPolicy(API).sign(request, wallet))
                .fold(good -> good, why -> {
                    throw new AssertionError(why);
                });
    }

    private static String curl(String line) {
        return CurlText.of(signed(line, Wallet.of(RECORDS)), Optional.empty());
    }

    @Test
    void b7_a_get_takes_the_credential_from_netrc() {
        assertEquals("curl -n " + ACCEPT + " https://api.heroku.com/apps", curl("GET /apps"));
    }

    @Test
    void anotherFileIsNamed() {
        assertEquals(
                "curl --netrc-file '/home/me/my netrc' " + ACCEPT + " https://api.heroku.com/apps",
                CurlText.of(signed("GET /apps", Wallet.of(RECORDS)), Optional.of("/home/me/my netrc")));
    }

    @Test
    void withoutACredentialThereIsNoNetrc() {
        assertEquals(
                "curl " + ACCEPT + " https://api.heroku.com/apps",
                CurlText.of(signed("GET /apps", Wallet.of(RECORDS).withoutAuth()), Optional.empty()));
    }

    @Test
    void theVariableIsNamedNotSpelledOut() {
        Wallet wallet = Wallet.EMPTY.withEnvironment(Secret.of("t0ken"));
        assertEquals(
                "curl " + ACCEPT + " https://api.heroku.com/apps -H \"Authorization: Bearer $HEROKU_API_KEY\"",
                CurlText.of(signed("GET /apps", wallet), Optional.empty()));
    }

    @Test
    void bodiesAndMethods() {
        String type = " -H 'Content-Type: application/json'";
        assertEquals(
                "curl -n " + ACCEPT + type + " --data-raw '{\"name\":\"it'\\''s\"}' https://api.heroku.com/apps",
                curl("/apps \"name=it's\""));
        assertEquals(
                "curl -n -X PATCH " + ACCEPT + type + " --data-raw '{\"name\":\"b\"}' https://api.heroku.com/apps/a",
                curl("PATCH /apps/a name=b"));
        assertEquals("curl -n -X DELETE " + ACCEPT + " https://api.heroku.com/apps/a", curl("DELETE /apps/a"));
        assertEquals("curl -n --head " + ACCEPT + " https://api.heroku.com/apps/a", curl("HEAD /apps/a"));
    }

    @Test
    void aBodyWithASecretComesFromStandardInput() {
        String type = " -H 'Content-Type: application/json'";
        String patch = "curl -n -X PATCH " + ACCEPT + type + " --data-binary @- https://api.heroku.com/";
        assertEquals(patch + "apps/a/config-vars", curl("PATCH /apps/a/config-vars KEY=value"));
        assertEquals(patch + "x", curl("PATCH /x client_secret=value"));
        assertEquals(patch + "x", curl("PATCH /x code=?"));
        assertEquals(patch + "x", curl("PATCH /x name=@f"));
        assertEquals(patch + "x", curl("PATCH /x url=postgres://u:p@h/db"));
        assertEquals(patch + "x", curl("PATCH /x -d password=x"));
    }

    @Test
    void b8_secret_headers_and_pairs_are_not_repeated() {
        assertEquals(
                "curl -n " + ACCEPT + " -H 'X-Trace: 1' 'https://api.heroku.com/x?a=b&access_token=********'",
                curl(
                        "GET /x?a=b&access_token=s3cret X-Trace:1 X-Api-Key:s3cret Cookie:a Heroku-Two-Factor-Code:123456"));
        assertEquals("curl " + ACCEPT + " https://api.heroku.com/x", curl("GET /x 'Authorization:Bearer s3cret'"));
    }

    @Test
    void bracketsOfAHostAreNoPattern() {
        assertEquals("curl -n " + ACCEPT + " -g 'http://[::1]:80/x'", curl("GET http://[::1]:80/x"));
    }
}
