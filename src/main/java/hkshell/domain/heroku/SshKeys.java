package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hkshell.domain.ssh.PublicKey;
import hkshell.kit.problem.Parsed;
import java.util.List;
import java.util.Optional;

/** {@code /account/keys}: the SSH keys of an account. Adding and removing are not in the public schema of the API. */
public final class SshKeys {
    private static final String PATH = "/account/keys";

    private final HerokuApi api;

    public SshKeys(HerokuApi api) {
        this.api = api;
    }

    public Parsed<List<HerokuKey>> list() {
        return api.get(PATH).then(json -> Authorizations.all(json, HerokuKey::read, PATH));
    }

    /** One more; a problem of the server's when an account, be it another one, has it already. */
    public Parsed<HerokuKey> add(PublicKey key) {
        return api.post(PATH, Optional.of(JsonNodeFactory.instance.objectNode().put("public_key", key.line())))
                .then(json -> one(json, "POST"));
    }

    /** @param id or the fingerprint as the API tells it */
    public Parsed<HerokuKey> remove(String id) {
        return api.delete(PATH + "/" + Authorizations.inPath(id)).then(json -> one(json, "DELETE"));
    }

    private static Parsed<HerokuKey> one(JsonNode json, String method) {
        return HerokuKey.read(json).map(Parsed::good).orElseGet(() -> Parsed.bad(HerokuApi.strange(method, PATH)));
    }
}
