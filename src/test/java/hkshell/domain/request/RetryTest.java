package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final List<Duration> WAITS = List.of(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1));
    private final AtomicInteger sent = new AtomicInteger();

    private static SignedRequest signed(String method) {
        return new SignedRequest(
                new Request(method, URI.create("https://h.test/"), List.of(), Body.NONE), Optional.empty());
    }

    private Transport failing(String code, int times) {
        return (request, limits, watch, stop) -> sent.incrementAndGet() <= times
                ? new Exchange.Failed(request, Problem.network(code, "No.", ""))
                : new Exchange.Answered(request, new Response(200, List.of(), Body.NONE, Duration.ZERO));
    }

    private Exchange send(Transport transport, String method, Stop stop) {
        return new Retry(transport, WAITS)
                .send(signed(method), TimeLimits.of(Duration.ofSeconds(60)), Watch.NONE, stop);
    }

    @Test
    void f6_a_get_is_sent_again() {
        assertInstanceOf(Exchange.Answered.class, send(failing("reset", 2), "GET", new Stop()));
        assertEquals(3, sent.get());
    }

    @Test
    void notForEver() {
        assertInstanceOf(Exchange.Failed.class, send(failing("reset", 99), "GET", new Stop()));
        assertEquals(4, sent.get());
    }

    @Test
    void f6_a_write_is_sent_once() {
        assertInstanceOf(Exchange.Failed.class, send(failing("reset", 1), "POST", new Stop()));
        assertEquals(1, sent.get());
    }

    @Test
    void whatCannotPassIsNotTriedAgain() {
        for (String code : List.of("tls", "timeout", "protocol", "too_large")) {
            sent.set(0);
            send(failing(code, 1), "GET", new Stop());
            assertEquals(1, sent.get(), code);
        }
    }

    @Test
    void stopEndsTheWaiting() {
        Stop stop = new Stop();
        stop.raise();
        Retry retry = new Retry(failing("reset", 9), List.of(Duration.ofHours(1)));
        assertInstanceOf(
                Exchange.Cancelled.class,
                retry.send(signed("GET"), TimeLimits.of(Duration.ofHours(2)), Watch.NONE, stop));
    }

    @Test
    void theWholeCallKeepsItsTime() {
        Retry retry = new Retry(failing("reset", 9), List.of(Duration.ofHours(1)));
        assertInstanceOf(
                Exchange.Failed.class,
                retry.send(signed("GET"), TimeLimits.of(Duration.ofMinutes(1)), Watch.NONE, new Stop()));
        assertEquals(1, sent.get());
    }

    @Test
    void awaitTellsWhetherItWasRaised() {
        Stop stop = new Stop();
        assertTrue(!stop.await(Duration.ofNanos(1)));
        Thread raiser = new Thread(stop::raise, "raiser");
        raiser.start();
        assertTrue(stop.await(Duration.ofSeconds(30)));
    }
}
