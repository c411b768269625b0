package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.text.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
    private final Redactor redactor = new Redactor(List.of(Secret.of("t0ken")));

    private String body(String json, String path) {
        return redactor.body(Body.of(json), path).text();
    }

    @Test
    void secretFieldsBecomeStars() {
        assertEquals(
                "{\"access_token\":{\"id\":\"1\",\"token\":\"********\"},\"name\":\"x\",\"n\":1}",
                body("{\"access_token\": {\"id\": \"1\", \"token\": \"abc\"}, \"name\": \"x\", \"n\": 1}", "/x"));
        assertEquals("{\"tokens\":[\"********\",\"********\"]}", body("{\"tokens\":[\"a\",\"b\"]}", "/x"));
    }

    @Test
    void everyConfigVarBecomesStars() {
        assertEquals("{\"LANG\":\"********\"}", body("{\"LANG\":\"en\"}", "/apps/a/config-vars"));
        assertEquals("{\"LANG\":\"en\"}", body("{\"LANG\":\"en\"}", "/apps/a"));
        assertEquals("{\"value\":\"********\"}", body("{\"value\":\"en\"}", "/addons/a/config?x=1"));
    }

    @Test
    void urlsWithACredentialBecomeStars() {
        assertEquals("[\"********\",\"https://h/a@b\"]", body("[\"postgres://u:p@h/db\",\"https://h/a@b\"]", "/x"));
        assertEquals("[\"********\"]", body("[\"https://h/log?srv=1&signature=abc\"]", "/x"));
    }

    @Test
    void knownSecretsBecomeStarsWhereverTheyStand() {
        assertEquals("{\"message\":\"bad ********!\"}", body("{\"message\":\"bad t0ken!\"}", "/x"));
        assertEquals("GET /x?a=********", redactor.address("GET /x?a=t0ken"));
    }

    /** A server may repeat a credential as it came, as it stands in a URL, or in the letters of its own log. */
    @Test
    void whatWentOutWithACallIsKnownInEverySpelling() {
        Authorization basic = new Authorization(
                Authorization.Scheme.BASIC, "bob", Secret.of("p w/5"), new Credential.Netrc("a.test", 1));
        Header own = new Header("Proxy-Authorization", "Bearer Typed1", Header.By.YOU);
        SignedRequest first = new SignedRequest(
                new Request("GET", URI.create("https://a.test/x"), List.of(own), Body.NONE), Optional.of(basic));
        SignedRequest hop = new SignedRequest(
                new Request("GET", URI.create("https://b.test/x"), List.of(), Body.NONE),
                Optional.empty(),
                Optional.of(first));

        assertEquals(
                "Basic ********, ********, ********, ********, ********, ********.",
                Redactor.of(hop).text("Basic Ym9iOnAgdy81, p w/5, P W/5, p+w%2F5, p%20w%2f5, typed1."));
    }

    @Test
    void whatIsNotWholeJsonIsDropped() {
        assertEquals(Body.NONE, redactor.body(Body.of("{\"password\":\"x"), "/x"));
        assertEquals(Body.NONE, redactor.body(Body.of("<html>"), "/x"));
        assertTrue(redactor.isSecret(Body.of("a=b"), "/x"));
        assertFalse(redactor.isSecret(Body.of("{\"a\":\"b\"}"), "/x"));
    }

    @Test
    void secretHeadersBecomeStars() {
        List<Header> headers = redactor.headers(List.of(
                new Header("Authorization", "Bearer x", Header.By.YOU),
                new Header("Set-Cookie", "a=b", Header.By.SERVER),
                new Header("X-Echo", "t0ken", Header.By.SERVER),
                new Header("Accept", "x", Header.By.HKSHELL)));
        assertEquals(
                List.of("********", "********", "********", "x"),
                headers.stream().map(Header::value).toList());
    }

    @Test
    void addressesLoseTheirSecretPairs() {
        assertEquals("/x?a=1&token=********&b", redactor.address("/x?a=1&token=abc&b"));
    }

    @ParameterizedTest
    @CsvSource({
        "/dup/HRKU-12345678-1234-made-up/x, /dup/********/x",
        "/oauth/token=abc;password=def/x, /oauth/token=********;password=********/x",
        "/x?a=1;token=made&b=1, /x?a=1;token=********&b=1",
        "/x?tok%65n=made, /x?tok%65n=********",
        "/x?u=https%3A%2F%2Fu%3Amade%40h, /x?u=********",
        "/x?a=HRKU-12345678-1234-made-up&b=1, /x?a=********&b=1",
        "https://h.test/HRKU-12345678-1234-made-up, https://h.test/********",
        "/apps/hrku-short/a;b=c//, /apps/hrku-short/a;b=c//"
    })
    void what_looks_like_a_token_is_masked_in_an_address_too(String address, String shown) {
        assertEquals(shown, new Redactor(List.of()).address(address));
    }
}
