package hkshell.fake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Real gpg with keys to throw away, an agent of its own, and a pinentry that types what {@link #types} says, or leaves the
 * question. Keys are {@code open}, {@code second}, both without a passphrase, and {@code locked}.
 */
public final class GpgHome implements AutoCloseable {
    private static final String PASSPHRASE = "opensesame";

    private static final String PINENTRY = """
            #!/bin/sh
            echo "OK here"
            while read -r word rest; do
              case $word in
                GETPIN)
                  echo asked >>"${0%/*}/asked"
                  if [ -s "${0%/*}/typed" ]; then
                    echo "D $(cat "${0%/*}/typed")"; echo OK
                  else
                    echo "ERR 83886179 Operation cancelled"
                  fi ;;
                BYE) echo OK; exit 0 ;;
                *) echo OK ;;
              esac
            done
            """;

    private final Path home;

    private GpgHome(Path home) {
        this.home = home;
    }

    /** Skips the test where there is no gpg. */
    public static GpgHome open() throws IOException {
        assumeTrue(isHere(), "gpg is not installed: encrypted files are not tested");
        // Not under the build's folder: the agent's socket has a path of at most 107 bytes.
        GpgHome made = new GpgHome(Files.createTempDirectory(Path.of("/tmp"), "hkgpg"));
        Path pinentry = Files.writeString(made.home.resolve("pinentry"), PINENTRY);
        Files.setPosixFilePermissions(pinentry, PosixFilePermissions.fromString("rwx------"));
        // The least that it takes, because the default makes the agent measure the machine for three seconds.
        Files.writeString(made.home.resolve("gpg-agent.conf"), "pinentry-program " + pinentry + "\ns2k-count 65536\n");
        made.key("open", "", "never");
        made.key("second", "", "never");
        made.key("locked", PASSPHRASE, "never");
        made.lock();
        return made;
    }

    private static boolean isHere() {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, "gpg"))) {
                return true;
            }
        }
        return false;
    }

    /** @param expires as gpg takes it: {@code never}, {@code seconds=1} */
    public void key(String name, String passphrase, String expires) throws IOException {
        run(
                new byte[0],
                List.of(
                        "--pinentry-mode",
                        "loopback",
                        "--passphrase",
                        passphrase,
                        "--quick-generate-key",
                        name + " <" + name + "@x.test>",
                        "future-default",
                        "default",
                        expires));
    }

    /** The agent forgets what was typed. */
    public void lock() throws IOException {
        start(List.of("gpgconf", "--kill", "gpg-agent"), new byte[0]);
    }

    /** What the person types from now on; nothing when the question is left. */
    public void types(boolean passphrase) throws IOException {
        Files.writeString(home.resolve("typed"), passphrase ? PASSPHRASE : "");
    }

    /** How often pinentry has asked. */
    public int asked() throws IOException {
        Path asked = home.resolve("asked");
        return Files.exists(asked) ? Files.readAllLines(asked).size() : 0;
    }

    public byte[] encrypt(String text, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("--trust-model", "always"));
        words.addAll(List.of(options));
        words.add("--encrypt");
        return run(text.getBytes(StandardCharsets.UTF_8), words);
    }

    public byte[] run(byte[] stdin, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of("gpg", "--batch", "--quiet"));
        words.addAll(options);
        return start(words, stdin);
    }

    public String decrypt(byte[] sealed) throws IOException {
        return new String(run(sealed, List.of("--decrypt")), StandardCharsets.UTF_8);
    }

    /** The names of the keys that a file is encrypted to, in its order, as far as they are here. */
    public List<String> recipients(byte[] sealed) throws IOException {
        String listed = new String(run(sealed, List.of("--list-only", "--list-packets")), StandardCharsets.UTF_8);
        List<String> names = new ArrayList<>();
        for (String line : listed.split("\n")) {
            if (line.startsWith(":pubkey enc packet:")) {
                String id = line.substring(line.lastIndexOf(' ') + 1);
                String key = new String(
                        run(new byte[0], List.of("--with-colons", "--list-keys", id)), StandardCharsets.UTF_8);
                int at = key.indexOf('@');
                names.add(key.substring(key.lastIndexOf('<', at) + 1, at));
            }
        }
        return names;
    }

    /** For a program that is to find these keys. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("GNUPGHOME", home.toString());
        variables.put("PATH", System.getenv("PATH"));
        // So that nothing looks for the terminal of who runs the tests.
        variables.put("GPG_TTY", "/dev/null");
        return variables;
    }

    private byte[] start(List<String> words, byte[] stdin) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GNUPGHOME", home.toString());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream out = process.getInputStream()) {
            out.transferTo(all);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        start(List.of("gpgconf", "--kill", "all"), new byte[0]);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
