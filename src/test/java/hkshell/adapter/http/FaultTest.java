package hkshell.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Phase;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.FullServer;
import hkshell.fake.RawServer;
import hkshell.kit.problem.Problem;
import hkshell.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way of getting no answer is one sentence with its code. */
class FaultTest {
    private final Calls calls = new Calls("http://127.0.0.1:1", Wallet.EMPTY.withoutAuth(), 1 << 20);

    @AfterEach
    void stop() {
        calls.close();
    }

    private Problem problem(String url, Duration timeout) {
        Exchange exchange =
                calls.transport.send(calls.signed("GET " + url), TimeLimits.of(timeout), Watch.NONE, new Stop());
        Problem problem = assertInstanceOf(Exchange.Failed.class, exchange, exchange.toString())
                .problem();
        assertEquals(Problem.Kind.NETWORK, problem.kind());
        assertTrue(problem.sentence().endsWith("."), problem.sentence());
        assertTrue(problem.sentence().chars().allMatch(c -> c >= 0x20 && c < 0x7f), problem.sentence());
        return problem;
    }

    private String saying(String answer) {
        try (RawServer server = RawServer.saying(answer)) {
            Problem problem = problem(server.url() + "/", Calls.TIMEOUT);
            return problem.code() + ": " + problem.sentence().replace("127.0.0.1:" + server.port(), "HOST");
        }
    }

    @Test
    void aNameThatNobodyKnows() {
        Problem problem = problem("http://nowhere.invalid/", Calls.TIMEOUT);
        assertEquals("dns", problem.code());
        assertEquals("The name nowhere.invalid is not known.", problem.sentence());
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        Problem problem = problem("http://127.0.0.1:" + port + "/", Calls.TIMEOUT);
        assertEquals("refused", problem.code());
        assertEquals("Nothing answers at 127.0.0.1:" + port + ".", problem.sentence());
    }

    @Test
    void aConnectionThatIsReset() {
        try (RawServer server = new RawServer(socket -> socket.setSoLinger(true, 0))) {
            assertEquals("reset", problem(server.url() + "/", Calls.TIMEOUT).code());
        }
    }

    @Test
    void aConnectionThatIsClosedWithoutAWord() {
        assertEquals("cut_off: HOST closed the connection without an answer.", saying(""));
    }

    @Test
    void anAnswerThatIsCutOff() throws IOException {
        assertEquals(
                "cut_off: The answer from HOST was cut off.",
                saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        assertEquals(
                "cut_off: The answer from HOST was cut off.",
                saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal"));
        try (Sandbox sandbox = Sandbox.start(0, Clock.systemUTC())) {
            assertEquals(
                    "cut_off",
                    problem(sandbox.url() + "/sandbox/cut", Calls.TIMEOUT).code());
        }
    }

    @Test
    void whatIsNotHttp() {
        assertEquals("protocol: What HOST answered is not HTTP.", saying("SSH-2.0-OpenSSH_9.2\r\n"));
        assertEquals("protocol: What HOST answered is not HTTP.", saying("HTTP/1.1 abc OK\r\n\r\n"));
    }

    @Test
    void damagedGzip() {
        assertEquals(
                "protocol: The answer from HOST is compressed and damaged.",
                saying("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"));
    }

    @Test
    void aTimeOutSaysWhatItWaitedFor() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, Clock.systemUTC())) {
            Problem problem = problem(sandbox.url() + "/sandbox/slow?ms=30000", Duration.ofSeconds(1));
            assertEquals("timeout", problem.code());
            assertTrue(problem.sentence().endsWith("waited 1 s for the answer."), problem.sentence());
        }
        try (RawServer server = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha".getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().read();
        })) {
            Problem problem = problem(server.url() + "/", Duration.ofSeconds(1));
            assertTrue(problem.sentence().endsWith("waited 1 s for the rest of the answer."), problem.sentence());
        }
    }

    @Test
    void aTimeOutWhileConnectingSaysSo() throws IOException {
        try (FullServer full = new FullServer()) {
            Problem problem = problem(full.url() + "/", Duration.ofSeconds(1));
            assertTrue(problem.sentence().endsWith("waited 1 s to connect."), problem.sentence());
        }
    }

    @Test
    void anAnswerThatIsTooLarge() throws IOException {
        try (Sandbox sandbox = Sandbox.start(0, Clock.systemUTC())) {
            Problem problem = problem(sandbox.url() + "/sandbox/big?mb=3", Calls.TIMEOUT);
            assertEquals("too_large", problem.code());
            assertEquals("The answer is larger than 1 MB.", problem.sentence());
        }
    }

    @Test
    void httpsToAServerThatSpeaksHttp() {
        try (RawServer server = RawServer.greeting("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            Problem problem = problem("https://127.0.0.1:" + server.port() + "/", Calls.TIMEOUT);
            assertEquals("tls", problem.code());
        }
    }

    @Test
    void certificatesOfTheWrongTime() {
        Fault fault = new Fault("h.test", "", Phase.ANSWER, true);
        SSLHandshakeException expired = new SSLHandshakeException("secret words");
        expired.initCause(new CertificateExpiredException("secret words"));
        assertEquals(
                "h.test cannot be trusted: its certificate has expired.",
                fault.of(expired, 1).sentence());
        SSLHandshakeException early = new SSLHandshakeException("secret words");
        early.initCause(new CertificateNotYetValidException("secret words"));
        assertEquals(
                "h.test cannot be trusted: its certificate is not valid yet.",
                fault.of(early, 1).sentence());
    }

    @Test
    void whateverElseIsThrownIsOneSentenceWithoutItsMessage() {
        Fault fault = new Fault("h.test", "", Phase.ANSWER, true);
        for (Throwable thrown : new Throwable[] {
            new IOException("Bearer s3cret"),
            new IOException((String) null),
            new IllegalArgumentException("invalid header value: \"Bearer s3cret\""),
            new ProtocolException("s3cret"),
            new SocketException("s3cret")
        }) {
            Problem problem = fault.of(new ExecutionException(thrown), 1);
            assertTrue(!problem.toString().contains("s3cret"), problem.toString());
        }
    }
}
