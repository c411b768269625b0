package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An app of the sandbox. Immutable; a change makes another one.
 *
 * @param id stays when the name changes
 * @param config its config vars, sorted by name
 */
record App(
        String id,
        String name,
        String owner,
        String region,
        String stack,
        boolean maintenance,
        Instant created,
        Instant updated,
        int version,
        List<Dyno> dynos,
        Map<String, String> config) {

    static App create(String id, String name, String owner, String region, Instant now) {
        return new App(id, name, owner, region, "heroku-24", false, now, now, 1, List.of(), Map.of());
    }

    App renamed(String other, Instant now) {
        return new App(id, other, owner, region, stack, maintenance, created, now, version, dynos, config);
    }

    App inMaintenance(boolean on, Instant now) {
        return new App(id, name, owner, region, stack, on, created, now, version, dynos, config);
    }

    App with(Map<String, String> other, Instant now) {
        return new App(
                id, name, owner, region, stack, maintenance, created, now, version + 1, dynos, new TreeMap<>(other));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        named(json, "region", region);
        named(json, "stack", stack);
        json.writeStringField("web_url", "https://" + name + ".example.test/");
        json.writeStringField("git_url", "https://git.example.test/" + name + ".git");
        json.writeBooleanField("maintenance", maintenance);
        json.writeObjectFieldStart("owner");
        json.writeStringField("id", Ids.of("account " + owner));
        json.writeStringField("email", owner);
        json.writeEndObject();
        json.writeStringField("created_at", created.toString());
        json.writeStringField("released_at", updated.toString());
        json.writeStringField("updated_at", updated.toString());
        json.writeNumberField("repo_size", 40_960L * name.length());
        json.writeNumberField("slug_size", 1_048_576L * name.length());
        named(json, "build_stack", stack);
        json.writeStringField("buildpack_provided_description", "Java");
        json.writeBooleanField("acm", true);
        json.writeNullField("archived_at");
        json.writeNullField("team");
        json.writeNullField("space");
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String field, String name) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", Ids.of(field + " " + name));
        json.writeStringField("name", name);
        json.writeEndObject();
    }
}
