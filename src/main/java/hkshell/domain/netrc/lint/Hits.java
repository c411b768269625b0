package hkshell.domain.netrc.lint;

import java.util.ArrayList;
import java.util.List;

/** Where a finder puts what it finds. */
final class Hits {
    private final Rule rule;
    private final List<Hit> found = new ArrayList<>();

    Hits(Rule rule) {
        this.rule = rule;
    }

    /** The rule as it reads, at that offset; mended when the rule has a way to. */
    void at(int offset) {
        at(offset, true);
    }

    void at(int offset, boolean fixable) {
        found.add(new Hit(offset, rule.sentence(), rule.readers(), fixable && rule.canMend()));
    }

    /** With a sentence and readers of its own. */
    void at(int offset, String sentence, String readers, boolean fixable) {
        at(offset, sentence, Rule.names(readers), fixable);
    }

    void at(int offset, String sentence, List<String> readers, boolean fixable) {
        found.add(new Hit(offset, sentence, readers, fixable && rule.canMend()));
    }

    List<Hit> found() {
        return found;
    }
}
