package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.Certificates;
import hkshell.fake.ConnectProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code SSL_CERT_FILE}, and a real tunnel of a real proxy to a real TLS server. */
class TrustTest {
    private static String told(Proxies proxies, String file, String url) {
        try (Calls calls = new Calls(url, Wallet.EMPTY.withoutAuth(), 1000);
                JdkTransport transport = new JdkTransport(proxies, Optional.empty(), 1000, System::nanoTime)
                        .trusting(Optional.of(file).filter(name -> !name.isEmpty()))) {
            Exchange end = transport.send(calls.signed("GET /"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, new Stop());
            return end instanceof Exchange.Answered answered
                    ? "answered " + answered.response().status()
                    : ((Exchange.Failed) end).problem().sentence();
        }
    }

    @Test
    void c9_an_issuer_of_the_file_is_trusted_also_through_a_tunnel(@TempDir Path folder)
            throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(folder);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificates.server("far.test", 1, 100)));
        List<String> passwords = Collections.synchronizedList(new ArrayList<>());
        https.createContext("/", exchange -> {
            try (exchange) {
                passwords.addAll(exchange.getRequestHeaders().getOrDefault("Proxy-Authorization", List.of()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        https.start();
        try (ConnectProxy proxy =
                new ConnectProxy(Optional.of(https.getAddress().getPort()))) {
            Proxies proxies = Proxies.of("http://ann:secret@127.0.0.1:" + proxy.port(), "", "");
            assertEquals("answered 204", told(proxies, certificates.pem().toString(), "https://far.test"));
            assertEquals(
                    "far.test cannot be trusted: its certificate comes from an unknown issuer.",
                    told(proxies, "", "https://far.test"));
            assertEquals(List.of(), passwords);
            assertTrue(
                    proxy.heads().get(0).contains("Proxy-Authorization: Basic "),
                    proxy.heads().get(0));
        } finally {
            https.stop(0);
        }
    }

    @Test
    void a_file_that_will_not_do_is_told_before_anything_is_sent(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "nothing\n");
        Files.createDirectory(folder.resolve("folder.pem"));
        Files.createSymbolicLink(folder.resolve("endless.pem"), Path.of("/dev/zero"));
        for (String name : List.of("gone.pem", "none.pem", "folder.pem", "endless.pem")) {
            String sentence = told(Proxies.NONE, folder.resolve(name).toString(), "https://localhost:1");
            assertTrue(
                    sentence.startsWith("The file " + folder.resolve(name) + ", which SSL_CERT_FILE names, "),
                    sentence);
        }
        assertTrue(Files.exists(none));
        assertTrue(told(Proxies.NONE, folder.resolve("gone.pem").toString(), "http://127.0.0.1:1")
                .startsWith("Nothing answers at"));
    }
}
