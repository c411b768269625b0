package hkshell.engine.session;

import hkshell.kit.text.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is true for the whole run: read once from the environment and the command line.
 *
 * @param api the base of every relative path
 * @param apiName what the screen calls it: its host, or {@code sandbox}
 * @param apiKey HEROKU_API_KEY, which wins over every store
 * @param asAccount {@code --account}: act as this one without switching
 * @param folder the one that hkshell was started in
 * @param home for paths that are shown as {@code ~}
 * @param loginHost where a browser login begins, as HEROKU_LOGIN_HOST says it; empty for the usual place
 * @param hostName of this machine, for the description of an authorization
 */
public record Facts(
        URI api,
        String apiName,
        Optional<Secret> apiKey,
        Optional<String> asAccount,
        Optional<String> loginHost,
        Path folder,
        Path home,
        String hostName,
        String version,
        boolean overSsh) {
    /** The API that needs no naming. */
    public static final URI HEROKU = URI.create("https://api.heroku.com");

    private static final String SANDBOX = "sandbox";

    /** Whether the API is the built-in one, with the netrc and the accounts that are gone at the end. */
    public boolean isSandbox() {
        return apiName.equals(SANDBOX) && !SANDBOX.equals(api.getAuthority());
    }

    public Facts as(String account) {
        return new Facts(
                api, apiName, apiKey, Optional.of(account), loginHost, folder, home, hostName, version, overSsh);
    }
}
