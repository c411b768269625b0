package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.PasswordLogin;
import hkshell.domain.heroku.Refusal;
import hkshell.domain.request.Stop;
import hkshell.fake.Certificates;
import hkshell.fake.Pressing;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the table of refusals is met by somebody who logs in, and its commands are commands that there are. */
class RefusalTableTest {
    private static final Map<String, String> ACCOUNTS = Map.of(
            "mfa_required", "mfa@corp.test",
            "device_trust_required", "far@corp.test",
            "delinquent", "owes@corp.test",
            "suspended", "shut@corp.test",
            "rate_limit", "busy@corp.test");

    @Test
    void each_row_is_what_a_person_meets(@TempDir Path folder) throws IOException, GeneralSecurityException {
        try (Workbench bench = new Workbench(folder)) {
            for (Refusal row : Refusal.ROWS) {
                String said = said(row.id(), bench, folder);
                assertTrue(said.contains(row.sentence()), row.id() + ": " + said);
                assertTrue(said.endsWith("\nhint: " + row.command()), row.id() + ": " + said);
            }
        }
    }

    private static String said(String id, Workbench bench, Path folder) throws IOException, GeneralSecurityException {
        if (ACCOUNTS.containsKey(id)) {
            return bench.run("login -i", ScriptedAsk.somebody(ACCOUNTS.get(id), "sandbox"))
                    .err();
        }
        String sandbox = bench.sandbox().url();
        return switch (id) {
            case "unauthorized" ->
                bench.run("login -i", three("me@example.com", "no")).err();
            case "invalid_two_factor_code" ->
                bench.run("login -i", ScriptedAsk.somebody("pin@corp.test", "sandbox", "1", "2", "3"))
                        .err();
            case "two_factor" -> twoFactor(bench, sandbox);
            case "ip_mismatch" ->
                bench.run("login --browser", ScriptedAsk.somebody().opening(new Pressing("IP address mismatch")))
                        .err();
            case "dns" -> elsewhere(bench, "https://nowhere.invalid", sandbox);
            case "refused" -> elsewhere(bench, "http://127.0.0.1:1", sandbox);
            case "timeout" -> late();
            case "clock" -> expired(folder);
            default -> throw new AssertionError("nobody meets " + id);
        };
    }

    private static ScriptedAsk three(String email, String password) {
        return ScriptedAsk.somebody(email, password, email, password, email, password);
    }

    /** An API that does not say that the code was wrong, but wants one again. */
    private static String twoFactor(Workbench bench, String sandbox) {
        String body = "{\"id\":\"two_factor\",\"message\":\"again\"}";
        String answer = "HTTP/1.1 403 X\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (RawServer server = RawServer.saying(answer)) {
            String said = bench.at(server.url())
                    .run("login -i", ScriptedAsk.somebody("me@example.com", "x", "1", "2", "3"))
                    .err();
            bench.at(sandbox);
            return said;
        }
    }

    private static String elsewhere(Workbench bench, String api, String sandbox) {
        String said = bench.at(api)
                .run("login -i", ScriptedAsk.somebody("me@example.com", "x"))
                .err();
        bench.at(sandbox);
        return said;
    }

    private static String late() {
        try (RawServer server = new RawServer(socket -> socket.getInputStream().read())) {
            return direct(URI.create(server.url()), Optional.empty(), Duration.ofMillis(300));
        }
    }

    private static String expired(Path folder) throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(folder);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", 100, 10)));
        https.start();
        try {
            URI api = URI.create("https://localhost:" + https.getAddress().getPort());
            return direct(api, Optional.of(certificates.client()), Duration.ofSeconds(20));
        } finally {
            https.stop(0);
        }
    }

    /** Without the command, whose time is longer than a test's and whose trust is the machine's. */
    private static String direct(URI api, Optional<SSLContext> trust, Duration time) {
        try (JdkTransport transport = new JdkTransport(Proxies.NONE, trust, 1000, System::nanoTime)) {
            Problem problem = Refusal.explain(
                    new PasswordLogin(api, "hkshell/test", (signed, usual) -> transport.send(signed, time, new Stop()))
                            .run(
                                    "me@example.com",
                                    Secret.of("x"),
                                    Optional.empty(),
                                    new Authorizations.Wish(Optional.empty(), Optional.empty(), List.of()))
                            .problem()
                            .orElseThrow());
            return problem.sentence() + "\nhint: " + problem.hint();
        }
    }

    @Test
    void a_row_names_commands_that_there_are() {
        for (Refusal row : Refusal.ROWS) {
            String[] parts = row.command().split("hkshell ");
            for (int at = 1; at < parts.length; at++) {
                String word = parts[at].split("[ ,;]")[0];
                assertTrue(
                        AllCommands.table().rows().stream()
                                .anyMatch(spec -> spec.topic().equals(word)),
                        row.id() + ": " + word);
            }
        }
        assertEquals(
                Refusal.ROWS.size(),
                Refusal.ROWS.stream().map(Refusal::id).distinct().count());
    }
}
