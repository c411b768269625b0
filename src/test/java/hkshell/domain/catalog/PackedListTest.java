package hkshell.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of endpoints that hkshell comes with. */
class PackedListTest {
    private static Catalog packed() throws IOException {
        return CatalogText.read(Files.readString(Path.of("src/main/resources/hkshell/catalog/endpoints.txt")))
                .orElseThrow();
    }

    @Test
    void b1_it_holds_each_call_once_with_a_title() throws IOException {
        Catalog packed = packed();
        assertTrue(packed.endpoints().size() > 300);
        Set<String> names = new HashSet<>();
        for (Endpoint one : packed.endpoints()) {
            assertTrue(names.add(one.method() + one.path().shape()), one.name());
            assertTrue(one.title().length() > 5 && one.title().length() < 70, one.name());
        }
        assertEquals(packed, CatalogText.read(CatalogText.of(packed)).orElseThrow());
    }

    @Test
    void it_holds_what_the_schema_lacks() throws IOException {
        List<String> own = packed().endpoints().stream()
                .filter(Endpoint::own)
                .map(Endpoint::name)
                .toList();
        assertEquals(
                List.of(
                        "POST /account/keys",
                        "DELETE /account/keys/{key}",
                        "PUT /apps/{app}/pre-authorizations",
                        "GET /oauth/sessions",
                        "POST /oauth/sessions",
                        "DELETE /oauth/sessions/{oauth-session}"),
                own);
    }

    @Test
    void a_call_is_found_by_where_it_went() throws IOException {
        Catalog packed = packed();
        assertEquals(
                "GET /apps/{app}/dynos",
                packed.matching("GET", "/apps/sample-1/dynos?x=1").orElseThrow().name());
        assertEquals(
                "GET /teams/permissions",
                packed.matching("GET", "/teams/permissions").orElseThrow().name());
        assertEquals(
                "GET /teams/{team}",
                packed.matching("GET", "/teams/red").orElseThrow().name());
        assertEquals(Map.of("app", "a", "dyno", "web.1"), packed.filled("GET", "/apps/a/dynos/web.1"));
        assertEquals(Map.of(), packed.filled("GET", "/nowhere/at/all"));
        assertTrue(packed.matching("GET", "/apps/").isEmpty());
    }

    @Test
    void b1_what_can_follow_part_by_part() throws IOException {
        Catalog packed = packed();
        assertEquals(
                "collaborators dynos",
                String.join(
                        " ",
                        packed.next("POST", List.of("apps", "x")).stream()
                                .map(Catalog.Next::part)
                                .filter(part -> part.equals("dynos") || part.startsWith("coll"))
                                .toList()));
        Catalog.Next apps = packed.next("GET", List.of()).stream()
                .filter(next -> next.part().equals("apps"))
                .findFirst()
                .orElseThrow();
        assertEquals("List apps", apps.ends().orElseThrow().title());
        assertTrue(apps.below() > 20);
        assertEquals(
                List.of("{app}"),
                packed.next("GET", List.of("teams", "apps")).stream()
                        .map(Catalog.Next::part)
                        .toList());
    }

    @Test
    void a_broken_list_is_none() {
        for (String text : List.of(
                "GET",
                "GET /apps",
                "GET /apps = app",
                "BREW /apps = app | Brew",
                "GET apps = app | x",
                "GET /a b = c | d")) {
            assertTrue(CatalogText.read(text + "\n").isEmpty(), text);
        }
    }
}
