package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request line whose words a command line has split already, some of them typed and some put there by the command. A
 * problem has its place where the word was typed, and says it too: which item, and which column of it. Never what stands
 * there, which may be a secret.
 */
public final class SplitLine {
    private final int before;
    private final List<Word> typed;
    private final List<Word> all;

    private SplitLine(int before, List<Word> typed, List<Word> all) {
        this.before = before;
        this.typed = typed;
        this.all = all;
    }

    /**
     * Reads it.
     *
     * @param before what the command puts before the words that were typed, such as the method
     * @param behind what it puts behind them, such as the body
     */
    public static Parsed<RequestLine> parse(List<String> before, List<Word> typed, List<String> behind) {
        List<String> texts = new ArrayList<>(before);
        typed.forEach(word -> texts.add(word.text()));
        texts.addAll(behind);
        SplitLine line = new SplitLine(before.size(), typed, Word.all(texts));
        return RequestLineParser.ofWords(line.all).mapProblem(line::placed);
    }

    private Problem placed(Problem problem) {
        Optional<Place> place = problem.place();
        int at = place.map(this::word).orElse(-1);
        if (at < before || at >= before + typed.size()) {
            return problem.nowhere();
        }
        int index = place.orElseThrow().offset() - all.get(at).at(0).offset();
        String sentence = problem.sentence();
        return said(at, index)
                .map(where -> problem.saying(sentence.substring(0, sentence.length() - 1) + ": " + where + "."))
                .orElse(problem)
                .at(typed.get(at - before).at(index));
    }

    /** Which of the words the place is in, or directly behind. */
    private int word(Place place) {
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).at(0).offset() <= place.offset()) {
                return at;
            }
        }
        return -1;
    }

    private Optional<String> said(int at, int index) {
        int item = at - RequestLineParser.itemsFrom(all) + 1;
        String column = index == 0 ? "" : ", column " + (index + 1);
        if (item > 0) {
            return Optional.of("item " + item + column);
        }
        return item == 0 && index > 0 ? Optional.of("path" + column) : Optional.empty();
    }
}
