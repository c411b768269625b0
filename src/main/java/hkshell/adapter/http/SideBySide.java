package hkshell.adapter.http;

import hkshell.domain.request.Stop;
import hkshell.engine.session.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** {@link Together} on threads that live as long as the work: for calls that wait for the same server beside each other. */
public final class SideBySide implements Together {
    @Override
    public <T> List<T> all(List<Supplier<T>> work, int most) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(most, work.size())), task -> {
            Thread thread = new Thread(task, "hkshell-together-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<CompletableFuture<T>> begun = new ArrayList<>();
            work.forEach(piece -> begun.add(CompletableFuture.supplyAsync(piece, threads)));
            List<T> results = new ArrayList<>();
            begun.forEach(piece -> results.add(piece.join()));
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public <T> Optional<T> unlessStopped(Supplier<T> work, Stop stop) {
        CompletableFuture<Optional<T>> end = CompletableFuture.supplyAsync(() -> Optional.of(work.get()), task -> {
            Thread thread = new Thread(task, "hkshell-beside");
            thread.setDaemon(true);
            thread.start();
        });
        Runnable leave = () -> end.complete(Optional.empty());
        stop.onRaise(leave);
        try {
            return end.join();
        } finally {
            stop.forget(leave);
        }
    }
}
