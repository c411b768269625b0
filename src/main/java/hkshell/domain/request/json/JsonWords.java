package hkshell.domain.request.json;

import hkshell.domain.request.SecretNames;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.List;

/** What a node's line says: its name, padded so that neighbours' values stand in a column, and its value or a summary. */
final class JsonWords {
    private static final int WIDEST_COLUMN = 24;
    private static final int NEIGHBOURS = 64;
    private static final int WIDEST_SUMMARY = 72;
    private static final int WIDEST_PART = 40;
    private static final int LONGEST_PART = 80;

    /** What tells one member of a list from another, in the order it is shown. */
    private static final List<String> TELLING =
            List.of("name", "email", "description", "state", "status", "size", "version", "id");

    private final JsonTree tree;
    private final boolean everyValue;

    JsonWords(JsonTree tree, boolean everyValue) {
        this.tree = tree;
        this.everyValue = everyValue;
    }

    Styled line(int node, boolean open, boolean reveal) {
        Styled value = value(node, open, reveal);
        if (tree.parent(node) == JsonTree.NONE) {
            return value;
        }
        String label = label(node);
        String padded = Fit.pad(label, Math.max(Width.of(label), column(tree.parent(node)))) + "  ";
        return Styled.of(padded, tree.isNamed(node) ? Role.NAME : Role.DIM).plus(value);
    }

    private Styled value(int node, boolean open, boolean reveal) {
        return tree.isContainer(node) ? container(node, open) : scalar(node, reveal);
    }

    /** Alone, folded. */
    Styled value(int node, boolean reveal) {
        return value(node, false, reveal);
    }

    boolean isSecret(int node) {
        if (!tree.isString(node)) {
            return false;
        }
        return everyValue
                || SecretNames.field(tree.nearestName(node))
                || SecretNames.value(tree.text(node, JsonLines.LONGEST_VALUE));
    }

    private String label(int node) {
        if (!tree.isNamed(node)) {
            return Integer.toString(tree.ordinal(node));
        }
        String name = tree.name(node, JsonLines.LONGEST_NAME);
        return name.isEmpty() ? "\"\"" : Sanitize.line(name);
    }

    /** How wide the names of a container's first members are, within reason. */
    private int column(int container) {
        if (!tree.isObject(container)) {
            return Integer.toString(tree.children(container) - 1).length();
        }
        int widest = 0;
        int node = container + 1;
        for (int count = 0; count < NEIGHBOURS && node < tree.next(container); count++) {
            widest = Math.max(widest, Width.of(label(node)));
            node = tree.next(node);
        }
        return Math.min(widest, WIDEST_COLUMN);
    }

    private Styled scalar(int node, boolean reveal) {
        if (!tree.isString(node)) {
            return Styled.of(Sanitize.line(tree.text(node, JsonLines.LONGEST_VALUE)), Role.NUMBER);
        }
        boolean secret = isSecret(node);
        if (secret && !reveal) {
            return Styled.of(Secret.MASK, Role.SECRET);
        }
        return Styled.of(shown(tree.text(node, JsonLines.LONGEST_VALUE)), secret ? Role.SECRET : Role.STRING);
    }

    /** In quotes unless nobody could take it for anything but this string. */
    private static String shown(String text) {
        return Sanitize.line(isPlain(text) ? text : JsonText.quoted(text));
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.equals("true") || text.equals("false") || text.equals("null")) {
            return false;
        }
        boolean letters = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '"' || c == '\\' || c == 0x7f) {
                return false;
            }
            letters |= c > '9' && c != 'e' && c != 'E';
        }
        return letters && "{[<".indexOf(text.charAt(0)) < 0;
    }

    private Styled container(int node, boolean open) {
        int children = tree.children(node);
        if (tree.isArray(node)) {
            return Styled.of(children == 0 ? "[ ]" : "[ " + counted(node, "item") + " ]", Role.DIM);
        }
        if (children == 0) {
            return Styled.of("{ }", Role.DIM);
        }
        Styled telling = tree.isNamed(node) || tree.parent(node) == JsonTree.NONE ? Styled.EMPTY : telling(node);
        if (!telling.runs().isEmpty()) {
            return telling;
        }
        return Styled.of(open ? "{ " + counted(node, "field") + " }" : names(node), Role.DIM);
    }

    private String counted(int container, String what) {
        int count = tree.children(container);
        return count + " " + what + (count == 1 ? "" : "s") + (tree.goesOn(container) ? " so far" : "");
    }

    /** The names in a folded object, as many as fit a line. */
    private String names(int container) {
        StringBuilder names = new StringBuilder("{ ");
        for (int node = container + 1; node < tree.next(container); node = tree.next(node)) {
            if (names.length() > WIDEST_SUMMARY) {
                return names.append("... }").toString();
            }
            names.append(label(node)).append(tree.next(node) < tree.next(container) ? ", " : " }");
        }
        return names.toString();
    }

    /** The values that tell a member of a list from its neighbours, at most three. */
    private Styled telling(int container) {
        Styled told = Styled.EMPTY;
        int parts = 0;
        for (String name : TELLING) {
            int node = parts < 3 ? member(container, name) : -1;
            if (node >= 0 && !tree.isContainer(node) && !isSecret(node) && !(name.equals("id") && parts > 0)) {
                String text = Fit.cut(Sanitize.line(tree.text(node, LONGEST_PART)), WIDEST_PART);
                told = told.plus(parts == 0 ? "" : "  ").plus(text, parts == 0 ? Role.STRING : Role.DIM);
                parts++;
            }
        }
        return told;
    }

    private int member(int container, String name) {
        int node = container + 1;
        for (int count = 0; count < NEIGHBOURS && node < tree.next(container); count++) {
            if (tree.name(node, JsonLines.LONGEST_NAME).equals(name)) {
                return node;
            }
            node = tree.next(node);
        }
        return -1;
    }
}
