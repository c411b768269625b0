package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F3, no calls left: how long is waited, and what ends it. No time passes here. */
class PatienceTest {
    private static final Header NOON = new Header("Date", "Sun, 01 Mar 2026 12:00:00 GMT", Header.By.SERVER);
    private static final TimeLimits WAITING = TimeLimits.USUAL.patient();

    private final List<Long> waited = new ArrayList<>();
    private final Deque<Response> answers = new ArrayDeque<>();
    private final Stop stop = new Stop();

    private static Header after(String told) {
        return new Header("Retry-After", told, Header.By.SERVER);
    }

    private void busy(Header... headers) {
        answers.add(new Response(429, List.of(headers), Body.NONE, Duration.ZERO));
    }

    private Exchange send(String method, TimeLimits limits) {
        answers.add(new Response(200, List.of(), Body.NONE, Duration.ZERO));
        Transport server = (request, its, watch, wish) -> new Exchange.Answered(request, answers.removeFirst());
        SignedRequest signed = new SignedRequest(
                new Request(method, URI.create("https://h.test/"), List.of(), Body.NONE), Optional.empty());
        return new Patience(server, (wish, time) -> {
                    waited.add(time.toSeconds());
                    return wish.isRaised();
                })
                .send(signed, limits, Watch.NONE, stop);
    }

    private static int status(Exchange exchange) {
        return ((Exchange.Answered) exchange).response().status();
    }

    @Test
    void f3_seconds_are_waited_for() {
        busy(after("7"));
        busy(after("0"));
        assertEquals(200, status(send("GET", TimeLimits.USUAL)));
        assertEquals(List.of(7L, 1L), waited);
    }

    @Test
    void f3_a_date_counts_by_the_clock_of_the_server() {
        busy(NOON, after("Sun, 01 Mar 2026 12:00:09 GMT"));
        busy(NOON, after("Sun, 01 Mar 2026 11:00:00 GMT"));
        assertEquals(200, status(send("GET", TimeLimits.USUAL)));
        assertEquals(List.of(9L, 1L), waited);
    }

    @Test
    void f3_what_cannot_be_read_is_waited_for_twice_as_long_each_time() {
        busy(after("soon"));
        busy(after("Sun, 01 Mar 2026 12:00:09 GMT"));
        busy();
        assertEquals(200, status(send("HEAD", TimeLimits.USUAL)));
        assertEquals(List.of(1L, 2L, 4L), waited);
    }

    @Test
    void f3_no_longer_than_twenty_seconds_in_all_unless_told_to() {
        busy(after("15"));
        busy(after("15"));
        assertEquals(429, status(send("GET", TimeLimits.USUAL)));
        assertEquals(List.of(15L), waited);
        answers.clear();
        waited.clear();
        busy(after("4000"));
        busy(NOON, after("Sun, 01 Mar 2026 12:50:00 GMT"));
        assertEquals(200, status(send("GET", WAITING)));
        assertEquals(List.of(4000L, 3000L), waited);
    }

    @Test
    void f3_a_day_is_too_long_for_any_patience() {
        busy(after("86400"));
        assertEquals(429, status(send("GET", WAITING)));
        assertEquals(List.of(), waited);
    }

    @Test
    void f3_a_write_is_told_at_once() {
        busy(after("1"));
        assertEquals(429, status(send("POST", WAITING)));
        assertEquals(List.of(), waited);
    }

    @Test
    void f3_a_wish_to_stop_ends_the_waiting() {
        busy(after("4000"));
        stop.raise();
        assertInstanceOf(Exchange.Cancelled.class, send("GET", WAITING));
    }
}
