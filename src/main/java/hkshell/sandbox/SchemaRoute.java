package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /schema}: the routes of this sandbox as the hyper-schema that the API tells of itself. */
final class SchemaRoute {
    /** What the bodies of calls take, by method and path; the types follow the names. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "POST /apps", List.of("name string", "region string"),
            "PATCH /apps/{}", List.of("name string", "maintenance boolean"),
            "POST /account/keys", List.of("public_key string"),
            "POST /oauth/authorizations", List.of("description string", "expires_in integer", "scope array"));

    private final List<Route> routes;

    private SchemaRoute(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    static Route of(List<Route> routes) {
        SchemaRoute schema = new SchemaRoute(routes);
        return Route.free("GET", "/schema", (call, account) -> Answer.ok(schema::write));
    }

    private void write(JsonGenerator json) throws IOException {
        Map<String, List<Route>> resources = new LinkedHashMap<>();
        for (Route route : routes) {
            resources
                    .computeIfAbsent(resource(route.path()), name -> new ArrayList<>())
                    .add(route);
        }
        json.writeStartObject();
        json.writeStringField("title", "Sandbox");
        json.writeObjectFieldStart("definitions");
        for (Map.Entry<String, List<Route>> resource : resources.entrySet()) {
            json.writeObjectFieldStart(resource.getKey());
            json.writeArrayFieldStart("links");
            for (Route route : resource.getValue()) {
                link(json, route, resource.getKey());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void link(JsonGenerator json, Route route, String resource) throws IOException {
        List<String> path = route.path();
        String last = path.get(path.size() - 1);
        boolean list = route.method().equals("GET")
                && last.endsWith("s")
                && !last.equals("rate-limits")
                && !last.equals("config-vars");
        json.writeStartObject();
        json.writeStringField("href", href(path));
        json.writeStringField("method", route.method());
        json.writeStringField("title", route.method() + " " + resource);
        json.writeObjectFieldStart("targetSchema");
        if (list) {
            json.writeStringField("type", "array");
        } else {
            json.writeStringField("$ref", "#/definitions/" + resource);
        }
        json.writeEndObject();
        fields(json, FIELDS.getOrDefault(route.method() + " /" + String.join("/", path), List.of()));
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, List<String> fields) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("schema");
        json.writeObjectFieldStart("properties");
        for (String field : fields) {
            int blank = field.indexOf(' ');
            json.writeObjectFieldStart(field.substring(0, blank));
            json.writeStringField("type", field.substring(blank + 1));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Percent-encoded references in the holes, as the API has them. */
    private static String href(List<String> path) {
        StringBuilder href = new StringBuilder();
        for (int at = 0; at < path.size(); at++) {
            boolean hole = path.get(at).equals("{}");
            href.append('/')
                    .append(
                            hole
                                    ? "{(%23%2Fdefinitions%2F" + resource(path.subList(0, at))
                                            + "%2Fdefinitions%2Fidentity)}"
                                    : path.get(at));
        }
        return href.toString();
    }

    /** What the last word of a path speaks of, in the singular. */
    private static String resource(List<String> path) {
        String word = "";
        for (String part : path) {
            word = part.equals("{}") || part.equals("actions") || part.equals("regenerate-tokens") ? word : part;
        }
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return path.get(0).equals("oauth") ? "oauth-" + one : one;
    }
}
