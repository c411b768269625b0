package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.CatalogText;
import hkshell.domain.request.Body;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which call a value of an answer leads to. */
class LeadTest {
    private static final URI API = URI.create("https://api.heroku.com");
    private static final String DYNOS = """
            [{"id": "d1", "name": "web.1", "size": "Basic", "app": {"id": "a1", "name": "example"},
              "release": {"id": "r1", "version": 7}, "attach_url": null,
              "link": "https://api.heroku.com/apps/example/releases", "else": "https://evil.test/apps",
              "path": "/teams/red", "odd": {"id": "x"}, "region": {"name": ".."}}]
            """;

    private static String lead(String target, String json, String path) throws IOException {
        Catalog catalog = CatalogText.read(
                        Files.readString(Path.of("src/main/resources/hkshell/catalog/endpoints.txt")))
                .orElseThrow();
        JsonTree tree = JsonTree.read(Body.of(json));
        for (int node = 0; node < tree.size(); node++) {
            if (tree.path(node).equals(path)) {
                return new Lead(tree, target, catalog, API).from(node).orElse("");
            }
        }
        throw new AssertionError(path);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "$.[0].id, /apps/example/dynos/d1",
                "$.[0].name, /apps/example/dynos/web.1",
                "$.[0].app, /apps/example",
                "$.[0].app.id, /apps/a1",
                "$.[0].app.name, /apps/example",
                "$.[0].release, /apps/example/releases/r1",
                "$.[0].link, /apps/example/releases",
                "$.[0].else, ''",
                "$.[0].path, /teams/red",
                "$.[0].odd, ''",
                "$.[0].region, ''",
                "$.[0].size, ''",
                "$.[0].attach_url, ''",
                "$.[0].release.version, ''",
            })
    void c10_a_value_leads_to_the_call_that_shows_it(String path, String lead) throws IOException {
        assertEquals(lead, lead("/apps/example/dynos?x=1", DYNOS, path));
    }

    @Test
    void the_app_of_an_answer_fills_what_the_path_does_not_say() throws IOException {
        String json = "[{\"id\": \"b\", \"release\": {\"id\": \"r\"}, \"app\": {\"id\": \"a/b\"}}]";
        assertEquals("/apps/a%2Fb/releases/r", lead("/pipelines/p/latest-builds", json, "$.[0].release"));
    }

    @Test
    void what_is_shown_already_leads_nowhere() throws IOException {
        assertEquals("", lead("/apps/example", "{\"id\": \"a\", \"name\": \"example\"}", "$.name"));
        assertEquals("/apps/a", lead("/apps/example", "{\"id\": \"a\", \"name\": \"example\"}", "$.id"));
        assertEquals("", lead("/apps/x/config-vars", "{\"name\": \"example\", \"app\": {\"id\": \"a\"}}", "$.app"));
    }
}
