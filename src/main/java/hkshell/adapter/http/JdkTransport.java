package hkshell.adapter.http;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.GatheredBody;
import hkshell.domain.request.Redirect;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Spool;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Watch;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@link Transport} over java.net.http. The client is made at the first call, because making it takes longer than a whole
 * single command may; several calls at once share it.
 */
public final class JdkTransport implements Transport, AutoCloseable {
    /** How much of an answer is taken, in bytes. */
    public static final long USUAL_MOST = GatheredBody.MOST;

    private final Proxies proxies;
    private final Optional<SSLContext> tls;
    private final Means means;
    private final Optional<String> certificates;
    private final ThreadGroup group = new ThreadGroup("hkshell-http");
    private final Object lock = new Object();
    private @Nullable HttpClient client;
    private @Nullable Parsed<SSLContext> trust;
    private @Nullable ExecutorService threads;

    /**
     * @param tls whom to trust; the JDK's own list when empty
     * @param most how many bytes of an answer are taken
     * @param nanos a clock that only moves on, such as {@code System::nanoTime}; for how long a call took
     * @param spool takes what is too large for memory
     */
    public JdkTransport(Proxies proxies, Optional<SSLContext> tls, long most, LongSupplier nanos, Spool spool) {
        this.proxies = proxies;
        this.tls = tls;
        this.means = new Means(proxies, spool, most, nanos);
        this.certificates = Optional.empty();
    }

    private JdkTransport(Proxies proxies, Means means, Optional<String> certificates) {
        this.proxies = proxies;
        this.tls = Optional.empty();
        this.means = means;
        this.certificates = certificates;
    }

    /** The same that trusts the certificates of a PEM file, too. Its connections are its own. */
    public JdkTransport trusting(Optional<String> file) {
        return new JdkTransport(proxies, means, file);
    }

    /** Without room for what is too large for memory. */
    public JdkTransport(Proxies proxies, Optional<SSLContext> tls, long most, LongSupplier nanos) {
        this(proxies, tls, most, nanos, Spool.NONE);
    }

    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        Optional<Problem> wrong = refusal(request.request().uri());
        if (wrong.isPresent()) {
            return new Exchange.Failed(request, wrong.get());
        }
        long end = System.nanoTime() + limits.whole().toNanos();
        SignedRequest next = request;
        for (int hop = 0; hop <= Redirect.MOST; hop++) {
            if (stop.isRaised()) {
                return new Exchange.Cancelled(next);
            }
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            Exchange exchange =
                    new OneCall(next, hop == 0 ? limits : limits.within(left), watch, means).run(client(), stop);
            if (!(exchange instanceof Exchange.Answered answered)) {
                return exchange;
            }
            Parsed<Optional<SignedRequest>> follow = Redirect.next(next, answered.response());
            if (follow.problem().isPresent()) {
                return new Exchange.Failed(next, follow.problem().get());
            }
            Optional<SignedRequest> target = follow.value().flatMap(found -> found);
            if (target.isEmpty()) {
                return exchange;
            }
            next = target.get();
        }
        return new Exchange.Failed(next, Redirect.tooMany(request.request().uri()));
    }

    /** What stands in the way of a call before it goes out: better no call than one around a proxy that was wished. */
    private Optional<Problem> refusal(URI uri) {
        Optional<Problem> proxy = proxies.proxyFor(uri).flatMap(Parsed::problem);
        return proxy.isPresent() || !"https".equalsIgnoreCase(uri.getScheme())
                ? proxy
                : trust().flatMap(Parsed::problem);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(proxies.problems());
        trust().flatMap(Parsed::problem).ifPresent(problems::add);
        return problems;
    }

    /** Read once; empty when no file is named. */
    private Optional<Parsed<SSLContext>> trust() {
        synchronized (lock) {
            if (trust == null && certificates.isPresent()) {
                trust = Trust.with(certificates.get());
            }
            return Optional.ofNullable(trust);
        }
    }

    private HttpClient client() {
        synchronized (lock) {
            if (client == null) {
                // The JDK sends no password to a proxy's tunnel unless it is told that this is fine.
                System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
                AtomicInteger number = new AtomicInteger();
                threads = Executors.newCachedThreadPool(work -> {
                    Thread thread = new Thread(work, "hkshell-http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
                HttpClient.Builder builder = HttpClient.newBuilder()
                        .executor(threads)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(proxies.selector());
                tls.or(() -> trust == null ? Optional.empty() : trust.value()).ifPresent(builder::sslContext);
                client = built(builder);
            }
            return client;
        }
    }

    /** Its own thread belongs to the group of whoever builds it, by which it can be ended: see {@link #close}. */
    private HttpClient built(HttpClient.Builder builder) {
        return CompletableFuture.supplyAsync(builder::build, work -> new Thread(group, work, "hkshell-http").start())
                .join();
    }

    /**
     * Lets the threads and connections go; a call that still runs is over. The client of Java 17 cannot be closed, and its
     * thread waits in native code, for which the JVM waits 0.3 s before it ends (17.0.15): it goes when it is interrupted.
     */
    @Override
    public void close() {
        synchronized (lock) {
            if (threads != null) {
                threads.shutdownNow();
            }
            group.interrupt();
            threads = null;
            client = null;
        }
    }
}
