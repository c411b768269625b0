package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an answer, each of the type it should have; one of another type is as good as none. */
final class JsonFields {
    /** In characters. No token is as long, and no id or description that a person could tell from others. */
    private static final int LONGEST = 10_000;

    private JsonFields() {}

    /** Empty when there is no such text. */
    static String text(JsonNode of, String name) {
        JsonNode field = of.path(name);
        return field.isTextual() && field.textValue().length() <= LONGEST ? field.textValue() : "";
    }

    /** A token that can go out again. */
    static Optional<Secret> token(JsonNode of, String name) {
        Secret token = Secret.of(text(of, name));
        return token.fitsHeader() ? Optional.of(token) : Optional.empty();
    }

    /** An id or an email: no blank, no control character. */
    static Optional<String> word(JsonNode of, String name) {
        String text = text(of, name);
        return text.isEmpty() || text.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f && c < 0xa0)
                ? Optional.empty()
                : Optional.of(text);
    }

    static Optional<Long> number(JsonNode of, String name) {
        JsonNode field = of.path(name);
        return field.canConvertToLong() && field.isIntegralNumber() ? Optional.of(field.longValue()) : Optional.empty();
    }

    static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : of.path(name)) {
            if (one.isTextual() && one.textValue().length() <= LONGEST) {
                texts.add(one.textValue());
            }
        }
        return texts;
    }
}
