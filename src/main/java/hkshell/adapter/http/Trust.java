package hkshell.adapter.http;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom to trust beside the JDK's own list: the certificates of the PEM file that {@code SSL_CERT_FILE} names. */
final class Trust {
    /** In bytes; all issuers that a system has take a quarter of a million. */
    private static final long LARGEST = 16 << 20;

    private Trust() {}

    /** Takes a tenth of a second, so it is done at the first encrypted call. */
    static Parsed<SSLContext> with(String file) {
        try {
            Path path = Path.of(file);
            // A pipe or a device may never end.
            if (Files.exists(path) && (!Files.isRegularFile(path) || Files.size(path) > LARGEST)) {
                return Parsed.bad(wrong(file, "is no file of certificates"));
            }
            Collection<? extends Certificate> more = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(path)));
            return more.isEmpty() ? Parsed.bad(wrong(file, "has no certificate in it")) : Parsed.good(context(more));
        } catch (NoSuchFileException | InvalidPathException missing) {
            return Parsed.bad(wrong(file, "is not there"));
        } catch (IOException unread) {
            return Parsed.bad(wrong(file, "cannot be read"));
        } catch (GeneralSecurityException broken) {
            return Parsed.bad(wrong(file, "has no certificate that can be understood"));
        }
    }

    private static Problem wrong(String file, String what) {
        return Problem.file(
                "certificates",
                "The file " + Sanitize.line(file) + ", which SSL_CERT_FILE names, " + what + ".",
                "name a PEM file of certificates, or unset SSL_CERT_FILE");
    }

    private static SSLContext context(Collection<? extends Certificate> more)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int number = 0;
        for (TrustManager usual : managers(Optional.empty())) {
            if (usual instanceof X509TrustManager known) {
                for (X509Certificate issuer : known.getAcceptedIssuers()) {
                    all.setCertificateEntry("usual-" + number++, issuer);
                }
            }
        }
        for (Certificate issuer : more) {
            all.setCertificateEntry("more-" + number++, issuer);
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(Optional.of(all)), null);
        return context;
    }

    private static TrustManager[] managers(Optional<KeyStore> store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store.orElse(null));
        return factory.getTrustManagers();
    }
}
