package hkshell.front.tui.widget;

import hkshell.kit.text.Fuzzy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Which rows of a list match what was typed, the best first. */
public final class Filter {
    private Filter() {}

    private record Hit(int row, int score) {}

    /** Indices into the labels; all of them in their order when nothing is typed. */
    public static List<Integer> match(List<String> labels, String typed) {
        List<Hit> hits = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            OptionalInt score = typed.isBlank() ? OptionalInt.of(0) : Fuzzy.score(typed, labels.get(row));
            if (score.isPresent()) {
                hits.add(new Hit(row, score.getAsInt()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score).reversed().thenComparingInt(Hit::row));
        return hits.stream().map(Hit::row).toList();
    }
}
