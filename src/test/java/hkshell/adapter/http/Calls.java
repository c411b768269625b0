package hkshell.adapter.http;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.NetrcRecords;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The whole way of a call, from the typed line over a real wire, with a clock that moves 1 ms a look. */
final class Calls implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI api;
    private final Wallet wallet;
    private final AtomicLong clock = new AtomicLong();
    final JdkTransport transport;

    Calls(String api, Wallet wallet, long most) {
        this.api = URI.create(api);
        this.wallet = wallet;
        this.transport = new JdkTransport(
                Proxies.NONE,
                Optional.empty(),
                most,
                () -> clock.addAndGet(Duration.ofMillis(1).toNanos()));
    }

    static Wallet netrc(String text) {
        return Wallet.of(NetrcRecords.of(NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8))));
    }

    SignedRequest signed(String line) {
        return RequestLineParser.parse(line)
                .then(read -> new RequestBuilder(api, "hkshell/test").build(read, Resolved.NONE, new UUID(1, 2)))
                .then(request -> new CredentialPolicy(api).sign(request, wallet))
                .fold(good -> good, why -> {
                    throw new AssertionError(why.toString());
                });
    }

    Exchange send(String line) {
        return transport.send(signed(line), TimeLimits.of(TIMEOUT), Watch.NONE, new Stop());
    }

    Exchange.Answered answered(String line) {
        Exchange exchange = send(line);
        if (exchange instanceof Exchange.Answered answered) {
            return answered;
        }
        throw new AssertionError(exchange.toString());
    }

    @Override
    public void close() {
        transport.close();
    }
}
