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
 * @param home for paths that are shown as {@code ~}
 * @param hostName of this machine, for the description of an authorization
 */
public record Facts(
        URI api,
        String apiName,
        Optional<Secret> apiKey,
        Optional<String> asAccount,
        Path home,
        String hostName,
        String version,
        boolean overSsh) {}
