package hkshell.adapter.disk;

import hkshell.engine.session.Settings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.NearestWord;
import hkshell.kit.text.Sanitize;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The text of a settings file: {@code name = value} lines, empty lines, and comments that begin with a number sign. A value
 * is the rest of its line without the blanks around it; nothing is escaped. Reading is strict: a wrong line is a problem.
 *
 * @param text as it stands in the file
 * @param file how the file is called in a sentence
 * @param known see {@link SettingsStore}
 */
record SettingsText(String text, String file, List<String> known) {
    static Parsed<SettingsText> decode(byte[] bytes, String file, List<String> known) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == '\ufeff';
            return Parsed.good(new SettingsText(marked ? text.substring(1) : text, file, known));
        } catch (CharacterCodingException notUtf8) {
            return Parsed.bad(
                    Problem.file("bad_settings", file + " is not UTF-8.", "write it again as UTF-8, or move it away"));
        }
    }

    Parsed<Settings> settings() {
        Map<String, String> values = new TreeMap<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.charAt(0) == '#') {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? content : line.substring(0, equals).strip();
            if (equals < 0 || !isKnown(name) || values.containsKey(name)) {
                return Parsed.bad(wrong(name, equals < 0, number));
            }
            String value = line.substring(equals + 1).strip();
            Optional<Problem> refused = SettingValue.refused(name, value);
            if (refused.isPresent()) {
                String where = file + ", line " + number + ": ";
                return Parsed.bad(
                        refused.get().saying(where + refused.get().sentence()).at(new Place(number, equals + 2)));
            }
            values.put(name, value);
        }
        return Parsed.good(new Settings(values));
    }

    /** The same text with another value, on the line that has the name, else on a new last one. */
    Parsed<SettingsText> with(String name, String value) {
        if (!isKnown(name)) {
            return Parsed.bad(Problem.usage("There is no setting " + Sanitize.line(name) + ".", hint(name)));
        }
        if (!value.equals(value.strip()) || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            return Parsed.bad(Problem.usage(
                    "The value of a setting is one line, without blanks around it.", "leave out blanks and line ends"));
        }
        Optional<Problem> refused = SettingValue.refused(name, value);
        if (refused.isPresent()) {
            return Parsed.bad(refused.get());
        }
        return settings().map(good -> new SettingsText(changed(name, value), file, known));
    }

    private String changed(String name, String value) {
        StringBuilder changed = new StringBuilder();
        boolean found = false;
        int at = 0;
        for (String line : lines()) {
            int equals = line.indexOf('=');
            boolean isIt = equals >= 0 && line.substring(0, equals).strip().equals(name);
            changed.append(isIt ? line.substring(0, valueStart(line, equals)) + value : line);
            found |= isIt;
            at += line.length();
            changed.append(text, at, at + lineEnd(at));
            at += lineEnd(at);
        }
        if (!found) {
            boolean open = !text.isEmpty() && !text.endsWith("\n");
            changed.append(open ? "\n" : "")
                    .append(name)
                    .append(" = ")
                    .append(value)
                    .append('\n');
        }
        return changed.toString();
    }

    private static int valueStart(String line, int equals) {
        int start = equals + 1;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private boolean isKnown(String name) {
        for (String one : known) {
            boolean family = one.endsWith(".*");
            String stem = family ? one.substring(0, one.length() - 1) : one;
            if (family ? name.startsWith(stem) && name.length() > stem.length() : name.equals(stem)) {
                return true;
            }
        }
        return false;
    }

    private Problem wrong(String name, boolean bare, int line) {
        String where = file + ", line " + line + ": ";
        String shown = Sanitize.line(name);
        Problem problem = bare
                ? Problem.file("bad_settings", where + "this is no setting: " + shown + ".", "write name = value")
                : isKnown(name)
                        ? Problem.file("bad_settings", where + shown + " is set twice.", "remove one of the two")
                        : Problem.file("bad_settings", where + "there is no setting " + shown + ".", hint(name));
        return problem.at(new Place(line, 1));
    }

    private String hint(String name) {
        String nearest = NearestWord.to(name, known);
        return nearest.isEmpty() ? "the settings are " + String.join(", ", known) : "did you mean " + nearest + "?";
    }

    /** Without their ends; a text that ends in a line end has no empty line after it. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean pair = newline > start && text.charAt(newline - 1) == '\r';
            lines.add(text.substring(start, pair ? end - 1 : end));
            start = end + 1;
        }
        return lines;
    }

    private int lineEnd(int at) {
        if (at >= text.length()) {
            return 0;
        }
        return text.charAt(at) == '\r' ? 2 : 1;
    }
}
