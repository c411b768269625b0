package hkshell.domain.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;

/** A JSON hyper-schema's references, types and paths. A reference that leads nowhere, or round in a ring, is a missing node. */
record SchemaTree(JsonNode root) {
    private static final int DEEPEST = 16;
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "number", "array", "object");
    private static final String DEFINITIONS = "#/definitions/";

    /** The node itself, or what its {@code $ref} leads to. */
    JsonNode followed(JsonNode node) {
        JsonNode at = node;
        for (int step = 0; step < DEEPEST; step++) {
            String ref = at.path("$ref").asText("");
            if (ref.isEmpty()) {
                return at;
            }
            at = ref.startsWith("#/") ? root.at(ref.substring(1)) : MissingNode.getInstance();
        }
        return MissingNode.getInstance();
    }

    /** The type in one word, that of the first choice where there are several; empty when nothing says it. */
    String type(JsonNode node) {
        return type(node, DEEPEST);
    }

    private String type(JsonNode node, int left) {
        JsonNode at = followed(node);
        JsonNode type = at.path("type");
        String said = word(type);
        for (JsonNode one : type) {
            said = said.isEmpty() ? word(one) : said;
        }
        for (String several : new String[] {"anyOf", "oneOf", "allOf"}) {
            for (JsonNode one : at.path(several)) {
                said = said.isEmpty() && left > 0 ? type(one, left - 1) : said;
            }
        }
        return said.isEmpty() && at.has("properties") ? "object" : said;
    }

    private static String word(JsonNode type) {
        String word = type.asText("");
        return TYPES.contains(word) ? word : "";
    }

    /** A link's address with named holes, such as {@code /apps/{app}}; empty when it has one that names nothing. */
    static String path(String href) {
        StringBuilder path = new StringBuilder();
        int from = 0;
        for (int open = href.indexOf('{'); open >= 0; open = href.indexOf('{', from)) {
            int close = href.indexOf('}', open);
            String hole = close < 0 ? "" : hole(href.substring(open + 1, close));
            if (hole.isEmpty()) {
                return "";
            }
            path.append(href, from, open).append('{').append(hole).append('}');
            from = close + 1;
        }
        return path.append(href.substring(from)).toString();
    }

    /**
     * The name in {@code (%23%2Fdefinitions%2Fapp%2Fdefinitions%2Fidentity)}: that of the thing where the field identifies
     * it, else the field's; a plain name is taken as it is.
     */
    private static String hole(String text) {
        String plain = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        String ref = PathPart.decoded(plain);
        if (!ref.startsWith(DEFINITIONS)) {
            return Kind.of(ref);
        }
        String names = ref.substring(DEFINITIONS.length());
        int slash = names.indexOf('/');
        String thing = slash < 0 ? names : names.substring(0, slash);
        String field = names.substring(names.lastIndexOf('/') + 1);
        return slash < 0 || Kind.isIdentity(field) ? Kind.of(thing) : field;
    }
}
