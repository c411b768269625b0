package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.ConnectProxy;
import hkshell.fake.RawServer;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final Proxies PROXIES =
            Proxies.of("http://tls.test:3128", "plain.test", "example.test, .corp.test internal");

    private static String proxy(Proxies proxies, String url) {
        return proxies.proxyFor(URI.create(url))
                .map(found -> found.fold(ProxyAddress::toString, Problem::sentence))
                .orElse("direct");
    }

    @Test
    void eachSchemeHasItsOwn() {
        assertEquals("tls.test:3128", proxy(PROXIES, "https://api.heroku.com/"));
        assertEquals("plain.test:80", proxy(PROXIES, "http://api.heroku.com/"));
    }

    @Test
    void theseAreReachedDirectly() {
        for (String host : List.of("example.test", "a.example.test", "CORP.test", "x.corp.test", "internal")) {
            assertEquals("direct", proxy(PROXIES, "https://" + host + "/"), host);
        }
        assertEquals("tls.test:3128", proxy(PROXIES, "https://notexample.test/"));
        assertEquals("direct", proxy(Proxies.of("http://p.test", "", "*"), "https://x.test/"));
    }

    @Test
    void thisMachineIsNeverReachedThroughAProxy() {
        for (String host : List.of("localhost", "127.0.0.1:5000", "127.9.9.9", "[::1]:80")) {
            assertEquals("direct", proxy(PROXIES, "http://" + host + "/"), host);
        }
    }

    @Test
    void what_is_no_address_is_told_and_nothing_goes_around_it() {
        Proxies wrong = Proxies.of("http://", "socks5://h.test:1080", "near.test");
        assertEquals("The value of HTTPS_PROXY is no address of a proxy.", proxy(wrong, "https://h.test/"));
        assertEquals(
                "HTTP_PROXY names a proxy of the kind socks5, which cannot be used here.",
                proxy(wrong, "http://h.test/"));
        assertEquals("direct", proxy(wrong, "https://near.test/"));
        assertEquals(2, wrong.problems().size());
        assertEquals(1, Proxies.of("ht tp://x", "", "").problems().size());
        assertEquals(Proxies.NONE, Proxies.of(" ", "", ""));
    }

    @Test
    void a_tunnel_gets_the_password_of_its_proxy_and_the_server_does_not() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy();
                Calls calls = new Calls("https://other.test", Wallet.EMPTY.withoutAuth(), 1000)) {
            String url = "http://ann:p%40ss@127.0.0.1:" + proxy.port();
            try (JdkTransport transport =
                    new JdkTransport(Proxies.of(url, "", ""), Optional.empty(), 1000, System::nanoTime)) {
                Exchange end =
                        transport.send(calls.signed("GET /x"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, new Stop());
                assertEquals(Exchange.Failed.class, end.getClass(), "nobody speaks TLS behind the proxy");
            }
            String head = proxy.heads().get(0);
            assertTrue(head.startsWith("CONNECT other.test:443 HTTP/1.1"), head);
            assertTrue(head.contains("Basic YW5uOnBAc3M="), head);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 No\r\nContent-Length: 4\r\n\r\nnope",
                "HTTP/1.1 403 No\r\nContent-Length: 4\r\n\r\nnope"
            })
    void a_proxy_that_makes_no_tunnel_has_answered(String answer) throws Exception {
        for (String user : List.of("", "ann:wrong@")) {
            try (ConnectProxy proxy = ConnectProxy.saying(answer);
                    Calls calls = new Calls("https://other.test", Wallet.EMPTY.withoutAuth(), 1000);
                    JdkTransport transport = new JdkTransport(
                            Proxies.of("http://" + user + "127.0.0.1:" + proxy.port(), "", ""),
                            Optional.empty(),
                            1000,
                            System::nanoTime)) {
                Exchange end =
                        transport.send(calls.signed("GET /x"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, new Stop());
                if (answer.contains(" 407 ")) {
                    assertEquals(407, ((Exchange.Answered) end).response().status());
                } else {
                    assertTrue(((Exchange.Failed) end).problem().sentence().contains("proxy"), end.toString());
                }
            }
        }
    }

    @Test
    void a_proxy_that_does_not_answer_is_the_one_that_is_named() {
        for (String proxy : List.of("127.0.0.1:1", "u:pw@no-such-proxy.invalid:3128")) {
            try (Calls calls = new Calls("https://other.test", Wallet.EMPTY.withoutAuth(), 1000);
                    JdkTransport transport = new JdkTransport(
                            Proxies.of("http://" + proxy, "", ""), Optional.empty(), 1000, System::nanoTime)) {
                Exchange end =
                        transport.send(calls.signed("GET /x"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, new Stop());
                String sentence = ((Exchange.Failed) end).problem().sentence();
                assertTrue(sentence.contains("the proxy, " + proxy.substring(proxy.indexOf('@') + 1)), sentence);
            }
        }
    }

    @Test
    void aPlainCallGoesToTheProxy() {
        try (RawServer proxy = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                Calls calls = new Calls("http://other.invalid", Wallet.EMPTY.withoutAuth(), 1000);
                JdkTransport transport =
                        new JdkTransport(Proxies.of("", proxy.url(), ""), Optional.empty(), 1000, System::nanoTime)) {
            Exchange exchange =
                    transport.send(calls.signed("GET /x"), TimeLimits.of(Calls.TIMEOUT), Watch.NONE, new Stop());
            assertEquals(Exchange.Answered.class, exchange.getClass(), exchange.toString());
            assertEquals(
                    "GET http://other.invalid/x HTTP/1.1",
                    proxy.heads().get(0).lines().findFirst().orElseThrow());
        }
    }
}
