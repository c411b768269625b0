package hkshell.domain.theme;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code NAME.properties} -> {@link Theme}. One line a role, {@code role = [COLOUR [on COLOUR]] [bold]
 * [underline] [reverse]}, where a colour is {@code #rrggbb} or {@code default}; {@code terminal = dark} or {@code light}
 * says what the theme is made for. Strict: a wrong, missing or second line is a problem with its line.
 *
 * <p>It runs before the first frame: one pass, and no more of the JDK than a string needs.
 */
public final class ThemeReader {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final String TERMINAL = "terminal";
    private static final String SHAPE = "write role = #rrggbb, then bold, underline or reverse if wanted";

    private final String name;
    private final String text;
    private final @Nullable Look[] looks = new @Nullable Look[ROLES.size()];
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
        List<Look> all = problem == null ? allLooks() : List.of();
        if (problem != null) {
            return Parsed.bad(problem);
        }
        return Parsed.good(new Theme(name, ground == null ? Theme.Ground.DARK : ground, all));
    }

    private List<Look> allLooks() {
        List<Look> all = new ArrayList<>();
        for (Role role : ROLES) {
            Look look = looks[role.ordinal()];
            if (look == null) {
                fail("the role " + spelling(role) + " is missing.", "add " + spelling(role) + " = default");
                return all;
            }
            all.add(look);
        }
        return all;
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
        } else if (looks[role.ordinal()] != null) {
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
            looks[role.ordinal()] = words.look();
        } else {
            fail("'" + Sanitize.line(words.wrong()) + "' is neither a colour nor an attribute in its place.", SHAPE);
        }
    }

    private void fail(String sentence, String hint) {
        int at = Math.max(1, line);
        problem = Problem.file("bad_theme", "theme " + Sanitize.line(name) + ", line " + at + ": " + sentence, hint)
                .at(new Place(at, 1));
    }

    private static @Nullable Role role(String key) {
        for (Role role : ROLES) {
            if (isSpelled(role.name(), key)) {
                return role;
            }
        }
        return null;
    }

    private static boolean isSpelled(String name, String key) {
        if (key.length() != name.length()) {
            return false;
        }
        for (int at = 0; at < key.length(); at++) {
            if (key.charAt(at) != (name.charAt(at) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static String allRoles() {
        StringBuilder all = new StringBuilder();
        for (Role role : ROLES) {
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
