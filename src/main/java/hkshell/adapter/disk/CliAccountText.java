package hkshell.adapter.disk;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** An account file of the Heroku CLI, or of the Ruby plugin before it -> its fields. It is YAML. */
final class CliAccountText {
    private CliAccountText() {}

    /**
     * The fields by name, those of the Ruby plugin without the colon before; empty when it is no map of texts. A field of
     * nothing is left out.
     */
    static Optional<Map<String, String>> fields(byte[] text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setUseMarks(false)
                .build();
        try {
            return fields(new Load(settings).loadFromInputStream(new ByteArrayInputStream(text)));
        } catch (RuntimeException | StackOverflowError notYaml) {
            // The library has exceptions of its own, and lets others through: for a code point that is none, for a
            // key that holds itself, for brackets in thousands.
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> fields(Object read) {
        if (!(read instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            boolean texts = field.getKey() instanceof String && field.getValue() instanceof String;
            if (field.getValue() != null && !texts) {
                return Optional.empty();
            }
            if (texts) {
                String name = field.getKey().toString();
                // A block of lines ends with a line end.
                fields.put(
                        name.startsWith(":") ? name.substring(1) : name,
                        field.getValue().toString().strip());
            }
        }
        return Optional.of(fields);
    }
}
