package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS: what is wrong with a certificate is said. */
class TlsTest {

    @Test
    void whatIsWrongIsSaid(@TempDir Path folder) throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(folder);
        SSLContext good = certificates.server("localhost", 1, 100);
        Optional<SSLContext> trusting = Optional.of(certificates.client());
        assertEquals("answered 204", call(good, trusting));
        assertEquals(
                "HOST cannot be trusted: its certificate comes from an unknown issuer.", call(good, Optional.empty()));
        assertEquals(
                "HOST cannot be trusted: its certificate has expired.",
                call(certificates.server("localhost", 100, 10), trusting));
        assertEquals(
                "HOST cannot be trusted: its certificate is for another name.",
                call(certificates.server("other.test", 1, 100), trusting));
    }

    private static String call(SSLContext server, Optional<SSLContext> trust) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server));
        https.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        https.start();
        URI api = URI.create("https://localhost:" + https.getAddress().getPort());
        try (JdkTransport transport = new JdkTransport(Proxies.NONE, trust, 1000, System::nanoTime)) {
            return new RequestBuilder(api, "hkshell/test")
                    .build(RequestLine.get("/"), Resolved.NONE, new UUID(0, 1))
                    .then(request -> new CredentialPolicy(api).sign(request, Wallet.EMPTY.withoutAuth()))
                    .map(signed ->
                            told(transport.send(signed, TimeLimits.of(Duration.ofSeconds(20)), Watch.NONE, new Stop())))
                    .value()
                    .orElseThrow();
        } finally {
            https.stop(0);
        }
    }

    private static String told(Exchange exchange) {
        if (exchange instanceof Exchange.Answered answered) {
            return "answered " + answered.response().status();
        }
        Exchange.Failed failed = assertInstanceOf(Exchange.Failed.class, exchange);
        boolean clock = failed.problem().sentence().endsWith("has expired.");
        assertEquals(clock ? "clock" : "tls", failed.problem().code());
        return failed.problem().sentence().replaceFirst("localhost:[0-9]+", "HOST");
    }
}
