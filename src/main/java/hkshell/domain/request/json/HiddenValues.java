package hkshell.domain.request.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the variables of a text stand for; each has the name of its value, one more of the name a number behind it. */
public final class HiddenValues {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** The variable's name, which is the same for the same value. */
    public String hide(String name, String value) {
        String base = name.isEmpty() || name.contains("}") ? "value" : name;
        String hole = base;
        for (int more = 2; values.containsKey(hole) && !value.equals(values.get(hole)); more++) {
            hole = base + more;
        }
        values.put(hole, value);
        return hole;
    }

    /** By the variables' names, in the order of the text. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
