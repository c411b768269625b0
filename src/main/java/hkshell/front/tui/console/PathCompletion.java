package hkshell.front.tui.console;

import hkshell.engine.Paths;
import hkshell.front.tui.widget.TextField;
import java.util.List;

/**
 * The word before the cursor of the request line made longer by the paths that are known: by the one that fits, else by
 * what those that fit have in common.
 *
 * @param field the line afterwards
 * @param choices the paths that fit
 */
record PathCompletion(TextField field, List<String> choices) {

    static PathCompletion of(TextField field) {
        String before = field.text().substring(0, field.cursor());
        String word = before.substring(before.lastIndexOf(' ') + 1);
        List<String> choices = Paths.KNOWN.stream()
                .filter(path -> !word.isEmpty() && path.startsWith(word))
                .toList();
        String common = choices.isEmpty() ? word : common(choices);
        return new PathCompletion(field.insert(common.substring(word.length())), choices);
    }

    private static String common(List<String> choices) {
        String common = choices.get(0);
        for (String choice : choices) {
            while (!choice.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    /** What there is to say about it; empty when the word is whole now. */
    String sentence() {
        if (choices.isEmpty()) {
            return "No path that hkshell knows by heart begins so; type it whole.";
        }
        return choices.size() == 1 ? "" : "Could be " + String.join(", ", choices) + ".";
    }
}
