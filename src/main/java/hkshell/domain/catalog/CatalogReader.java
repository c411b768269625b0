package hkshell.domain.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The API's hyper-schema ({@code GET /schema}) -> {@link Catalog}. What is odd in it is left out: a link without a method or
 * a path, a reference that leads nowhere, a name that cannot be typed. A call that stands there twice becomes one that
 * takes the fields of both.
 */
public final class CatalogReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SchemaTree schema;
    private final Map<String, Endpoint> found = new LinkedHashMap<>();

    private CatalogReader(SchemaTree schema) {
        this.schema = schema;
    }

    /** A problem when it is no schema, or says nothing of any call. */
    public static Parsed<Catalog> read(byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            CatalogReader reader = new CatalogReader(new SchemaTree(root));
            reader.resources(root);
            return reader.found.isEmpty()
                    ? Parsed.bad(noSchema())
                    : Parsed.good(new Catalog(new ArrayList<>(reader.found.values())));
        } catch (JsonProcessingException broken) {
            return Parsed.bad(noSchema());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem noSchema() {
        return Problem.server(
                "no_schema", "What the API sent is not its schema.", "the list that came with hkshell is used");
    }

    private void resources(JsonNode root) {
        links("", root);
        for (Map.Entry<String, JsonNode> resource : root.path("definitions").properties()) {
            links(resource.getKey(), resource.getValue());
        }
    }

    private void links(String resource, JsonNode of) {
        for (JsonNode link : of.path("links")) {
            if (found.size() < CatalogText.MOST) {
                endpoint(resource, link).ifPresent(this::add);
            }
        }
    }

    private void add(Endpoint endpoint) {
        found.merge(endpoint.method() + endpoint.path().shape(), endpoint, CatalogReader::merged);
    }

    private static Endpoint merged(Endpoint first, Endpoint second) {
        Map<String, ItemField> fields = new LinkedHashMap<>();
        first.fields().forEach(field -> fields.put(field.name(), field));
        second.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
        return first.with(new ArrayList<>(fields.values()));
    }

    private Optional<Endpoint> endpoint(String resource, JsonNode link) {
        String method = link.path("method").asText("").toUpperCase(Locale.ROOT);
        String path = SchemaTree.path(link.path("href").asText(""));
        if (!CatalogText.METHODS.contains(method) || !CatalogText.isPath(path)) {
            return Optional.empty();
        }
        JsonNode target = link.path("targetSchema");
        boolean list = schema.type(target).equals("array")
                || link.path("rel").asText("").equals("instances") && !target.has("$ref");
        String title = CatalogText.title(resource.replace('-', ' ') + ": "
                + link.path("title").asText("").toLowerCase(Locale.ROOT));
        String gives = resource.chars().allMatch(CatalogText::isPlain) ? Kind.of(resource) : "";
        return Optional.of(
                new Endpoint(method, PathPattern.of(path), title, gives, list, fields(link.path("schema")), false));
    }

    private List<ItemField> fields(JsonNode body) {
        List<ItemField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field :
                schema.followed(body).path("properties").properties()) {
            boolean plain = !field.getKey().isEmpty() && field.getKey().chars().allMatch(CatalogText::isPlain);
            if (plain) {
                String type = schema.type(field.getValue());
                fields.add(new ItemField(field.getKey(), type.isEmpty() ? "string" : type));
            }
        }
        return fields;
    }
}
