package hkshell.adapter.disk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.engine.session.CliFiles;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** A field of the object alone, whatever else it holds. */
    private Optional<String> noted() {
        Path file = environment.dataHome().resolve("heroku").resolve("login.json");
        if (!Files.isRegularFile(file)) {
            // The usual case, looked at on the way to the first picture.
            return Optional.empty();
        }
        try (JsonParser json = new JsonFactory().createParser(bytes(file))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    boolean text = json.nextToken() == JsonToken.VALUE_STRING;
                    if (text && name.equals("account")) {
                        return Optional.of(json.getText()).filter(HerokuCliFiles::isPlain);
                    }
                    json.skipChildren();
                }
            }
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private boolean isOnPath(String program) {
        for (String folder : environment.get("PATH").orElse("").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && new File(folder, program).canExecute()) {
                return true;
            }
        }
        return false;
    }

    /** Those of {@code ~/.heroku} first: the CLI looks there first, so of one name and login only that counts. */
    @Override
    public List<Parsed<CliAccount>> accounts() {
        List<Parsed<CliAccount>> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path folder : folders()) {
            for (Path file : files(folder)) {
                Parsed<CliAccount> account = account(file);
                String known = account.fold(one -> one.name() + "\n" + one.login(), problem -> file.toString());
                if (seen.add(known)) {
                    all.add(account);
                }
            }
        }
        return all;
    }

    /** By name. No folder is no file. */
    private static List<Path> files(Path folder) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(all::add);
        } catch (IOException | DirectoryIteratorException none) {
            return List.of();
        }
        Collections.sort(all);
        return all;
    }

    /** In {@code .config} whatever {@code $XDG_CONFIG_HOME} says. */
    private List<Path> folders() {
        Path home = environment.home();
        return List.of(
                home.resolve(".heroku").resolve("accounts"),
                home.resolve(".config").resolve("heroku").resolve("accounts"));
    }

    /** Its user and its token; the token is not there when it is in the keychain. */
    private Parsed<CliAccount> account(Path file) {
        Map<String, String> fields = CliAccountText.fields(bytes(file)).orElse(Map.of());
        String user = fields.getOrDefault("username", "");
        Optional<Secret> token = Optional.ofNullable(fields.get("password")).map(Secret::of);
        if (!isPlain(user)) {
            return Parsed.bad(strange(file, "is not what the Heroku CLI writes there"));
        }
        return token.isEmpty() || token.get().fitsHeader()
                ? Parsed.good(new CliAccount(file.getFileName().toString(), user, token))
                : Parsed.bad(strange(file, "has a token that is none, empty or with a blank or a control character"));
    }

    private Problem strange(Path file, String what) {
        return Problem.file(
                "not_imported",
                new FileProblems(environment.home()).shown(file) + " " + what + ", so it was not imported.",
                "look into it; hkshell accounts add NAME logs in and keeps the account");
    }

    private static boolean isPlain(String login) {
        return !login.isEmpty() && login.chars().noneMatch(c -> c <= 0x20 || c == '\\' || c >= 0x7f && c < 0xa0);
    }

    /** Nothing of what cannot be read, or is too large for one of them. */
    private static byte[] bytes(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
