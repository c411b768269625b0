package hkshell.front.tui.request;

import hkshell.engine.CallChoices;
import hkshell.engine.Completer.Choice;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/**
 * What the word before the cursor of the request line may become.
 *
 * @param line as it is typed
 * @param choices that fit
 */
record PathCompletion(TextField line, List<Choice> choices) {

    static PathCompletion of(TextField line, Session session) {
        String before = before(line);
        List<String> words = new ArrayList<>(List.of(before.split(" ")));
        words.removeIf(String::isEmpty);
        return new PathCompletion(line, CallChoices.of("", words, word(line), session));
    }

    private static String before(TextField line) {
        return line.text().substring(0, line.text().lastIndexOf(' ', line.cursor() - 1) + 1);
    }

    private static String word(TextField line) {
        return line.text().substring(before(line).length(), line.cursor());
    }

    /** The line made longer: by the one choice that fits, else by what those that fit have in common. */
    TextField longer() {
        if (choices.isEmpty()) {
            return line;
        }
        String common = choices.size() == 1 ? whole(choices.get(0)) : common(choices);
        String word = word(line);
        // A path gets its first slash, a method its capitals; an id is completed by its choices alone.
        boolean goesOn = common.regionMatches(true, 0, word, 0, word.length()) || common.startsWith("/" + word);
        return goesOn ? with(common) : line;
    }

    private static String whole(Choice choice) {
        return choice.word() + (choice.isWhole() ? " " : "");
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

    /** The line with another word in the place of the cursor's, and the cursor behind it. */
    private TextField with(String word) {
        String before = before(line) + word;
        return TextField.of(before + line.text().substring(line.cursor())).at(before.length());
    }

    /** Of a path the part that is new is enough to see. */
    List<Offer> offers() {
        String word = word(line);
        String done = word.startsWith("/") ? word.substring(0, word.lastIndexOf('/') + 1) : "";
        List<Offer> offers = new ArrayList<>();
        for (Choice choice : choices) {
            String label = choice.word().startsWith(done) ? choice.word().substring(done.length()) : choice.word();
            offers.add(new Offer(
                    Sanitize.line(label),
                    Sanitize.line(choice.about()),
                    with(choice.word()).text(),
                    choice.isWhole()));
        }
        return offers;
    }

    /** The line with that offer's word in it. */
    TextField taken(Offer offer) {
        int behind = line.text().length() - line.cursor();
        return TextField.of(offer.line()).at(offer.line().length() - behind);
    }
}
