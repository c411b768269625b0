package hkshell.engine.session;

import hkshell.domain.request.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the person has chosen, by name, such as {@code theme} or {@code login.machines}. Immutable. */
public record Settings(Map<String, String> values) {
    /** What the names of these settings begin with. */
    public static final String HEADER = "header.";

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

    /** What goes out with every call to the API: {@code header.NAME = value}. */
    public List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            if (name.startsWith(HEADER)) {
                headers.add(new Header(name.substring(HEADER.length()), value, Header.By.SETTING));
            }
        });
        return headers;
    }

    public Settings with(String name, String value) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(name, value);
        return new Settings(all);
    }
}
