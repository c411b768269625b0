package hkshell.front.tui.request;

import hkshell.domain.catalog.PathPart;
import hkshell.domain.catalog.PathPattern;
import hkshell.engine.CallChoices;
import hkshell.engine.Completer.Choice;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the word before the cursor of the request line, or of a part of it, may become.
 *
 * @param line as it is typed
 * @param unseen what stands before a part of it
 * @param choices that fit
 */
record PathCompletion(TextField line, Optional<LinePart.Before> unseen, List<Choice> choices) {

    static PathCompletion of(TextField line, Optional<LinePart.Before> unseen, Session session) {
        return unseen.map(before -> new PathCompletion(line, unseen, ofPart(line, before, session)))
                .orElseGet(() -> new PathCompletion(line, unseen, ofLine(line, session)));
    }

    private static List<Choice> ofLine(TextField line, Session session) {
        int blank = lastBlank(line);
        List<String> words =
                new ArrayList<>(List.of(line.text().substring(0, blank).split(" ")));
        words.removeIf(String::isEmpty);
        return CallChoices.of("", words, line.text().substring(blank, line.cursor()), session);
    }

    private static List<Choice> ofPart(TextField line, LinePart.Before before, Session session) {
        String typed = line.text().substring(0, line.cursor());
        return before.path().isEmpty()
                ? CallChoices.of("", before.words(), typed, session)
                : values(
                        before.path(),
                        CallChoices.of("", before.words(), before.path() + PathPart.encoded(typed), session));
    }

    /** Of paths the one part that is typed, without the holes. */
    private static List<Choice> values(String path, List<Choice> paths) {
        Map<String, Choice> values = new LinkedHashMap<>();
        for (Choice choice : paths) {
            String value = choice.word().substring(path.length()).split("/", 2)[0];
            if (!PathPattern.isHole(value)) {
                String plain = PathPart.decoded(value);
                values.putIfAbsent(plain, new Choice(plain, choice.about()));
            }
        }
        return List.copyOf(values.values());
    }

    private static int lastBlank(TextField line) {
        return line.text().lastIndexOf(' ', line.cursor() - 1) + 1;
    }

    /** A part is one word, blanks and all. */
    private String before() {
        return unseen.isPresent() ? "" : line.text().substring(0, lastBlank(line));
    }

    private String word() {
        return line.text().substring(before().length(), line.cursor());
    }

    /** The line made longer: by the one choice that fits, else by what those that fit have in common. */
    TextField longer() {
        if (choices.isEmpty()) {
            return line;
        }
        String common = choices.size() == 1 ? whole(choices.get(0)) : common(choices);
        String word = word();
        // A path gets its first slash, a method its capitals; an id is completed by its choices alone.
        boolean goesOn = common.regionMatches(true, 0, word, 0, word.length()) || common.startsWith("/" + word);
        return goesOn ? with(common) : line;
    }

    /** Whether the one choice there is stands there already. */
    boolean isDone() {
        return choices.size() == 1 && choices.get(0).word().equals(word());
    }

    private String whole(Choice choice) {
        return choice.word() + (choice.isWhole() && unseen.isEmpty() ? " " : "");
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
        String before = before() + word;
        return TextField.of(before + line.text().substring(line.cursor())).at(before.length());
    }

    /** Of a path the part that is new is enough to see. */
    List<Offer> offers() {
        String word = word();
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
