package hkshell.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that every command takes, before or after its words. */
public record GlobalOptions(Map<String, String> values) {
    public static final GlobalOptions NONE = new GlobalOptions(Map.of());

    /** Their rows, in help order. */
    public static final List<Option> ROWS = List.of(
            Option.value("--netrc", "FILE", "the netrc file; else $NETRC, else $HOME/.netrc"),
            Option.value("--api-url", "URL", "the API; else $HKSHELL_API_URL, else $HEROKU_HOST"),
            Option.value("--account", "NAME", "act as this account for this run, without switching"),
            Option.flag("--sandbox", "the built-in API with a throw-away netrc; all gone at the end"),
            Option.flag("--json", "one JSON document on stdout"),
            Option.value("--theme", "NAME", "dusk, light or mono"),
            Option.flag("--no-color", "no colours; NO_COLOR is obeyed too"),
            Option.flag("--ascii", "frames of plain ASCII"),
            Option.flag("--help", "help for the command").or("-h"),
            Option.flag("--version", "the version").or("-V"));

    public GlobalOptions {
        values = Map.copyOf(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean json() {
        return has("--json");
    }
}
