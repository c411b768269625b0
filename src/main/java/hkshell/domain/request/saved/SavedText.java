package hkshell.domain.request.saved;

import hkshell.domain.request.Body;
import hkshell.domain.request.Item;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.Source;
import hkshell.domain.request.json.HoledJson;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request line as the text of a {@code .http} request. What looks like a secret, and what is asked for, becomes a
 * variable of its name.
 *
 * @param text with its {@code ###} line first
 * @param notes a sentence each: what is not in it
 */
public record SavedText(String text, List<String> notes) {
    private static final Redactor REDACTOR = new Redactor(List.of());

    public SavedText {
        notes = List.copyOf(notes);
    }

    public static SavedText of(String name, RequestLine line) {
        return new Writer(line).write(name);
    }

    static final class Writer {
        private final RequestLine line;
        private final List<String> notes = new ArrayList<>();
        private final boolean everyValue;

        Writer(RequestLine line) {
            this.line = line;
            this.everyValue = SecretNames.everyValueOf(line.target());
        }

        SavedText write(String name) {
            StringBuilder text = new StringBuilder("### " + name + "\n# @name " + name + "\n");
            text.append(line.method()).append(' ').append(target()).append('\n');
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

        private String target() {
            StringBuilder target = new StringBuilder(blanks(masked(line.target())));
            for (Item item : line.items()) {
                if (item instanceof Item.Query query) {
                    boolean secret = SecretNames.query(query.name()) || SecretNames.value(query.text());
                    target.append(target.indexOf("?") < 0 ? '?' : '&')
                            .append(encoded(query.name()))
                            .append('=');
                    target.append(secret ? hole(query.name()) : encoded(query.text()));
                }
            }
            return target.toString();
        }

        /** A pair's secret value as a variable of the pair's name. */
        private String masked(String target) {
            String masked = REDACTOR.address(target);
            int stars = masked.indexOf("=" + Secret.MASK);
            while (stars >= 0) {
                int from = Math.max(masked.lastIndexOf('?', stars), masked.lastIndexOf('&', stars)) + 1;
                String name = masked.substring(from, stars);
                masked = masked.substring(0, stars + 1)
                        + hole(name)
                        + masked.substring(stars + 1 + Secret.MASK.length());
                stars = masked.indexOf("=" + Secret.MASK);
            }
            return masked;
        }

        private static String blanks(String text) {
            return text.replace(" ", "%20");
        }

        /** A variable that stands there stays one. */
        static String encoded(String text) {
            StringBuilder encoded = new StringBuilder();
            text.codePoints().forEach(c -> {
                boolean odd = " &#%+\t\n\r".indexOf(c) >= 0;
                encoded.append(odd ? '%' + hex(c) : Character.toString(c));
            });
            return encoded.toString();
        }

        private static String hex(int c) {
            String hex = Integer.toHexString(0x100 | c).substring(1);
            return hex.toUpperCase(Locale.ROOT);
        }

        private void headers(StringBuilder text) {
            for (Item item : line.items()) {
                if (!(item instanceof Item.HeaderLine header)) {
                    continue;
                }
                if (SecretNames.header(header.name())) {
                    notes.add("The header " + header.name() + " was left out: it holds a credential.");
                } else {
                    text.append(header.name())
                            .append(": ")
                            .append(header.text())
                            .append('\n');
                }
            }
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
                        || SecretNames.value(given.text())
                        || json && REDACTOR.isSecret(Body.of(given.text()), line.target());
                return secret ? '"' + hole(name) + '"' : json ? given.text() : string(given.text());
            }
            return '"' + hole(name) + '"';
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
                string.append(c < 0x20 ? "\\u00" + hex(c) : plain);
            }
            return string.append('"').toString();
        }
    }
}
