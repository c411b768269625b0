package hkshell.domain.keymap;

import java.util.StringJoiner;

/** The key map as a page of the manual: {@code docs/keys.md} is made by this and checked against it. */
public final class KeyDocs {
    private KeyDocs() {}

    public static String markdown(KeyMap keys) {
        StringBuilder page = new StringBuilder("# Keys\n\n");
        page.append("`?` on the screen searches these rows and runs the one that is chosen. ");
        page.append("This page is made from the key map.\n");
        for (Area area : Area.values()) {
            area(page, keys, area);
        }
        return page.toString();
    }

    private static void area(StringBuilder page, KeyMap keys, Area area) {
        boolean any = false;
        for (Binding row : keys.rows()) {
            if (row.area() == area && !row.keys().isEmpty()) {
                if (!any) {
                    page.append("\n## ").append(area.title()).append("\n\n| keys | does |\n|---|---|\n");
                    any = true;
                }
                page.append("| ")
                        .append(labels(row))
                        .append(" | ")
                        .append(row.sentence())
                        .append(" |\n");
            }
        }
    }

    private static String labels(Binding row) {
        StringJoiner labels = new StringJoiner(" ");
        for (Key key : row.keys()) {
            String label = key.label().replace("|", "\\|");
            // A backquote inside code needs a longer fence around it.
            labels.add(label.equals("`") ? "`` ` ``" : "`" + label + "`");
        }
        return labels.toString();
    }
}
