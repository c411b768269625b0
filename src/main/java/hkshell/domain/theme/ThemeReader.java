package hkshell.domain.theme;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code NAME.properties} -> {@link Theme}. One line a role, {@code role = [COLOUR [on COLOUR]] [bold]
 * [underline] [reverse]}, where a colour is {@code #rrggbb} or {@code default}; {@code terminal = dark} or {@code light}
 * says what the theme is made for. Strict: a wrong, missing or second line is a problem with its line.
 *
 * <p>It runs before the first frame: one pass, and no more of the JDK than a string needs.
 */
public final class ThemeReader {
    private static final String TERMINAL = "terminal";
    private static final String SHAPE = "write role = #rrggbb, then bold, underline or reverse if wanted";

    private final String name;
    private final String text;
    private final Map<Role, Look> looks = new EnumMap<>(Role.class);
    private Theme.@Nullable Ground ground;
    private @Nullable Problem problem;
    private int line;

    private ThemeReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @param name the file's name without its ending, for the theme and for sentences */
    public static Parsed<Theme> read(String name, String text) {
        return new ThemeReader(name, text).theme();
    }

    private Parsed<Theme> theme() {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        while (start < text.length() && problem == null) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line++;
            readLine(text.substring(start, end).strip());
            start = end + 1;
        }
        if (problem == null) {
            findMissing();
        }
        if (problem != null) {
            return Parsed.bad(problem);
        }
        return Parsed.good(new Theme(name, ground == null ? Theme.Ground.DARK : ground, looks));
    }

    private void readLine(String content) {
        if (content.isEmpty() || content.charAt(0) == '#') {
            return;
        }
        int equals = content.indexOf('=');
        if (equals < 0) {
            fail("this is no line of a theme: " + Sanitize.line(content) + ".", SHAPE);
            return;
        }
        String key = content.substring(0, equals).strip();
        String value = content.substring(equals + 1).strip();
        if (key.equals(TERMINAL)) {
            readGround(value);
            return;
        }
        Role role = role(key);
        if (role == null) {
            fail("there is no role " + Sanitize.line(key) + ".", "the roles are " + allRoles());
        } else if (looks.containsKey(role)) {
            fail(key + " is set twice.", "remove one of the two");
        } else {
            readLook(role, value);
        }
    }

    private void readGround(String value) {
        if (ground != null) {
            fail("terminal is set twice.", "remove one of the two");
        } else if (value.equals("dark")) {
            ground = Theme.Ground.DARK;
        } else if (value.equals("light")) {
            ground = Theme.Ground.LIGHT;
        } else {
            fail("a terminal is dark or light, not " + Sanitize.line(value) + ".", "write terminal = dark");
        }
    }

    private void readLook(Role role, String value) {
        LookWords words = LookWords.read(value);
        if (words.wrong().isEmpty()) {
            looks.put(role, words.look());
        } else {
            fail("'" + Sanitize.line(words.wrong()) + "' is neither a colour nor an attribute in its place.", SHAPE);
        }
    }

    private void findMissing() {
        for (Role role : Role.values()) {
            if (!looks.containsKey(role)) {
                fail("the role " + spelling(role) + " is missing.", "add " + spelling(role) + " = default");
                return;
            }
        }
    }

    private void fail(String sentence, String hint) {
        int at = Math.max(1, line);
        problem = Problem.file("bad_theme", "theme " + Sanitize.line(name) + ", line " + at + ": " + sentence, hint)
                .at(new Place(at, 1));
    }

    private static @Nullable Role role(String key) {
        for (Role role : Role.values()) {
            if (spelling(role).equals(key)) {
                return role;
            }
        }
        return null;
    }

    private static String allRoles() {
        StringBuilder all = new StringBuilder();
        for (Role role : Role.values()) {
            all.append(all.isEmpty() ? "" : ", ").append(spelling(role));
        }
        return all.toString();
    }

    /** How a role is called in a file. Its letters are A to Z alone, so no locale is asked. */
    private static String spelling(Role role) {
        char[] letters = role.name().toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = (char) (letters[at] | 0x20);
        }
        return new String(letters);
    }
}
