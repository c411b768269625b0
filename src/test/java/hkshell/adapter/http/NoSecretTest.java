package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Body;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Source;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.RawServer;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tour with marked secrets: whatever goes wrong, no sentence, hint or copied line has one. */
class NoSecretTest {
    private static final String MARK = "MARKED";
    private final List<String> seen = new ArrayList<>();
    private final JdkTransport transport = new JdkTransport(Proxies.NONE, Optional.empty(), 1 << 20, System::nanoTime);

    @AfterEach
    void scan() {
        transport.close();
        assertTrue(seen.size() > 3, "the tour said nothing");
        for (String text : seen) {
            assertTrue(!text.contains(MARK), text);
        }
    }

    private void tour(String api, String line, Wallet wallet) {
        Parsed<RequestLine> read = RequestLineParser.parse(line);
        read.problem().ifPresent(this::see);
        read.value().ifPresent(good -> {
            seen.add(HkshellLine.of(good, List.of()));
            Resolved values = Resolved.NONE.with(new Source.Asked("code"), Body.of(MARK));
            new RequestBuilder(URI.create(api), "hkshell/test")
                    .build(good, values, new UUID(0, 0))
                    .then(request -> new CredentialPolicy(URI.create(api)).sign(request, wallet))
                    .fold(
                            signed -> {
                                seen.add(signed.toString() + signed.request().headers());
                                seen.add(CurlText.of(signed, Optional.empty()));
                                return see(transport.send(
                                        signed, TimeLimits.of(Duration.ofSeconds(5)), Watch.NONE, new Stop()));
                            },
                            this::see);
        });
    }

    private boolean see(Exchange exchange) {
        if (exchange instanceof Exchange.Failed failed) {
            return see(failed.problem());
        }
        return exchange instanceof Exchange.Answered answered
                && AnswerProblem.of(answered).map(this::see).orElse(false);
    }

    private boolean see(Problem problem) {
        return seen.add(problem.sentence() + problem.hint() + problem.code() + problem);
    }

    private static Wallet key(String token) {
        return Wallet.EMPTY.withEnvironment(Secret.of(token));
    }

    @Test
    void linesThatAreWrong() {
        for (String line : List.of(
                "/x 'Authorization:" + MARK + "\u0007'",
                "/x 'X-Api-Key:" + MARK + "\n'",
                "/x token:={" + MARK,
                "/x -d " + MARK + " password=" + MARK,
                "/x password=" + MARK + " password=" + MARK,
                "https://me:" + MARK + "@h.test/",
                "/x \"" + MARK)) {
            tour("http://127.0.0.1:1", line, Wallet.EMPTY);
        }
    }

    @Test
    void tokensThatNoHeaderHolds() {
        for (String token : List.of(MARK + " x", MARK + "\r\nX: y", "\u00e9" + MARK, MARK + "\u0000")) {
            tour("http://127.0.0.1:1", "GET /x", key(token));
            tour("https://api.heroku.com", "GET /x", Wallet.EMPTY.withAccount("a", List.of(), MARK, Secret.of(token)));
        }
    }

    @Test
    void placesWhereATokenMayNotGo() {
        Authorization typed = new Authorization(
                Authorization.Scheme.BASIC, "me", Secret.of(MARK), new Credential.Typed("http://h.test"));
        tour("http://h.test", "GET /x", Wallet.EMPTY.withTyped(typed));
        tour("https://h.test", "GET /x", Wallet.EMPTY.withAccount("a", List.of(), "", Secret.of(MARK)));
        tour("http://h.test", "GET /x Authorization:" + MARK, Wallet.EMPTY);
        tour("http://api.heroku.com", "GET /x", key(MARK));
    }

    @Test
    void serversThatEchoAndBreak() {
        String echo = "{\"id\":\"unauthorized\",\"message\":\"bad " + MARK + "\"}";
        for (String answer : List.of(
                "",
                MARK,
                "HTTP/1.1 401 No\r\nContent-Length: " + echo.length() + "\r\n\r\n" + echo,
                "HTTP/1.1 500 No\r\nContent-Length: " + echo.length() + "\r\n\r\n" + echo,
                "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + MARK,
                "HTTP/1.1 200 OK\r\n" + MARK + "\r\n\r\n",
                "HTTP/1.1 " + MARK + "\r\n\r\n",
                "HTTP/1.1 302 Go\r\nLocation: https://u:" + MARK + "@h/\r\nContent-Length: 0\r\n\r\n")) {
            try (RawServer server = RawServer.saying(answer)) {
                tour(server.url(), "GET /x?token=" + MARK + " Cookie:" + MARK, key(MARK));
                tour(server.url(), "PATCH /apps/a/config-vars KEY=" + MARK, key(MARK));
                tour(server.url(), "POST /x code=? password=" + MARK, key(MARK));
            }
        }
    }
}
