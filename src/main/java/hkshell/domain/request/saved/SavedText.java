package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.domain.request.json.HiddenValues;
import hkshell.domain.request.json.HoledJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request line as the text of a {@code .http} request. What looks like a secret, and what is asked for, becomes a
 * variable of its name.
 *
 * @param text with its {@code ###} line first
 * @param notes a sentence each: what is not in it
 */
public record SavedText(String text, List<String> notes) {
    public SavedText {
        notes = List.copyOf(notes);
    }

    public static SavedText of(String name, RequestLine line) {
        return new Writer(line, false).write(name);
    }

    static final class Writer {
        private final RequestLine line;
        private final boolean whole;
        private final List<String> notes = new ArrayList<>();
        private final HiddenValues headers = new HiddenValues();
        private final HoledTarget target;
        private final boolean everyValue;

        /** @param whole whether a header with a credential is a variable, and not left out */
        Writer(RequestLine line, boolean whole) {
            this.line = line;
            this.whole = whole;
            this.target = HoledTarget.of(line);
            this.everyValue = SecretNames.everyValueOf(line.target());
        }

        /** What the variables of the target stand for, as they are spelled there. */
        Map<String, String> ofTarget() {
            return target.values();
        }

        /** What the variables of the headers stand for, once they are written. */
        Map<String, String> ofHeaders() {
            return headers.all();
        }

        SavedText write(String name) {
            StringBuilder text = new StringBuilder("### " + name + "\n# @name " + name + "\n");
            text.append(line.method()).append(' ').append(target.text()).append('\n');
            target.values().keySet().forEach(this::hole);
            headers(text);
            String body = body();
            if (!body.isEmpty()) {
                boolean typed = line.items().stream()
                        .anyMatch(item ->
                                item instanceof Item.HeaderLine && item.name().equalsIgnoreCase("Content-Type"));
                text.append(typed ? "" : "Content-Type: application/json\n")
                        .append('\n')
                        .append(body)
                        .append('\n');
            }
            return new SavedText(text.toString(), notes);
        }

        private void headers(StringBuilder text) {
            for (Item item : line.items()) {
                if (!(item instanceof Item.HeaderLine header)) {
                    continue;
                }
                if (SecretNames.header(header.name()) && !whole) {
                    notes.add("The header " + header.name() + " was left out: it holds a credential.");
                } else {
                    text.append(header.name())
                            .append(": ")
                            .append(value(header))
                            .append('\n');
                }
            }
        }

        private String value(Item.HeaderLine header) {
            boolean secret = SecretNames.header(header.name())
                    || SecretNames.headerValue(header.text())
                    || SecretNames.value(header.text());
            return secret ? hole(headers.hide(header.name(), header.text())) : header.text();
        }

        private String body() {
            if (line.data().isPresent()) {
                return data(line.data().get());
            }
            List<String> members = new ArrayList<>();
            for (Item item : line.items()) {
                if (item instanceof Item.Field field) {
                    members.add("  " + string(field.name()) + ": " + value(field.name(), field.value(), false));
                } else if (item instanceof Item.Json json) {
                    members.add("  " + string(json.name()) + ": " + value(json.name(), json.value(), true));
                }
            }
            return members.isEmpty() ? "" : "{\n" + String.join(",\n", members) + "\n}";
        }

        private String data(Source data) {
            if (data instanceof Source.UserFile file) {
                return "< " + file.path();
            }
            if (!(data instanceof Source.Given given)) {
                return '"' + hole("body") + '"';
            }
            Optional<HoledJson> holed = HoledJson.of(given.text(), line.target());
            if (holed.isEmpty()) {
                notes.add("The body was left out: what is not JSON may hold a secret anywhere.");
                return hole("body");
            }
            holed.get().values().keySet().forEach(this::hole);
            return holed.get().text();
        }

        private String value(String name, Source source, boolean json) {
            if (source instanceof Source.Given given) {
                boolean secret = everyValue
                        || SecretNames.field(name)
                        || name.equals("value") && isNamedSecret()
                        || (json ? isSecret(given.text()) : isSecretText(given.text()));
                return secret ? '"' + hole(name) + '"' : json ? given.text() : string(given.text());
            }
            return '"' + hole(name) + '"';
        }

        private boolean isSecret(String json) {
            return HoledJson.of(json, line.target())
                    .map(holed -> !holed.values().isEmpty())
                    .orElse(true);
        }

        private static boolean isSecretText(String text) {
            return SecretNames.value(text) || SecretNames.headerValue(text);
        }

        /** Whether the field beside it says that the value is one. */
        private boolean isNamedSecret() {
            return line.items().stream()
                    .anyMatch(item -> item instanceof Item.Field field
                            && field.name().equals("name")
                            && field.value() instanceof Source.Given given
                            && SecretNames.field(given.text()));
        }

        private String hole(String name) {
            String sentence = "The value of " + name + " is not stored: {{" + name + "}} stands for it.";
            if (!notes.contains(sentence)) {
                notes.add(sentence);
            }
            return "{{" + name + "}}";
        }

        private static String string(String text) {
            StringBuilder string = new StringBuilder("\"");
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                String plain = c == '"' || c == '\\' ? "\\" + c : Character.toString(c);
                string.append(c < 0x20 ? "\\u00" + HoledTarget.hex(c) : plain);
            }
            return string.append('"').toString();
        }
    }
}
