package hkshell.front.tui.lens;

import hkshell.engine.Outcome;
import hkshell.engine.Sight;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grid of one call as several accounts.
 *
 * @param other the row that {@code =} compares with, once one is marked; else the first
 */
public record LensState(String title, Outcome.Compared seen, Table table, ListPane list, Optional<Integer> other) {

    public static LensState of(String title, Outcome.Compared seen) {
        return new LensState(title, seen, brief(seen), ListPane.of(seen.sights().size()), Optional.empty());
    }

    /** A row a line: what is wrong stands there by its code, and below the grid as a sentence. */
    private static Table brief(Outcome.Compared seen) {
        Outcome.Listed table = seen.table();
        List<List<Styled>> rows = new ArrayList<>();
        for (int at = 0; at < table.rows().size(); at++) {
            List<Styled> cells = new ArrayList<>(table.rows().get(at));
            seen.sights()
                    .get(at)
                    .problem()
                    .ifPresent(problem -> cells.set(cells.size() - 1, Styled.of(problem.code(), Role.ERROR)));
            rows.add(cells);
        }
        return new Table(table.heads(), rows);
    }

    public LensState at(ListPane place) {
        return new LensState(title, seen, table, place, other);
    }

    /** With the row under the cursor marked as the one to compare with, or no longer. */
    public LensState toggled() {
        boolean mine = other.filter(row -> row == list.cursor()).isPresent();
        return new LensState(title, seen, table, list, mine ? Optional.empty() : Optional.of(list.cursor()));
    }

    public Sight current() {
        return seen.sights().get(list.cursor());
    }

    private Sight before() {
        return seen.sights().get(other.orElse(0));
    }

    /** The other answer against the one under the cursor; empty when one of them has none. */
    public Optional<List<Styled>> diff() {
        return before().response().isPresent() && current().response().isPresent()
                ? Optional.of(LensDiff.of(before(), current()))
                : Optional.empty();
    }

    /** What the difference is of. */
    public String diffTitle() {
        return before().account() + " against " + current().account();
    }
}
