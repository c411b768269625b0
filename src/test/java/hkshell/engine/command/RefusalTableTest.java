package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.domain.heroku.Refusal;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Word;
import hkshell.engine.InvocationParser;
import hkshell.fake.Certificates;
import hkshell.fake.Pressing;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A command, up to what the sentence says of it. */
    private static final Pattern NAMED =
            Pattern.compile("hkshell (.*?)(?= (?:tries|in a|asks|needs|lists|counts|takes)\\b|[,;]|$)");

    /** The rows whose sentence is the call's own. */
    private static final Map<String, String> OWN = Map.of(
            "dns", "The name nowhere.invalid is not known.",
            "refused", "Nothing answers at 127.0.0.1:1.",
            "timeout", "127.0.0.1:PORT did not answer in time: waited 0 s for the answer.",
            "clock", "localhost:PORT cannot be trusted: its certificate is not valid yet.");

    @Test
    void each_row_is_what_a_person_meets(@TempDir Path folder) throws IOException, GeneralSecurityException {
        try (Workbench bench = new Workbench(folder)) {
            for (Refusal row : Refusal.ROWS) {
                String said = said(row.id(), bench, folder);
                String sentence = OWN.getOrDefault(row.id(), row.sentence());
                assertTrue(
                        !sentence.isEmpty()
                                && OWN.containsKey(row.id()) == row.sentence().isEmpty(),
                        row.id());
                assertEquals(
                        sentence + "\nhint: " + row.command(), said.replaceAll(":[0-9]{2,5}\\b", ":PORT"), row.id());
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
            case "timeout" -> late(bench, sandbox);
            case "clock" -> early(bench, sandbox, folder);
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

    /** The usual time is longer than a test's. */
    private static String late(Workbench bench, String sandbox) {
        Duration time = Duration.ofMillis(300);
        try (RawServer server = new RawServer(socket -> socket.getInputStream().read())) {
            bench.by(usual -> (request, limits, watch, stop) -> usual.send(request, TimeLimits.of(time), watch, stop));
            return elsewhere(bench, server.url(), sandbox);
        } finally {
            bench.by(usual -> usual);
        }
    }

    /** A certificate that only will be valid, seen by somebody who trusts its issuer. */
    private static String early(Workbench bench, String sandbox, Path folder)
            throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(folder);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificates.server("localhost", -10, 20)));
        https.start();
        try (JdkTransport trusting = new JdkTransport(
                Proxies.NONE, Optional.of(certificates.client()), JdkTransport.USUAL_MOST, System::nanoTime)) {
            bench.by(usual -> trusting);
            return elsewhere(bench, "https://localhost:" + https.getAddress().getPort(), sandbox);
        } finally {
            bench.by(usual -> usual);
            https.stop(0);
        }
    }

    @Test
    void a_row_names_commands_that_there_are() {
        InvocationParser parser = new InvocationParser(AllCommands.table());
        int found = 0;
        for (Refusal row : Refusal.ROWS) {
            Matcher named = NAMED.matcher(row.command());
            for (; named.find(); found++) {
                Parsed<?> read = Word.split(named.group(1)).then(parser::parse);
                assertTrue(read.isGood(), row.id() + ": " + named.group(1) + ": " + read.problem());
            }
        }
        assertTrue(found > Refusal.ROWS.size(), "" + found);
        assertEquals(
                Refusal.ROWS.size(),
                Refusal.ROWS.stream().map(Refusal::id).distinct().count());
    }
}
