package hkshell.front.tui.response;

import hkshell.kit.diff.DiffLine;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two answers.
 *
 * @param with what the answer is compared with, or why it is not
 * @param lines with their secrets masked; an empty place stands for lines left out that are the same
 * @param top the first line seen
 */
record DiffTab(String with, List<Optional<DiffLine>> lines, int top) {
    DiffTab {
        lines = List.copyOf(lines);
    }

    static DiffTab none(String why) {
        return new DiffTab(why, List.of(), 0);
    }

    DiffTab at(int other) {
        return new DiffTab(with, lines, other);
    }
}
