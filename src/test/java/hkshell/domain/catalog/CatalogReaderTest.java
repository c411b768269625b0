package hkshell.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    /** A made-up API that is odd in each way that the real one is, and in some more. */
    private static final String SCHEMA = """
            {"definitions": {
              "shop": {
                "definitions": {
                  "id": {"type": ["string"]}, "name": {"type": "string"},
                  "identity": {"anyOf": [{"$ref": "#/definitions/shop/definitions/id"},
                                         {"$ref": "#/definitions/shop/definitions/name"}]},
                  "open": {"type": ["null", "boolean"]},
                  "ring": {"$ref": "#/definitions/shop/definitions/ring"}},
                "links": [
                  {"href": "/shops", "method": "GET", "rel": "instances", "title": "List",
                   "targetSchema": {"type": ["array"], "items": {"$ref": "#/definitions/shop"}}},
                  {"href": "/shops/{(%23%2Fdefinitions%2Fshop%2Fdefinitions%2Fidentity)}", "method": "GET",
                   "title": "Info", "targetSchema": {"$ref": "#/definitions/shop"}},
                  {"href": "/shops/{(%23%2Fdefinitions%2Fshop%2Fdefinitions%2Fidentity)}", "method": "PATCH",
                   "rel": "update", "title": "Update",
                   "schema": {"properties": {"open": {"$ref": "#/definitions/shop/definitions/open"},
                     "size": {"$ref": "#/definitions/shop/definitions/size"},
                     "ring": {"$ref": "#/definitions/shop/definitions/ring"},
                     "till": {"properties": {}}, "od d": {"type": "string"}}}},
                  {"href": "/shops/{(%23%2Fdefinitions%2Fshop%2Fdefinitions%2Fid)}", "method": "PATCH",
                   "rel": "update", "schema": {"properties": {"name": {"type": "string"}, "open": {"type": "array"}}}},
                  {"href": "/shops/{(%23%2Fdefinitions%2Fshop%2Fdefinitions%2Fidentity)}/days/{(%23%2Fdefinitions%2Fday%2Fdefinitions%2Fweek_day)}",
                   "method": "delete", "rel": "destroy", "title": "Close\\u001b[31m"},
                  {"href": "https://shop.test", "rel": "self", "title": "Index"},
                  {"href": "/half/{(%23%2Fdefinitions", "method": "GET"},
                  {"href": "/empty/{()}", "method": "GET"},
                  {"href": "/plain/{addon_service}", "method": "GET"},
                  {"href": "/brew it", "method": "GET"},
                  {"href": "/brew", "method": "BREW"},
                  {"method": "GET"}, {}, 7, null]},
              "filter": {"links": [{"href": "/filter", "method": "POST",
                 "schema": {"$ref": "#/definitions/filter/definitions/all"}}],
                 "definitions": {"all": {"properties": {"in": {"type": "object"}}}}},
              "none": null, "text": "x", "list": [1]},
             "links": [{"href": "/schema", "method": "GET", "title": "Schema"}]}
            """;

    private static Catalog read(String json) {
        return CatalogReader.read(json.getBytes(StandardCharsets.UTF_8)).value().orElse(Catalog.EMPTY);
    }

    @Test
    void b1_every_oddity_of_a_schema_is_read_or_left_out() {
        assertEquals("""
                GET /schema = - | : schema
                GET /shops = shop* | shop: list
                GET /shops/{shop} = shop | shop: info
                PATCH /shops/{shop} = shop | shop: update | open:boolean size:string ring:string till:object name:string
                DELETE /shops/{shop}/days/{week_day} = shop | shop: close␛[31m
                GET /plain/{add-on-service} = shop | shop:
                POST /filter = filter | filter: | in:object
                """, CatalogText.of(read(SCHEMA)));
    }

    @Test
    void what_is_no_schema_is_a_problem() {
        for (String text : new String[] {"", "{", "[]", "{}", "{\"definitions\":{}}", "<html>", "null", "\u0000"}) {
            assertTrue(
                    CatalogReader.read(text.getBytes(StandardCharsets.UTF_8))
                            .problem()
                            .isPresent(),
                    text);
        }
    }

    @Test
    void no_damage_makes_it_fail() {
        byte[] bytes = SCHEMA.getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = bytes.clone();
            for (int hit = 0; hit < 1 + random.nextInt(4); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
            }
            long told = seed;
            CatalogReader.read(damaged)
                    .value()
                    .ifPresent(catalog -> assertEquals(
                            catalog, CatalogText.read(CatalogText.of(catalog)).orElseThrow(), "seed " + told));
        }
    }

    @Test
    void a_catalog_that_was_fetched_takes_our_words_and_what_it_lacks() {
        Catalog ours = CatalogText.read("""
                # ours
                GET /shops = shop* | Every shop there is
                +POST /keys = key | Register a key | public_key:string
                GET /gone = gone | Not there any more
                """).orElseThrow();
        Catalog both = read(SCHEMA).with(ours);
        assertEquals(
                "Every shop there is", both.find("GET", "/shops").orElseThrow().title());
        assertTrue(both.find("POST", "/keys").isPresent());
        assertFalse(both.find("GET", "/gone").isPresent());
    }
}
