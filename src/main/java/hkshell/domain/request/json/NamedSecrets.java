package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.SecretNames;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** The objects of a JSON text that are a secret with its name beside it: {@code {"name": "TOKEN", "value": "..."}}. */
final class NamedSecrets {
    private static final String NAME = "name";
    private static final String VALUE = "value";

    private final BitSet secret;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int seen;

    private NamedSecrets(BitSet secret) {
        this.secret = secret;
    }

    /** Reads the text once; to be followed through the same text again. */
    static NamedSecrets of(String json) throws IOException {
        NamedSecrets found = new NamedSecrets(new BitSet());
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found.follow(token);
                boolean named = token == JsonToken.VALUE_STRING && NAME.equals(parser.currentName());
                if (named && SecretNames.field(parser.getText()) && !found.open.isEmpty()) {
                    found.secret.set(found.open.element());
                }
            }
        }
        return new NamedSecrets(found.secret);
    }

    void follow(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            open.push(seen++);
        } else if (token == JsonToken.END_OBJECT) {
            open.pop();
        }
    }

    /** Whether a value of this name is the secret of the object that was followed to. */
    boolean has(String name) {
        return name.equals(VALUE) && !open.isEmpty() && secret.get(open.element());
    }
}
