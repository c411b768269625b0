package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A call as the hkshell command that repeats it, in a shell and in the line shell alike. A value that looks like a secret
 * becomes one that is asked for; a typed credential is left out.
 */
public final class HkshellLine {
    /** The methods that are commands of their own. */
    public static final Set<String> COMMANDS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final Redactor REDACTOR = new Redactor(List.of());

    private HkshellLine() {}

    public static String of(RequestLine line, List<String> globals) {
        return of(line, globals, List.of());
    }

    /**
     * @param globals options that belong to every line of a run, such as {@code --account work}
     * @param flags options of the call itself, such as {@code --no-auth}
     */
    public static String of(RequestLine line, List<String> globals, List<String> flags) {
        List<String> words = new ArrayList<>(List.of("hkshell"));
        words.addAll(globals);
        String method = line.method();
        if (COMMANDS.contains(method)) {
            words.add(method.toLowerCase(Locale.ROOT));
        } else {
            words.addAll(List.of("api", method));
        }
        words.add(REDACTOR.address(line.target()));
        words.addAll(behind(line, "?", "@-", "-"));
        words.addAll(flags);
        return ShellWord.line(words, ShellWord::forBoth);
    }

    /** What stands behind the path, to be looked at: secrets are stars, and nothing is in quotes. */
    public static String items(RequestLine line) {
        return String.join(" ", behind(line, Secret.MASK, Secret.MASK, Secret.MASK));
    }

    /** With what stands in the place of a secret text, of secret JSON and of a secret body. */
    private static List<String> behind(RequestLine line, String text, String json, String body) {
        List<String> words = new ArrayList<>();
        boolean everyValue = SecretNames.everyValueOf(line.target());
        for (Item item : line.items()) {
            word(item, everyValue, text, json).ifPresent(words::add);
        }
        line.data().ifPresent(data -> words.addAll(List.of("-d", body(data, line.target(), body))));
        return words;
    }

    /** Words that are no call's and hold no secret, as they are. */
    public static String of(List<String> words, List<String> globals) {
        List<String> line = new ArrayList<>(List.of("hkshell"));
        line.addAll(globals);
        line.addAll(words);
        return ShellWord.line(line, ShellWord::forBoth);
    }

    private static Optional<String> word(Item item, boolean everyValue, String text, String asked) {
        boolean secret = everyValue || SecretNames.field(item.name());
        if (item instanceof Item.Field field) {
            return Optional.of(field.name() + "=" + value(field.value(), secret, text));
        }
        if (item instanceof Item.Json json) {
            return Optional.of(json.name() + ":=" + value(json.value(), secret, asked));
        }
        if (item instanceof Item.Query query) {
            boolean hidden = SecretNames.query(query.name()) || SecretNames.value(query.text());
            return Optional.of(query.name() + "==" + (hidden ? Secret.MASK : query.text()));
        }
        Item.HeaderLine header = (Item.HeaderLine) item;
        return SecretNames.headerLine(header.name(), header.text())
                ? Optional.empty()
                : Optional.of(header.name() + ":" + header.text());
    }

    private static String value(Source source, boolean secret, String asked) {
        if (source instanceof Source.Given given) {
            return secret || SecretNames.value(given.text()) ? asked : given.text();
        }
        return spelled(source);
    }

    private static String body(Source data, String target, String asked) {
        if (data instanceof Source.Given given) {
            boolean secret = REDACTOR.isSecret(Body.of(given.text()), target);
            return secret ? asked : given.text();
        }
        return data instanceof Source.Stdin ? "-" : spelled(data);
    }

    private static String spelled(Source source) {
        if (source instanceof Source.UserFile file) {
            return "@" + file.path();
        }
        return source instanceof Source.Stdin ? "@-" : "?";
    }
}
