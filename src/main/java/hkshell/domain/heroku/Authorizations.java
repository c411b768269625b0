package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hkshell.domain.request.Header;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /oauth/authorizations}: the tokens of an account. */
public final class Authorizations {
    /** The id of the one that every account has from the beginning; the dashboard shows its token. */
    public static final String DEFAULT = "~";

    private static final String PATH = "/oauth/authorizations";

    private final HerokuApi api;

    public Authorizations(HerokuApi api) {
        this.api = api;
    }

    /**
     * What a new one is to be.
     *
     * @param expiresIn seconds; empty leaves it to the server, which makes it last
     * @param scope none leaves it to the server, which allows everything
     */
    public record Wish(Optional<String> description, Optional<Long> expiresIn, List<String> scope) {
        public Wish {
            scope = List.copyOf(scope);
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            description.ifPresent(text -> json.put("description", text));
            expiresIn.ifPresent(seconds -> json.put("expires_in", seconds));
            if (!scope.isEmpty()) {
                scope.forEach(json.putArray("scope")::add);
            }
            return json;
        }
    }

    /** All of them; their tokens have stars. */
    public Parsed<List<HerokuAuthorization>> list() {
        return api.get(PATH).then(json -> all(json, HerokuAuthorization::read, PATH));
    }

    public Parsed<HerokuAuthorization> info(String id) {
        return api.get(path(id)).then(json -> one(json, "GET", path(id)));
    }

    /** A new one: the answer, and no later one, has its token whole. */
    public Parsed<HerokuAuthorization> create(Wish wish) {
        return made(wish);
    }

    /** By email and password, which the wallet holds. */
    Parsed<HerokuAuthorization> made(Wish wish, Header... more) {
        return api.post(PATH, Optional.of(wish.json()), more).then(json -> withToken(json, PATH));
    }

    /** The same with a new token; the old one opens nothing from then on. */
    public Parsed<HerokuAuthorization> rotate(String id) {
        String path = path(id) + "/actions/regenerate-tokens";
        return api.post(path, Optional.empty()).then(json -> withToken(json, path));
    }

    public Parsed<HerokuAuthorization> describe(String id, String description) {
        return api.patch(path(id), new Wish(Optional.of(description), Optional.empty(), List.of()).json())
                .then(json -> one(json, "PATCH", path(id)));
    }

    public Parsed<HerokuAuthorization> revoke(String id) {
        return api.delete(path(id)).then(json -> one(json, "DELETE", path(id)));
    }

    private static String path(String id) {
        return PATH + "/" + inPath(id);
    }

    /** An id as one part of a path, whatever was typed for it. */
    static String inPath(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
    }

    private static Parsed<HerokuAuthorization> one(JsonNode json, String method, String path) {
        return HerokuAuthorization.read(json)
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(HerokuApi.strange(method, path)));
    }

    private static Parsed<HerokuAuthorization> withToken(JsonNode json, String path) {
        return one(json, "POST", path)
                .then(made -> isWhole(made.token()) ? Parsed.good(made) : Parsed.bad(HerokuApi.strange("POST", path)));
    }

    private static boolean isWhole(Secret token) {
        return token.fitsHeader() && !token.hasStars();
    }

    /** Each thing of a list. One that is not understood is a problem: a list without it would be taken for all there is. */
    static <T> Parsed<List<T>> all(JsonNode json, Function<JsonNode, Optional<T>> reader, String path) {
        if (!json.isArray()) {
            return Parsed.bad(HerokuApi.strange("GET", path));
        }
        List<T> all = new ArrayList<>();
        json.forEach(one -> reader.apply(one).ifPresent(all::add));
        return all.size() == json.size() ? Parsed.good(all) : Parsed.bad(HerokuApi.strangeElement(path));
    }
}
