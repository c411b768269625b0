package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedirectTest {
    private static final Authorization TOKEN = new Authorization(
            Authorization.Scheme.BEARER, "", Secret.of("t"), new Credential.Netrc("api.heroku.com", 1));

    private static SignedRequest signed(String method) {
        List<Header> headers = List.of(
                new Header("Accept", "a", Header.By.HKSHELL),
                new Header("Content-Type", "c", Header.By.HKSHELL),
                new Header("X-Api-Key", "a-known-key", Header.By.YOU));
        URI uri = URI.create("https://api.heroku.com/a/b?c");
        return new SignedRequest(new Request(method, uri, headers, Body.of("x")), Optional.of(TOKEN));
    }

    private static Response response(int status, String location) {
        return new Response(
                status, List.of(new Header("location", location, Header.By.SERVER)), Body.NONE, Duration.ZERO);
    }

    private static Optional<SignedRequest> next(String location) {
        return Redirect.next(signed("GET"), response(302, location)).value().orElseThrow();
    }

    @Test
    void withinOneOriginEverythingStays() {
        SignedRequest hop = next("d?e").orElseThrow();
        assertEquals("https://api.heroku.com/a/d?e", hop.request().uri().toString());
        assertEquals(Optional.of(TOKEN), hop.authorization());
        assertEquals(3, hop.request().headers().size());
        assertTrue(next("https://API.heroku.com:443/x")
                .orElseThrow()
                .authorization()
                .isPresent());
    }

    @Test
    void toAnotherOriginNothingGoes() {
        for (String location : List.of(
                "https://evil.test/",
                "//evil.test/",
                "http://api.heroku.com/x",
                "https://api.heroku.com:8443/",
                "https://git.heroku.com/")) {
            SignedRequest hop = next(location).orElseThrow();
            assertEquals(Optional.empty(), hop.authorization(), location);
            assertEquals(
                    List.of("Accept"),
                    hop.request().headers().stream().map(Header::name).toList(),
                    location);
            assertEquals(Body.NONE, hop.request().body(), location);
        }
    }

    @Test
    void an_address_that_quotes_the_credential_is_not_followed() {
        for (String location : List.of("/got/a-known-key", "https://evil.test/?a-known-key")) {
            Problem refused = Redirect.next(signed("GET"), response(302, location))
                    .problem()
                    .orElseThrow();
            assertEquals("bad_redirect", refused.code());
            assertFalse(refused.toString().contains("known"), location);
        }
    }

    @Test
    void onlyGetAndHeadAreFollowed() {
        assertTrue(Redirect.next(signed("HEAD"), response(307, "/x"))
                .value()
                .orElseThrow()
                .isPresent());
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertTrue(
                    Redirect.next(signed(method), response(303, "/x"))
                            .value()
                            .orElseThrow()
                            .isEmpty(),
                    method);
        }
    }

    @Test
    void otherStatusesAreAnswers() {
        for (int status : List.of(200, 201, 300, 304, 404)) {
            assertTrue(Redirect.next(signed("GET"), response(status, "/x"))
                    .value()
                    .orElseThrow()
                    .isEmpty());
        }
    }

    @Test
    void addressesThatNobodyShouldFollowAreAProblem() {
        for (String location :
                List.of("https://u:p@h/", "ftp://h/", "file:///etc/passwd", "http://", "a b", "javascript:x")) {
            assertEquals(
                    "bad_redirect",
                    Redirect.next(signed("GET"), response(302, location))
                            .problem()
                            .orElseThrow()
                            .code(),
                    location);
        }
    }

    @Test
    void textOfTheServerIsNotRepeated() {
        String sentence = Redirect.next(signed("GET"), response(302, "ftp://\u001b[2Jx"))
                .problem()
                .orElseThrow()
                .sentence();
        assertEquals("api.heroku.com redirects to an address that hkshell does not follow.", sentence);
    }
}
