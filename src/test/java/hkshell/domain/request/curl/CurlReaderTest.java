package hkshell.domain.request.curl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Source;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("B6, D7: a line for curl becomes a request, without the credential in it")
class CurlReaderTest {
    private static final URI API = URI.create("https://api.heroku.com");
    private static final String APPS = "https://api.heroku.com/apps";

    private static CurlRequest read(String line) {
        assertTrue(CurlReader.isCurl(line), line);
        return CurlReader.read(line, API).fold(request -> request, why -> {
            throw new AssertionError(why.sentence());
        });
    }

    private static void becomes(String line, String curl) {
        CurlRequest request = read(curl);
        assertEquals(line, request.text());
        assertEquals(List.of(), request.notes());
    }

    private static void becomes(String line, String curl, String note) {
        CurlRequest request = read(curl);
        assertEquals(line, request.text());
        assertEquals(note, request.said());
    }

    @Test
    void b6_methods_and_paths() {
        becomes("GET /apps", "curl -n " + APPS);
        becomes("DELETE /apps/a", "$ curl -sSnX DELETE " + APPS + "/a");
        becomes("HEAD /apps", "curl -I --netrc-file ~/x " + APPS);
        becomes("GET http://127.0.0.1:80/a", "curl --url 127.0.0.1:80/a");
        becomes("GET https://example.com/a", "curl --compressed -L https://example.com/a");
        becomes("GET /apps?a=b&c=d%20e", "curl -G -d a=b --data-urlencode 'c=d e' " + APPS + "#top");
        becomes("GET https://example.com/a", "curl example.com/a", "https was taken where curl would take http.");
    }

    @Test
    void b6_headers_that_hkshell_sends_anyway_do_not_stand_in_the_line() {
        becomes(
                "POST /apps Accept:*/* X-Empty: -d '{\"name\":\"it\"}'",
                "curl -n -X POST " + APPS + " -H 'Content-Type: application/json' -H 'Accept: */*' -H 'X-Empty;'"
                        + " -d '{\"name\":\"it\"}'");
        becomes("GET /apps User-Agent:me", "curl -A me -H 'accept: application/vnd.heroku+json; version=3' " + APPS);
        becomes(
                "GET /apps",
                "curl -H 'Host: a' " + APPS,
                "The header Host is written by the client and cannot be replaced. It was left out.");
    }

    @Test
    void b6_bodies() {
        becomes("POST /apps -d @f.json", "curl " + APPS + " --data-binary @f.json");
        becomes("POST /apps -d -", "curl " + APPS + " -d@-");
        becomes("PUT /apps -d @f", "curl -T f " + APPS);
        becomes(
                "POST /apps Content-Type:application/x-www-form-urlencoded -d a=1&b=2",
                "curl " + APPS + " -d a=1 -d b=2");
        becomes("POST /apps Accept:application/json -d '{\"a\":1}'", "curl --json '{\"a\":1}' " + APPS);
        becomes(
                "POST /apps -d '{\"a\":\"\u00e9 \ud83d\ude00\"}'",
                "curl " + APPS + " --data-raw '{\"a\":\"\u00e9 \ud83d\ude00\"}'");
    }

    @Test
    void b6_a_shells_quotes_and_broken_lines() {
        becomes(
                "POST /apps -d \"{\\\"a\\\":\\\"it's\\\"}\"",
                "curl \\\n  --data-raw $'{\"a\":\"it\\'s\"}' \\\r\n  \"" + APPS + "\"\n");
        becomes("POST /apps Accept:application/json -d '\u00e9\n\\'", "curl " + APPS + " --json $'\\u00e9\\n\\x5c'");
    }

    @Test
    void b6_a_credential_is_dropped_and_said_so() {
        becomes("GET /apps", "curl -u me:s3cret " + APPS, "The credential of --user was left out.");
        becomes("GET /apps", "curl --oauth2-bearer s3cret " + APPS, "The credential of --oauth2-bearer was left out.");
        becomes(
                "GET /apps",
                "curl -H 'Authorization: Bearer s3cret' " + APPS,
                "The header Authorization was left out: it holds a credential.");
        becomes(
                "GET /apps",
                "curl -b a=s3cret -H 'Cookie: s3cret' " + APPS,
                "The cookies were left out. The header Cookie was left out: it holds a credential.");
        becomes("GET /apps", "curl https://me:s3cret@api.heroku.com/apps", "The credential in the URL was left out.");
        becomes(
                "GET /apps?a=b",
                "curl '" + APPS + "?token=s3cret&a=b'",
                "The pair token of the query was left out: it may be a credential.");
    }

    @Test
    void b6_what_is_left_out_is_named() {
        becomes(
                "GET /apps",
                "curl --no-keepalive -k " + APPS + " | jq .",
                "curl's --no-keepalive was left out. curl's --insecure was left out. What follows the curl command was left out.");
        becomes(
                "GET /apps/$APP",
                "curl -n " + APPS + "/$APP -H \"Authorization: Bearer $TOKEN\"",
                "The header Authorization was left out: it holds a credential. $APP is a variable of the shell: put its value there.");
        becomes("GET /apps", "curl -n " + APPS + " https://b.test/", "Only the first of 2 URLs was taken.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--frobnicate s3cret URL | curl's option --frobnicate is not known here, so the line was not taken.",
                "--header=s3cret URL | curl's option --header is not known here, so the line was not taken.",
                "-F name=x URL | curl's --form makes a request that hkshell does not send, so the line was not taken.",
                "URL --next URL | curl's --next makes a request that hkshell does not send, so the line was not taken.",
                "-X 'GE T' URL | 'GE T' is no method."
            })
    void b6_what_would_be_another_request_is_refused(String line, String sentence) {
        assertEquals(
                sentence,
                CurlReader.read("curl " + line.replace("URL", APPS), API)
                        .problem()
                        .map(Problem::sentence)
                        .orElseThrow());
    }

    @Test
    void b6_values_of_options_are_no_addresses_and_a_token_by_any_name_is_dropped() {
        becomes("GET /apps", "curl -q -4 " + APPS, "curl's --ipv4 was left out.");
        becomes("GET /apps", "curl --tlspassword s3cret " + APPS, "curl's --tlspassword was left out.");
        becomes(
                "GET /apps",
                "curl -H 'X-Vault: HRKU-12345678-1234-made-up' " + APPS,
                "The header X-Vault was left out: it holds a credential.");
    }

    @Test
    void b6_what_cannot_be_read_says_why() {
        assertEquals(
                "The curl line has no URL.",
                CurlReader.read("curl -n", API).problem().map(Problem::sentence).orElseThrow());
        assertEquals(
                "A quote of the curl line is not closed.",
                CurlReader.read("curl 'x", API).problem().map(Problem::sentence).orElseThrow());
        assertFalse(CurlReader.isCurl("GET /curl x"));
    }

    /** Whatever --curl prints goes back to the request that it was made of. */
    @Test
    void b7_copied_lines_read_back_to_the_same_request() {
        String[] items = {
            "name=a",
            "'q=it'\"'\"'s \\ $HOME `x` !'",
            "n:='{\"a\": [1, \"\u00e9\"]}'",
            "order==\"a b&c\"",
            "X-A:b;c",
            "Accept:*/*",
            "e=",
            "u=\u4e2d\ud83d\ude00",
            "w==%41",
            "Range:id ..; max=3".replace(" ", "\\ ")
        };
        String[] starts = {"GET /apps", "POST /apps?x=[1]", "PATCH /apps/a", "DELETE https://other.test/a", "PUT /a/{b}"
        };
        int read = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder line = new StringBuilder(starts[random.nextInt(starts.length)]);
            for (String item : items) {
                line.append(random.nextInt(3) == 0 ? " " + item : "");
            }
            Optional<Request> first = RequestLineParser.parse(line.toString())
                    .then(CurlReaderTest::built)
                    .value();
            if (first.isPresent()) {
                read++;
                String curl = curl(first.get());
                Request again = CurlReader.read(curl, API)
                        .then(request -> built(request.line()))
                        .value()
                        .orElseThrow(() -> new AssertionError(curl));
                assertEquals(first.get().uri(), again.uri(), curl);
                assertEquals(first.get().method(), again.method(), curl);
                assertEquals(first.get().body(), again.body(), curl);
                assertEquals(curl, curl(again));
            }
        }
        assertTrue(read > 1000, "only " + read);
    }

    private static String curl(Request request) {
        return new CredentialPolicy(API)
                .sign(request, Wallet.EMPTY.withoutAuth())
                .map(signed -> CurlText.of(signed, Optional.empty()))
                .value()
                .orElseThrow();
    }

    private static Parsed<Request> built(RequestLine line) {
        Resolved values = Resolved.NONE;
        for (Source source : line.needs()) {
            values = values.with(source, Body.of("x"));
        }
        return new RequestBuilder(API, "hkshell/1").build(line, values, new UUID(0, 0));
    }
}
