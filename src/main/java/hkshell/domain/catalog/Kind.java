package hkshell.domain.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What sort of thing a name is the name of, such as {@code app}: the name of a hole, and of what an answer is. */
final class Kind {
    /** Two names of one thing: what stands behind one of them opens with the other. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("team-app", "app"),
            Map.entry("team-space", "space"),
            Map.entry("team-add-on", "add-on"),
            Map.entry("team-preferences", "team"),
            Map.entry("user-preferences", "account"),
            Map.entry("organization", "team"),
            Map.entry("addon", "add-on"),
            Map.entry("addon-service", "add-on-service"),
            Map.entry("addon-attachment", "add-on-attachment"),
            Map.entry("add-on-webhook", "app-webhook"),
            Map.entry("add-on-webhook-delivery", "app-webhook-delivery"),
            Map.entry("add-on-webhook-event", "app-webhook-event"),
            Map.entry("webhook", "app-webhook"),
            Map.entry("pipeline-build", "build"),
            Map.entry("pipeline-release", "release"),
            Map.entry("build-stack", "stack"),
            Map.entry("source-app", "app"));

    /** Endings of a field's name that say what a thing is called. */
    private static final List<String> IDENTITY = List.of("id", "identity", "name", "number");

    private Kind() {}

    /** As the schema or an answer's field spells it, in the one spelling. */
    static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return SAME.getOrDefault(plain, plain);
    }

    /** Whether a field of this name holds what its thing is called by. */
    static boolean isIdentity(String field) {
        String plain = field.toLowerCase(Locale.ROOT);
        return IDENTITY.stream().anyMatch(plain::endsWith);
    }
}
