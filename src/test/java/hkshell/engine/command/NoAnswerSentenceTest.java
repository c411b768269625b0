package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.fake.Certificates;
import hkshell.fake.FullServer;
import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way of getting no answer: exit code 4, code, sentence and hint, as a script with {@code --json} reads them. */
class NoAnswerSentenceTest {
    private static final String PERHAPS = "it may have been done all the same: look before you send it again";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void says(String line, String code, String sentence, String hint) throws IOException {
        Ran ran = bench.run(line + " --no-auth --json");
        JsonNode error = new ObjectMapper().readTree(ran.err()).path("error");
        assertEquals(
                String.join("\n", "4", code, sentence, hint),
                String.join(
                                "\n",
                                String.valueOf(ran.code()),
                                error.path("code").asText(),
                                error.path("message").asText(),
                                error.path("hint").asText())
                        .replaceAll("(127\\.0\\.0\\.1|localhost):[0-9]+", "HOST"));
        assertEquals("", ran.out());
    }

    private void saying(String answer, String code, String sentence, String forGet, String forPost) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            says("get " + server.url() + "/", code, sentence, forGet);
            says("post " + server.url() + "/ a=b", code, sentence, forPost);
        }
    }

    @Test
    void dns() throws IOException {
        says(
                "get http://nowhere.invalid/",
                "dns",
                "The name nowhere.invalid is not known.",
                "check the host and the network");
    }

    @Test
    void refused() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        says(
                "get http://127.0.0.1:" + port + "/",
                "refused",
                "Nothing answers at HOST.",
                "check the host, the port and the network");
    }

    @Test
    void reset() throws IOException {
        try (RawServer server = new RawServer(socket -> socket.setSoLinger(true, 0))) {
            says("get " + server.url() + "/", "reset", "HOST broke the connection off.", "try again");
            says("post " + server.url() + "/ a=b", "reset", "HOST broke the connection off.", PERHAPS);
        }
    }

    @Test
    void closed_without_an_answer() throws IOException {
        saying("", "cut_off", "HOST closed the connection without an answer.", "try again", PERHAPS);
    }

    @Test
    void truncated() throws IOException {
        saying(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "cut_off",
                "The answer from HOST was cut off.",
                "try again",
                PERHAPS);
    }

    @Test
    void no_http() throws IOException {
        String check = "check the host and the port";
        saying("SSH-2.0-x\r\n", "protocol", "What HOST answered is not HTTP.", check, check);
    }

    @Test
    void tls_to_a_server_without_it() throws IOException {
        try (RawServer server = RawServer.greeting("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            says(
                    "get https://127.0.0.1:" + server.port() + "/",
                    "tls",
                    "HOST cannot be trusted: no encrypted connection could be made.",
                    "check that the address speaks https");
        }
    }

    @Test
    void tls_expired_not_yet_wrong_name_and_unknown_issuer(@TempDir Path keys)
            throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(keys);
        SSLContext trusting = certificates.client();
        bench.by(usual -> new JdkTransport(Proxies.NONE, Optional.of(trusting), 1000, System::nanoTime));
        tls(
                certificates.server("localhost", 100, 10),
                "clock",
                "its certificate has expired",
                "is this machine's clock right? if so, whoever runs the server has to renew it");
        tls(
                certificates.server("localhost", -2, 10),
                "clock",
                "its certificate is not valid yet",
                "check this machine's clock");
        tls(certificates.server("other.test", 1, 100), "tls", "its certificate is for another name", "check the host");
        bench.by(usual -> new JdkTransport(Proxies.NONE, Optional.empty(), 1000, System::nanoTime));
        tls(
                certificates.server("localhost", 1, 100),
                "tls",
                "its certificate comes from an unknown issuer",
                "SSL_CERT_FILE names a PEM file of more issuers, such as that of a proxy that looks into TLS");
    }

    private void tls(SSLContext server, String code, String why, String hint) throws IOException {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server));
        https.start();
        try {
            says(
                    "get https://localhost:" + https.getAddress().getPort() + "/",
                    code,
                    "HOST cannot be trusted: " + why + ".",
                    hint);
        } finally {
            https.stop(0);
        }
    }

    private static String late(String waited) {
        return "HOST did not answer in time: waited 1 s " + waited + ".";
    }

    @Test
    void timeout_to_connect() throws IOException {
        bench.setting("timeout.connect", "1");
        try (FullServer full = new FullServer()) {
            says(
                    "get " + full.url() + "/",
                    "timeout",
                    late("to connect"),
                    "check the host and the network; the setting timeout.connect waits longer");
        }
    }

    @Test
    void timeout_of_the_first_byte() throws IOException {
        // The one to connect, which is over by then, must not be waited for.
        bench.setting("timeout.connect", "86400");
        bench.setting("timeout.first-byte", "1");
        try (RawServer silent = new RawServer(socket -> socket.getInputStream().read())) {
            says("get " + silent.url() + "/", "timeout", late("for the answer"), "--timeout S waits longer");
        }
        try (RawServer silent = new RawServer(socket -> socket.getInputStream().read())) {
            says("post " + silent.url() + "/ a=b", "timeout", late("for the answer"), PERHAPS);
        }
    }

    @Test
    void timeout_of_the_whole() throws IOException {
        bench.setting("timeout.whole", "1");
        try (RawServer slow = new RawServer(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        })) {
            says("get " + slow.url() + "/", "timeout", late("for the rest of the answer"), "--timeout S waits longer");
        }
    }
}
