package hkshell.adapter.disk;

import hkshell.engine.session.CliFiles;
import hkshell.kit.text.Secret;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The files of the Heroku CLI and of its accounts plugin. They are small; what is larger is none of them. */
public final class HerokuCliFiles implements CliFiles {
    private static final int LARGEST = 64 * 1024;

    private final Environment environment;

    public HerokuCliFiles(Environment environment) {
        this.environment = environment;
    }

    /**
     * The CLI (11.8 and newer) takes it when it has noted an account, has a program that opens the keychain, and is not
     * told to keep to the netrc.
     */
    @Override
    public Optional<String> keychainLogin() {
        boolean netrcOnly =
                environment.get("HEROKU_NETRC_WRITE").filter("true"::equals).isPresent();
        String tool = environment.property("os.name").startsWith("Mac") ? "security" : "secret-tool";
        // The file first: usually there is none, and nothing else is looked for.
        return (netrcOnly ? Optional.<String>empty() : noted()).filter(login -> isOnPath(tool));
    }

    private Optional<String> noted() {
        String text = text(environment.dataHome().resolve("heroku").resolve("login.json"));
        int name = text.indexOf("\"account\"");
        int open = name < 0 ? -1 : text.indexOf('"', text.indexOf(':', name + 9) + 1);
        int close = open < 0 ? -1 : text.indexOf('"', open + 1);
        String account = close < 0 ? "" : text.substring(open + 1, close);
        return isPlain(account) ? Optional.of(account) : Optional.empty();
    }

    private boolean isOnPath(String program) {
        for (String folder : environment.get("PATH").orElse("").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    /** Of two files of one name that in {@code ~/.heroku} counts: the CLI looks there first. */
    @Override
    public List<CliAccount> accounts() {
        TreeMap<String, CliAccount> all = new TreeMap<>();
        for (Path folder : folders()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    account(name, text(file)).ifPresent(account -> all.put(name, account));
                }
            } catch (IOException none) {
                // No folder is no account.
                continue;
            }
        }
        return new ArrayList<>(all.values());
    }

    /** In {@code .config} whatever {@code $XDG_CONFIG_HOME} says. */
    private List<Path> folders() {
        Path home = environment.home();
        return List.of(
                home.resolve(".config").resolve("heroku").resolve("accounts"),
                home.resolve(".heroku").resolve("accounts"));
    }

    /** Two lines of YAML, their names with a colon before in the files of the Ruby plugin. */
    private static Optional<CliAccount> account(String name, String text) {
        String user = "";
        String token = "";
        for (String line : text.split("\n")) {
            String plain = line.strip();
            String bare = plain.startsWith(":") ? plain.substring(1) : plain;
            int colon = bare.indexOf(':');
            String key = colon < 0 ? "" : bare.substring(0, colon);
            String value = colon < 0 ? "" : unquoted(bare.substring(colon + 1).strip());
            user = key.equals("username") ? value : user;
            token = key.equals("password") ? value : token;
        }
        Optional<Secret> secret = token.isEmpty() ? Optional.empty() : Optional.of(Secret.of(token));
        return isPlain(user) ? Optional.of(new CliAccount(name, user, secret)) : Optional.empty();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isPlain(String login) {
        return !login.isEmpty() && login.chars().noneMatch(c -> c <= 0x20 || c == '\\' || c >= 0x7f && c < 0xa0);
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
