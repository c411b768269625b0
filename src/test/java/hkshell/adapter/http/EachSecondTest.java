package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Phase;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** F5: a call that waits tells of each second, and of none after its end. */
class EachSecondTest {
    private static final URI API = URI.create("https://api.heroku.com");

    private static SignedRequest call() {
        return new CredentialPolicy(API)
                .sign(new Request("GET", API, List.of(), Body.NONE), Wallet.EMPTY.withoutAuth())
                .value()
                .orElseThrow();
    }

    private record Heard(List<Long> seconds, CountDownLatch three, List<String> ends) implements Watch {
        @Override
        public void reached(Phase phase, long bytes, long expected) {}

        @Override
        public boolean wantsSeconds() {
            return true;
        }

        @Override
        public void second(long elapsed) {
            seconds.add(elapsed);
            three.countDown();
        }

        @Override
        public void ended() {
            ends.add("ended after " + seconds.size());
        }
    }

    @Test
    void f5_each_second_is_told_until_the_call_ends() {
        Heard heard = new Heard(new CopyOnWriteArrayList<>(), new CountDownLatch(3), new CopyOnWriteArrayList<>());
        EachSecond transport = new EachSecond(
                (request, limits, watch, stop) -> {
                    try {
                        heard.three().await();
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                    }
                    return new Exchange.Cancelled(request);
                },
                Duration.ofMillis(1));
        transport.send(call(), TimeLimits.of(Duration.ofSeconds(30)), heard, new Stop());
        assertEquals(List.of(1L, 2L, 3L), heard.seconds().subList(0, 3));
        assertEquals(List.of("ended after " + heard.seconds().size()), heard.ends());
    }

    @Test
    void who_wants_none_gets_none() {
        EachSecond transport =
                new EachSecond((request, limits, watch, stop) -> new Exchange.Cancelled(request), Duration.ofMillis(1));
        assertTrue(
                transport.send(call(), TimeLimits.of(Duration.ofSeconds(1)), Watch.NONE, new Stop())
                        instanceof Exchange.Cancelled);
    }
}
