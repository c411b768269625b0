package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.fake.Certificates;
import hkshell.fake.Http2Server;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 with a real server of it, over real TLS. */
class Http2Test {
    @Test
    void c9_over_tls_http_2_is_spoken_and_told(@TempDir Path folder, @TempDir Path keys)
            throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(keys);
        SSLContext trusting = certificates.client();
        try (Workbench bench = new Workbench(folder);
                Http2Server server = new Http2Server(certificates.server("localhost", 1, 100), "{\"spoken\":true}")) {
            bench.by(usual -> new JdkTransport(Proxies.NONE, Optional.of(trusting), 1000, System::nanoTime));
            Ran ran = bench.run("get " + server.url() + "/x -i --no-auth");
            assertEquals(0, ran.code(), ran.toString());
            assertEquals("HTTP/2 200\ncontent-type: application/json\n\n{\"spoken\":true}", ran.out());
            assertTrue(ran.err().contains("Connected after "), ran.err());
            assertEquals("h2", server.agreed());
        }
    }
}
