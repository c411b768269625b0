package hkshell.front.tui.console;

import hkshell.engine.CallChoices;
import hkshell.engine.Completer.Choice;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/**
 * The word before the cursor of the request line made longer by what can stand there: by the one choice that fits, else by
 * what those that fit have in common.
 *
 * @param field the line afterwards
 * @param choices that fit
 */
record PathCompletion(TextField field, List<Choice> choices) {
    private static final int MOST_TOLD = 8;

    static PathCompletion of(TextField field, Session session) {
        String before = field.text().substring(0, field.cursor());
        int start = before.lastIndexOf(' ') + 1;
        String word = before.substring(start);
        List<String> words = new ArrayList<>(List.of(before.substring(0, start).split(" ")));
        words.removeIf(String::isEmpty);
        List<Choice> choices = CallChoices.of("", words, word, session);
        if (choices.isEmpty()) {
            return new PathCompletion(field, choices);
        }
        boolean one = choices.size() == 1;
        String common = one ? choices.get(0).word() + (choices.get(0).isWhole() ? " " : "") : common(choices);
        // A path gets its first slash.
        boolean slash = !word.startsWith("/") && common.startsWith("/");
        if (!common.startsWith(slash ? "/" + word : word)) {
            return new PathCompletion(field, choices);
        }
        TextField whole = slash
                ? TextField.of(before.substring(0, start)
                                + common
                                + field.text().substring(field.cursor()))
                        .at(start + common.length())
                : field.insert(common.substring(word.length()));
        return new PathCompletion(whole, choices);
    }

    private static String common(List<Choice> choices) {
        String common = choices.get(0).word();
        for (Choice choice : choices) {
            while (!choice.word().startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    /** What there is to say about it; empty when the word is whole now. */
    String sentence() {
        if (choices.isEmpty()) {
            return "Nothing that the API knows begins so; type it whole.";
        }
        List<String> told = new ArrayList<>();
        choices.stream().limit(MOST_TOLD).forEach(choice -> told.add(Sanitize.line(choice.word())));
        int more = choices.size() - told.size();
        return choices.size() == 1
                ? ""
                : "Could be " + String.join(", ", told) + (more > 0 ? " and " + more + " more." : ".");
    }
}
