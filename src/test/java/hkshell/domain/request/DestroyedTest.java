package hkshell.domain.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which calls take something away for good: by every spelling of them that a server could understand. */
class DestroyedTest {
    private static final URI API = URI.create("https://api.heroku.com");
    private static final String NOTHING = "nothing";

    private static void destroys(String what, String line, URI api) {
        Optional<Request> request = RequestLineParser.parse(line)
                .then(parsed -> new RequestBuilder(api, "test").build(parsed, Resolved.NONE, new UUID(0, 0)))
                .value();
        assertEquals(
                what,
                Destroyed.by(request.orElseThrow(), api).map(Destroyed::words).orElse(NOTHING),
                line);
    }

    private static void destroys(String what, String... lines) {
        List.of(lines).forEach(line -> destroys(what, line, API));
    }

    @Test
    void each_kind_is_named() {
        destroys("the app example", "DELETE /apps/example");
        destroys("the add-on db-1", "DELETE /addons/db-1", "DELETE /apps/example/addons/db-1");
        destroys("the team dev", "DELETE /teams/dev");
        destroys("the space yard", "DELETE /spaces/yard");
        destroys("the pipeline p-1", "DELETE /pipelines/p-1");
        destroys("the enterprise account acme", "DELETE /enterprise-accounts/acme");
        destroys("the review app r-1", "DELETE /review-apps/r-1");
        destroys("the account me@example.com", "DELETE /users/me@example.com");
        destroys("your account", "DELETE /account", "DELETE /users/~", "DELETE /users/%7E");
    }

    @Test
    void no_spelling_gets_round_it() {
        destroys(
                "the app example",
                "DELETE /apps/example?force=1",
                "DELETE /apps/example force==1",
                "DELETE /apps/example/",
                "DELETE //apps//example//",
                "DELETE /apps/./example",
                "DELETE /apps/other/../example",
                "DELETE /%61pps/%65xample",
                "DELETE /apps%2Fexample",
                "DELETE /Apps/example",
                "DELETE /apps;x=1/example",
                "DELETE apps/example",
                "delete /apps/example",
                "DELETE https://api.heroku.com/apps/example",
                "DELETE https://API.heroku.com:443/apps/example",
                "DELETE https://api.eu.example.com/apps/example",
                "POST /apps/example X-HTTP-Method-Override:DELETE",
                "POST /apps/example X-HTTP-Method-Override:DELETE,GET",
                "POST /apps/example X-HTTP-Method:DELETE",
                "POST /apps/example X-Method-Override:delete",
                "GET /apps/example x-http-method-override:delete",
                "POST /apps/example a=b \"X-Http-Method-Override: Delete \"");
        destroys("your account", "DELETE /account/", "DELETE /account?x=1", "DELETE /%61ccount");
        destroys("the app example", "DELETE /base/apps/example", URI.create("http://localhost:1/base"));
        destroys("your account", "DELETE /account", URI.create("http://localhost:1/base/"));
    }

    @Test
    void what_can_be_made_again_is_not_asked_for() {
        destroys(
                NOTHING,
                "GET /apps/example",
                "PATCH /apps/example a=b",
                "POST /apps/example X-HTTP-Method-Override:PATCH",
                "DELETE /apps",
                "DELETE /apps/example/domains/d-1",
                "DELETE /apps/example/dynos",
                "DELETE /apps/example/acm",
                "DELETE /addon-attachments/a-1",
                "DELETE /teams/dev/members/m-1",
                "DELETE /account/app-transfers/t-1",
                "DELETE /account/keys/k-1",
                "DELETE /oauth/authorizations/a-1");
    }
}
