package hkshell.fake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Throw-away keys and certificates, made by the JDK's own {@code keytool} in a folder of the test. */
public final class Certificates {
    private static final String PASSWORD = "changeit";
    private final Path folder;

    public Certificates(Path folder) throws IOException {
        this.folder = folder;
        keytool("ca", "-dname CN=Issuer -ext bc:c -validity 400 -startdate -300d");
    }

    /**
     * What a server presents: a certificate of that name from the issuer, valid for so many days.
     *
     * @param begunDaysAgo since when; negative when it only will be
     */
    public SSLContext server(String name, int begunDaysAgo, int days) throws IOException, GeneralSecurityException {
        String alias = name + begunDaysAgo;
        keytool(
                alias,
                "-signer ca -dname CN=" + name + " -ext san=dns:" + name + " -startdate "
                        + (begunDaysAgo < 0 ? "+" : "-") + Math.abs(begunDaysAgo) + "d -validity " + days);
        KeyStore all = load();
        KeyStore one = empty();
        one.setKeyEntry(
                alias,
                all.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For a client that trusts the issuer. */
    public SSLContext client() throws IOException, GeneralSecurityException {
        KeyStore issuer = empty();
        issuer.setCertificateEntry("ca", load().getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(issuer);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** The issuer, as a file that programs are given. */
    public Path pem() throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder()
                .encodeToString(load().getCertificate("ca").getEncoded());
        String text = "# an issuer\n-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(folder.resolve("ca.pem"), text);
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream from = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(from, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String alias, String arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", alias, "-keystore", "keys.p12"));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(arguments + ": " + Files.readString(folder.resolve("keytool.log")));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
