package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Parsed;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestBuilderTest {
    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private final RequestBuilder builder = new RequestBuilder(URI.create("https://api.heroku.com"), "hkshell/1.0");

    private Parsed<Request> build(String line, Resolved values) {
        return RequestLineParser.parse(line).then(read -> builder.build(read, values, ID));
    }

    private Request built(String line) {
        return build(line, Resolved.NONE).fold(good -> good, why -> {
            throw new AssertionError(line + ": " + why);
        });
    }

    private String address(String line) {
        return built(line).uri().toString();
    }

    private String sentence(String line) {
        return build(line, Resolved.NONE)
                .problem()
                .orElseThrow(() -> new AssertionError(line))
                .sentence();
    }

    @Test
    void b3_headers_say_who_set_them() {
        Request request = built("POST /apps name=x");
        assertEquals(
                List.of("Accept", "User-Agent", "Request-Id", "Content-Type"),
                request.headers().stream().map(Header::name).toList());
        assertEquals(
                "application/vnd.heroku+json; version=3",
                request.header("accept").orElseThrow().value());
        assertEquals(ID.toString(), request.header("Request-Id").orElseThrow().value());
        assertTrue(request.headers().stream().allMatch(header -> header.by() == Header.By.HKSHELL));
        assertFalse(built("GET /apps").header("Content-Type").isPresent());
    }

    @Test
    void aTypedHeaderTakesThePlaceOfOurs() {
        Request request = built("GET /apps accept:application/json X-Trace:1 X-Trace:2");
        assertEquals(
                List.of("accept", "User-Agent", "Request-Id", "X-Trace", "X-Trace"),
                request.headers().stream().map(Header::name).toList());
        assertEquals(Header.By.YOU, request.headers().get(0).by());
    }

    @Test
    void b11_bodies_keep_order_and_spelling() {
        Request request = built("/apps name=x n:=1.50 deep:='{\"a\": [1,null]}' empty= on:=true");
        assertEquals(
                "{\"name\":\"x\",\"n\":1.50,\"deep\":{\"a\": [1,null]},\"empty\":\"\",\"on\":true}",
                request.body().text());
        assertEquals(
                "{\"a\":\"\u00e4\\\"\\n\"}",
                built("/apps \"a=\u00e4\\\"\n\"").body().text());
    }

    @Test
    void aWholeBodyGoesAsItIs() {
        assertEquals("{\"a\": 1 ", built("/x -d '{\"a\": 1 '").body().text());
        Request request = build("/x -d @f", Resolved.NONE.with(new Source.UserFile("f"), Body.of(new byte[] {1, -1})))
                .value()
                .orElseThrow();
        assertEquals(Body.of(new byte[] {1, -1}), request.body());
        assertTrue(request.body().isHidden());
    }

    @Test
    void fetchedValuesGoIntoTheBody() {
        Resolved values = Resolved.NONE
                .with(new Source.UserFile("t"), Body.of("text\n"))
                .with(new Source.UserFile("j"), Body.of("[1]\n"))
                .with(new Source.Asked("p"), Body.of("s3cret"));
        Body body = build("/x a=@t b:=@j p=?", values).value().orElseThrow().body();
        assertEquals("{\"a\":\"text\\n\",\"b\":[1],\"p\":\"s3cret\"}", body.text());
        assertTrue(body.isHidden());
    }

    @Test
    void aFileMustHoldWhatItsItemSays() {
        Resolved values = Resolved.NONE.with(new Source.UserFile("f"), Body.of(new byte[] {(byte) 0xff}));
        assertTrue(build("/x a=@f", values).problem().orElseThrow().sentence().contains("not UTF-8"));
        Resolved broken = Resolved.NONE.with(new Source.UserFile("f"), Body.of("{"));
        assertTrue(build("/x a:=@f", broken).problem().orElseThrow().sentence().contains("ends too early"));
    }

    @Test
    void pathsAreEncodedOnce() {
        assertEquals("https://api.heroku.com/apps/a%20b", address("\"/apps/a b\""));
        assertEquals("https://api.heroku.com/apps/a%20b", address("/apps/a%20b"));
        assertEquals("https://api.heroku.com/100%25", address("/100%"));
        assertEquals("https://api.heroku.com/%C3%A9/%F0%9F%98%80", address("/\u00e9/\ud83d\ude00"));
        assertEquals("https://api.heroku.com/%7Ba%7D%5B0%5D%22%5C", address("/{a}[0]\\\"\\\\"));
        assertEquals("https://api.heroku.com/users/~/apps", address("/users/~/apps"));
        assertEquals("https://api.heroku.com/a%0Ab%1B", address("\"/a\nb\u001b\""));
        assertEquals("https://api.heroku.com//evil.test/x", address("//evil.test/x"));
        assertEquals("https://api.heroku.com/x?next=https://h/", address("/x?next=https://h/"));
    }

    @Test
    void queryItemsAreEncodedWhole() {
        assertEquals("https://api.heroku.com/x?a=b%26c%3Dd%20%2B", address("\"/x\" \"a==b&c=d +\""));
        assertEquals("https://api.heroku.com/x?q=1&a=%C3%A9", address("/x?q=1 a==\u00e9"));
        assertEquals("https://api.heroku.com/x?q=1%202", address("\"/x?q=1 2\""));
    }

    @Test
    void aBaseMayHaveAPath() {
        RequestBuilder other = new RequestBuilder(URI.create("http://127.0.0.1:5000/heroku/"), "x");
        Request request = RequestLineParser.parse("/apps")
                .then(line -> other.build(line, Resolved.NONE, ID))
                .value()
                .orElseThrow();
        assertEquals("http://127.0.0.1:5000/heroku/apps", request.uri().toString());
    }

    @Test
    void urlsReplaceTheBase() {
        assertEquals("https://git.heroku.com/x", address("https://GIT.heroku.com/x"));
        assertEquals("http://[::1]:8080/", address("http://[::1]:8080/"));
        assertEquals("https://xn--bcher-kva.test/", address("HTTPS://b\u00fccher.test/"));
        assertEquals("https://h.test?a=b", address("https://h.test?a=b"));
    }

    @Test
    void urlsWithUserInfoAreRefused() {
        for (String url : List.of(
                "https://me:pw@api.heroku.com/",
                "https://me@h",
                "https://api.heroku.com:443@evil.test/",
                "http://@h/")) {
            assertTrue(sentence(url).contains("user name or password"), url);
        }
    }

    @Test
    void oddHostsAreRefused() {
        for (String url : List.of(
                "https:///x",
                "https://h:/x",
                "https://h:99999/",
                "https://h:1x/",
                "https://a b/",
                "https://a_b/",
                "https://[zz]/",
                "https://%41/",
                "https://a\\\\b.test/",
                "https://api.heroku.com%2eevil.test/")) {
            assertTrue(sentence("\"" + url + "\"").startsWith("The URL"), url);
        }
        assertTrue(sentence("ftp://h/x").contains("https: and http:"));
        assertTrue(sentence("file:///etc/passwd").contains("https: and http:"));
    }

    @Test
    void aVariantOfTheVersion() {
        assertEquals("application/vnd.heroku+json; version=3.sdk", RequestBuilder.accept("sdk"));
        assertEquals(RequestBuilder.ACCEPT, RequestBuilder.accept(""));
    }
}
