package hkshell.scenario;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Phase;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Watch;
import hkshell.front.tui.loop.EffectRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A wire on which the calls of some paths wait until they are let go, or are stopped; all others pass. */
final class HeldCalls implements Transport {
    private final Transport next;
    private final Map<String, CountDownLatch> held = new LinkedHashMap<>();
    private long received;
    private Runnable rests = () -> {};
    private Runnable goesOn = () -> {};

    HeldCalls(Transport next, String... paths) {
        this.next = next;
        for (String path : paths) {
            held.put(path, new CountDownLatch(1));
        }
    }

    /** So much of each held answer has come while it is held. */
    HeldCalls after(long bytes) {
        received = bytes;
        return this;
    }

    /** The runner of the screen hears of it, so that nobody waits for a call that is held. */
    EffectRunner tellingOf(EffectRunner runner) {
        rests = runner::rest;
        goesOn = runner::goOn;
        return runner;
    }

    void letGo(String path) {
        CountDownLatch latch = held.get(path);
        if (latch != null && latch.getCount() > 0) {
            goesOn.run();
            latch.countDown();
        }
    }

    /** The pause of a call that waits for the server, until it is stopped. */
    boolean waits(Stop stop) {
        CountDownLatch stopped = new CountDownLatch(1);
        stop.onRaise(() -> {
            goesOn.run();
            stopped.countDown();
        });
        // Last, because whoever waits for it stops the call next.
        rests.run();
        try {
            stopped.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        String path = request.request().uri().getPath();
        CountDownLatch latch = held.get(path);
        if (latch != null && latch.getCount() > 0) {
            stop.onRaise(() -> letGo(path));
            watch.reached(received == 0 ? Phase.ANSWER : Phase.BODY, received, -1);
            rests.run();
            try {
                latch.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
        return stop.isRaised() ? new Exchange.Cancelled(request) : next.send(request, limits, watch, stop);
    }
}
