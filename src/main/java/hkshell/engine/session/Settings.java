package hkshell.engine.session;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the person has chosen, by name, such as {@code theme} or {@code login.machines}. Immutable. */
public record Settings(Map<String, String> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether calls may stand on the disk: {@code history = off} keeps them in the run that made them. */
    public boolean keepsHistory() {
        return !get("history").orElse("on").equals("off");
    }

    /** Whether bodies may stand there too, their secrets masked: {@code history.bodies = on}. */
    public boolean keepsBodies() {
        return keepsHistory() && get("history.bodies").orElse("off").equals("on");
    }

    public Settings with(String name, String value) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(name, value);
        return new Settings(all);
    }
}
