package hkshell.domain.request.json;

import hkshell.domain.request.Redactor;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The secret values of an answer, to be known again where a filter has taken their names away. */
public final class TreeSecrets {
    /** The path of a call of which every value is a secret. */
    public static final String EVERY_VALUE = "/config-vars";

    /** To look for more of them in every line takes too long. */
    private static final int MOST = 200;

    /** Shorter ones stand in too many words that are no secret. */
    private static final int LEAST = 4;

    private TreeSecrets() {}

    /** With those that are known already; empty when there are too many. */
    public static Optional<Redactor> of(JsonLines lines, Redactor known) {
        JsonTree tree = lines.tree();
        Set<String> found = new LinkedHashSet<>();
        for (int node = 0; node < tree.size() && found.size() <= MOST; node++) {
            if (lines.isSecret(node)) {
                String text = tree.text(node, JsonLines.LONGEST_VALUE);
                if (text.length() >= LEAST) {
                    found.add(text);
                }
            }
        }
        List<Secret> all = new ArrayList<>(known.known());
        found.forEach(text -> all.add(Secret.of(text)));
        return found.size() > MOST ? Optional.empty() : Optional.of(new Redactor(all));
    }
}
