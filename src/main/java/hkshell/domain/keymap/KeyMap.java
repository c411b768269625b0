package hkshell.domain.keymap;

import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key does what where. Immutable: the default rows, or those with the person's own keys put in. */
public final class KeyMap {
    private final List<Binding> rows;
    private final Map<Area, Map<Key, Binding>> byArea;

    private KeyMap(List<Binding> rows) {
        this.rows = List.copyOf(rows);
        this.byArea = new HashMap<>();
        for (Binding row : rows) {
            Map<Key, Binding> here = byArea.computeIfAbsent(row.area(), area -> new HashMap<>());
            for (Key key : row.keys()) {
                here.putIfAbsent(key, row);
            }
        }
    }

    public static KeyMap of(List<Binding> rows) {
        return new KeyMap(rows);
    }

    public static KeyMap defaults() {
        return new KeyMap(DefaultKeys.rows());
    }

    /** The same map with other keys for some actions; an unknown action or a double use is a Problem. */
    public Parsed<KeyMap> with(Map<String, List<Key>> keysByAction) {
        List<Binding> changed = new ArrayList<>();
        for (Binding row : rows) {
            List<Key> keys = keysByAction.get(row.action());
            changed.add(keys == null ? row : row.withKeys(keys));
        }
        KeyMap map = new KeyMap(changed);
        return KeyCheck.unknownAction(rows, keysByAction.keySet())
                .or(() -> KeyCheck.conflicts(changed).stream().findFirst())
                .map(Parsed::<KeyMap>bad)
                .orElseGet(() -> Parsed.good(map));
    }

    /** What the key does there: the area's own row first, then that of anywhere, which does not reach into text fields. */
    public Optional<Binding> find(Key key, Area area) {
        Binding own = byArea.getOrDefault(area, Map.of()).get(key);
        if (own != null || area == Area.TEXT) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(byArea.getOrDefault(Area.ANYWHERE, Map.of()).get(key));
    }

    /** The first row of an action, which is that of anywhere when there is one. */
    public Optional<Binding> action(String name) {
        for (Binding row : rows) {
            if (row.action().equals(name)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The panes in which a key does something of their own. */
    public List<Area> panesOf(Key key) {
        List<Area> panes = new ArrayList<>();
        for (Area pane : Area.panes()) {
            if (byArea.getOrDefault(pane, Map.of()).containsKey(key)) {
                panes.add(pane);
            }
        }
        return panes;
    }

    /** The rows that work in an area, its own first. */
    public List<Binding> in(Area area) {
        List<Binding> all = new ArrayList<>();
        for (Binding row : rows) {
            if (row.area() == area) {
                all.add(row);
            }
        }
        for (Binding row : rows) {
            if (area != Area.TEXT && area != Area.ANYWHERE && row.area() == Area.ANYWHERE && !hidden(row, area)) {
                all.add(row);
            }
        }
        return all;
    }

    private boolean hidden(Binding row, Area area) {
        Map<Key, Binding> own = byArea.getOrDefault(area, Map.of());
        return !row.keys().isEmpty() && own.keySet().containsAll(row.keys());
    }

    public List<Binding> rows() {
        return rows;
    }
}
