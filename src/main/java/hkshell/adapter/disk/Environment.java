package hkshell.adapter.disk;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says, read once. Besides Wiring nobody asks it: the rest of the program is told. A variable that is
 * empty counts as not set.
 */
public final class Environment {
    private static final String DEFAULT_API = "https://api.heroku.com";

    private static final int LAST_PORT = 65_535;

    private final Map<String, String> variables;
    private final Path home;
    private final Path folder;

    /**
     * @param userHome where settings and state go when HOME does not say; the netrc never: curl and git look in HOME alone
     * @param folder the one that hkshell was started in
     */
    public Environment(Map<String, String> variables, Path userHome, Path folder) {
        this.variables = Map.copyOf(variables);
        this.folder = folder;
        this.home = absolute("HOME").orElse(userHome);
    }

    public static Environment ofThisProcess() {
        return new Environment(
                System.getenv(),
                Path.of(System.getProperty("user.home", "/")),
                Path.of("").toAbsolutePath());
    }

    /** A property of this JVM, such as {@code os.name}, or one that the launcher passes on; empty if not set. */
    public String property(String name) {
        return System.getProperty(name, "");
    }

    /** For the programs that hkshell starts. */
    public Map<String, String> variables() {
        return variables;
    }

    public Optional<String> get(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** HOME, even where the passwd entry says otherwise: that is where curl and git look. */
    public Path home() {
        return home;
    }

    /** The folder that relative names begin at. */
    public Path folder() {
        return folder;
    }

    /**
     * The netrc in use.
     *
     * @param option of {@code --netrc}
     */
    public Parsed<Path> netrc(Optional<String> option) {
        Optional<String> named = option.isPresent() ? option : get("NETRC");
        if (named.isEmpty()) {
            return absolute("HOME")
                    .map(is -> Parsed.good(inHome(is)))
                    .orElseGet(() -> Parsed.bad(Problem.file(
                            "no_home", "HOME names no folder, so there is no ~/.netrc.", "set HOME, or use --netrc")));
        }
        if (named.get().isEmpty()) {
            return Parsed.bad(Problem.usage("'--netrc' needs the name of a file.", "--netrc FILE"));
        }
        try {
            return Parsed.good(folder.resolve(named.get()));
        } catch (InvalidPathException strange) {
            return Parsed.bad(Problem.usage(
                    "This is no name of a file: " + Sanitize.line(named.get()) + ".",
                    "look at --netrc and at the variable NETRC"));
        }
    }

    /** The encrypted one when there is no other, as the Heroku CLI and git-credential-netrc know it. */
    private static Path inHome(Path home) {
        Path plain = home.resolve(".netrc");
        if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
            return plain;
        }
        Path encrypted = home.resolve(".netrc.gpg");
        return Files.exists(encrypted) ? encrypted : plain;
    }

    public Path configFolder() {
        return configHome().resolve("hkshell");
    }

    /** Where every program has its settings. */
    private Path configHome() {
        return absolute("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    }

    /** Where every program has its data. */
    public Path dataHome() {
        return absolute("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    }

    /**
     * The one that curl reads: the first that is there, as its {@code tool_findfile.c} looks for them; else {@code ~/.curlrc}.
     * The names without a dot count only while XDG_CONFIG_HOME is not set.
     */
    public Path curlrc() {
        List<Path> places = new ArrayList<>();
        absolute("CURL_HOME").ifPresent(folder -> places.add(folder.resolve(".curlrc")));
        absolute("XDG_CONFIG_HOME").ifPresent(folder -> places.add(folder.resolve(".curlrc")));
        places.add(home.resolve(".curlrc"));
        if (get("XDG_CONFIG_HOME").isEmpty()) {
            absolute("CURL_HOME").ifPresent(folder -> places.add(folder.resolve(".config/curlrc")));
            places.add(home.resolve(".config/curlrc"));
        }
        for (Path place : places) {
            if (Files.exists(place)) {
                return place;
            }
        }
        return home.resolve(".curlrc");
    }

    public Path stateFolder() {
        return absolute("XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("hkshell");
    }

    public Path cacheFolder() {
        return absolute("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("hkshell");
    }

    /**
     * The API that paths are relative to, without a slash at its end. HEROKU_HOST may be a domain, as the Heroku CLI takes
     * it.
     *
     * @param option of {@code --api-url}
     */
    public Parsed<URI> api(Optional<String> option) {
        Optional<String> named = option.isPresent() ? option : get("HKSHELL_API_URL");
        Optional<String> host = get("HEROKU_HOST");
        if (named.isPresent() || host.isEmpty()) {
            return url(named.orElse(DEFAULT_API));
        }
        boolean isUrl = host.get().startsWith("http://") || host.get().startsWith("https://");
        return url(isUrl ? host.get() : "https://api." + host.get());
    }

    /** HEROKU_API_KEY, which wins over every store. */
    public Optional<Secret> apiKey() {
        Optional<String> key = get("HEROKU_API_KEY");
        return key.isPresent() ? Optional.of(Secret.of(key.get())) : Optional.empty();
    }

    /** Where a browser login begins, if it is not the usual place. */
    public Optional<String> loginHost() {
        return get("HEROKU_LOGIN_HOST");
    }

    /** NO_COLOR counts whatever it says, unless it is empty. */
    public boolean noColor() {
        return get("NO_COLOR").isPresent();
    }

    public String term() {
        return get("TERM").orElse("");
    }

    public String colorTerm() {
        return get("COLORTERM").orElse("");
    }

    public boolean overSsh() {
        return get("SSH_CONNECTION").isPresent() || get("SSH_TTY").isPresent();
    }

    /** What COLUMNS or LINES says; 0 when it is no number of cells. */
    public int cells(String name) {
        String value = get(name).orElse("");
        int cells = 0;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < '0' || c > '9' || cells > 9999) {
                return 0;
            }
            cells = cells * 10 + c - '0';
        }
        return cells;
    }

    /** Such as {@code https_proxy}, in small letters or in capitals; the small ones win, as with curl. Empty if not set. */
    public String proxy(String scheme) {
        return either(scheme + "_proxy").or(() -> either("all_proxy")).orElse("");
    }

    /** The file that {@code SSL_CERT_FILE} names: certificates to trust beside Java's own. */
    public Optional<String> certificates() {
        return get("SSL_CERT_FILE");
    }

    /** Hosts that are reached without a proxy. */
    public String noProxy() {
        return either("no_proxy").orElse("");
    }

    /** What this machine calls itself, without asking the network. */
    public String hostName() {
        Optional<String> told = get("HOSTNAME");
        return Sanitize.line(told.isPresent() ? told.get() : savedHostName());
    }

    private static String savedHostName() {
        try {
            return Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException none) {
            return "localhost";
        }
    }

    private Optional<String> either(String name) {
        return get(name).or(() -> get(name.toUpperCase(Locale.ROOT)));
    }

    /** By the XDG rules a relative folder is as good as none. */
    private Optional<Path> absolute(String name) {
        Optional<String> value = get(name);
        try {
            boolean isAbsolute = value.isPresent() && Path.of(value.get()).isAbsolute();
            return isAbsolute ? Optional.of(Path.of(value.get())) : Optional.empty();
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }

    private static Parsed<URI> url(String text) {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        try {
            URI uri = new URI(plain);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean isBare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (isWeb && isBare && uri.getHost() != null) {
                return uri.getPort() == 0 || uri.getPort() > LAST_PORT
                        ? Parsed.bad(noPort(uri.getPort()))
                        : Parsed.good(uri);
            }
        } catch (URISyntaxException strange) {
            return Parsed.bad(notApi());
        }
        return Parsed.bad(notApi());
    }

    private static Problem noPort(int port) {
        return Problem.usage(
                "The address of the API has the port " + port + ", but ports go from 1 to " + LAST_PORT + ".",
                "look at --api-url, and at the variables HKSHELL_API_URL and HEROKU_HOST");
    }

    /** The text is left out: it may hold a password. */
    private static Problem notApi() {
        return Problem.usage(
                "The address of the API is not https://HOST or http://HOST:PORT.",
                "look at --api-url, and at the variables HKSHELL_API_URL and HEROKU_HOST");
    }
}
