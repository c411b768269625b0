package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Watch;
import hkshell.fake.RawServer;
import hkshell.sandbox.Sandbox;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real HTTP against the sandbox. */
class JdkTransportTest {
    private Sandbox sandbox;
    private Calls calls;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
        calls = new Calls(sandbox.url(), Calls.netrc(sandbox.netrcText()), 8 << 20);
    }

    @AfterEach
    void stop() {
        calls.close();
        sandbox.close();
    }

    @Test
    void anAnswerHasStatusHeadersBodyAndTime() {
        Response response = calls.answered("GET /account").response();
        assertEquals(200, response.status());
        assertTrue(response.saysJson());
        assertEquals(
                "00000000-0000-0001-0000-000000000002",
                response.header("request-id").orElseThrow());
        assertEquals("4499", response.header("RateLimit-Remaining").orElseThrow());
        assertTrue(
                response.body().text().contains("\"email\": \"me@example.com\""),
                response.body().text());
        assertEquals(Duration.ofMillis(3), response.took());
    }

    @Test
    void theRequestGoesOutAsItWasBuilt() {
        String echo = calls.answered("PUT /sandbox/echo/a%20b?c=d e==f name=\u00e9 X-Trace:1")
                .response()
                .body()
                .text();
        for (String part : List.of(
                "\"method\": \"PUT\"",
                "\"path\": \"/sandbox/echo/a%20b\"",
                "\"query\": \"c=d&e=f\"",
                "\"Accept\": \"application/vnd.heroku+json; version=3\"",
                "\"User-agent\": \"hkshell/test\"",
                "\"Authorization\": \"Bearer ********\"",
                "\"X-trace\": \"1\"",
                "\"Accept-encoding\": \"gzip\"",
                "{\\\"name\\\":\\\"\u00e9\\\"}")) {
            assertTrue(echo.contains(part), part + " in " + echo);
        }
        assertTrue(!echo.contains("Upgrade"), echo);
    }

    /** One that is left waits in native code, and the JVM waits 0.3 s for it at its end. */
    @Test
    void no_thread_of_a_closed_client_is_left() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("closed");
        List<Thread> left = new ArrayList<>();
        Thread caller = new Thread(group, () -> {
            try (Calls own = new Calls(sandbox.url(), Calls.netrc(sandbox.netrcText()), 8 << 20)) {
                assertEquals(200, own.answered("GET /account").response().status());
                Thread[] threads = new Thread[16];
                int count = group.enumerate(threads);
                left.addAll(Arrays.asList(threads).subList(0, count));
            }
        });
        caller.start();
        caller.join();
        assertTrue(left.stream().anyMatch(one -> one.getName().endsWith("-SelectorManager")), left.toString());
        for (Thread one : left) {
            one.join(5000);
            assertTrue(!one.isAlive(), one.getName());
        }
    }

    @Test
    void gzipIsUndone() {
        Response response = calls.answered("GET /apps").response();
        assertEquals("gzip", response.header("Content-Encoding").orElseThrow());
        assertTrue(response.body().text().startsWith("["), response.body().text());
        assertTrue(response.body().size() > 20_000, response.body().toString());
    }

    @Test
    void headHasNoBody() {
        Response response = calls.answered("HEAD /apps").response();
        assertEquals(200, response.status());
        assertTrue(response.body().isEmpty());
    }

    @Test
    void everyStatusIsAnAnswer() {
        for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 500, 503}) {
            assertEquals(
                    status,
                    calls.answered("GET /sandbox/status/" + status).response().status());
        }
        assertEquals(404, calls.answered("GET /apps/").response().status());
    }

    @Test
    void anyBytesAreAnAnswer() {
        for (int seed = 0; seed < 50; seed++) {
            assertEquals(
                    3000,
                    calls.answered("GET /sandbox/bytes?n=3000&seed=" + seed)
                            .response()
                            .body()
                            .size());
        }
    }

    @Test
    void stopEndsAWaitingCallAtOnce() {
        Stop stop = new Stop();
        long[] raised = new long[1];
        try (RawServer server = new RawServer(socket -> {
            raised[0] = System.nanoTime();
            stop.raise();
            socket.getInputStream().read();
        })) {
            Exchange end = calls.transport.send(
                    calls.signed("GET " + server.url() + "/"), TimeLimits.of(Duration.ofMinutes(2)), Watch.NONE, stop);
            Duration took = Duration.ofNanos(System.nanoTime() - raised[0]);
            assertInstanceOf(Exchange.Cancelled.class, end);
            assertTrue(took.toMillis() < 2000, took.toString());
        }
    }

    @Test
    void aSlowCallOfTheSandboxCanBeStopped() throws InterruptedException {
        Stop stop = new Stop();
        Exchange[] end = new Exchange[1];
        Thread call = new Thread(
                () -> end[0] = calls.transport.send(
                        calls.signed("GET /sandbox/slow?ms=60000"),
                        TimeLimits.of(Duration.ofMinutes(2)),
                        Watch.NONE,
                        stop),
                "call");
        call.start();
        stop.raise();
        call.join(20_000);
        assertInstanceOf(Exchange.Cancelled.class, end[0]);
    }

    @Test
    void stopInTheMiddleOfABodyEndsTheCall() {
        Stop stop = new Stop();
        try (RawServer server = new RawServer(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes());
            socket.getOutputStream().flush();
            stop.raise();
            socket.getInputStream().read();
        })) {
            assertInstanceOf(
                    Exchange.Cancelled.class,
                    calls.transport.send(
                            calls.signed("GET " + server.url() + "/"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, stop));
        }
    }

    @Test
    void whoStopsBeforeSendsNothing() {
        Stop stop = new Stop();
        stop.raise();
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            assertInstanceOf(
                    Exchange.Cancelled.class,
                    calls.transport.send(
                            calls.signed("GET " + server.url() + "/"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, stop));
            assertEquals(List.of(), server.heads());
        }
    }

    @Test
    void anInterruptedThreadStopsItsCall() {
        Thread.currentThread().interrupt();
        assertInstanceOf(Exchange.Cancelled.class, calls.send("GET /sandbox/slow?ms=60000"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aRedirectWithinTheOriginKeepsTheCredential() {
        Exchange.Answered end = calls.answered("GET /sandbox/redirect?to=/sandbox/echo");
        assertTrue(
                end.response().body().text().contains("Bearer ********"),
                end.response().body().text());
        assertEquals("/sandbox/echo", end.signed().request().target());
    }

    @Test
    void aRedirectToAnotherOriginCarriesNothing() {
        try (RawServer other = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            calls.answered("GET /sandbox/redirect?to=" + other.url() + "/x X-Api-Key:mine Cookie:a=b");
            String head = other.heads().get(0).toLowerCase(Locale.ROOT);
            assertTrue(head.startsWith("get /x http/1.1\r\n"), head);
            for (String name : List.of("authorization", "x-api-key", "cookie", "sandbox-")) {
                assertTrue(!head.contains(name), head);
            }
        }
    }

    @Test
    void aRedirectOfAWriteIsTheAnswer() {
        assertEquals(
                302,
                calls.answered("POST /sandbox/redirect?to=/apps name=x")
                        .response()
                        .status());
    }

    @Test
    void aRedirectThatKeepsTheMethodIsFollowedOnlyWhereItReads() {
        for (int status : List.of(307, 308)) {
            String there = "/sandbox/redirect?status=" + status + "&to=/sandbox/echo";
            Exchange.Answered end = calls.answered("GET " + there);
            assertEquals("/sandbox/echo", end.signed().request().target());
            assertEquals(
                    status,
                    calls.answered("PATCH " + there + " name=x").response().status());
        }
    }

    @Test
    void redirectsEnd() {
        Exchange.Failed failed = assertInstanceOf(Exchange.Failed.class, calls.send("GET /sandbox/loop"));
        assertEquals("too_many_redirects", failed.problem().code());
    }

    @Test
    void closingTwiceAndCallingAgainIsFine() {
        calls.answered("GET /account");
        calls.close();
        calls.close();
        assertEquals(200, calls.answered("GET /account").response().status());
    }
}
