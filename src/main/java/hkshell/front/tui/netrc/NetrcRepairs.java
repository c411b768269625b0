package hkshell.front.tui.netrc;

import hkshell.domain.netrc.lint.Finding;
import hkshell.engine.session.Netrc;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done about the findings of the row under the cursor: read of them, see what a fix changes, mend. */
final class NetrcRepairs {
    private NetrcRepairs() {}

    /** Those of the row, and where it has none those of the file as a whole. */
    private static List<Finding> findings(NetrcState state) {
        List<Finding> own = state.current().map(NetrcRow::findings).orElse(List.of());
        return own.isEmpty() ? state.outline().findings().ofFile() : own;
    }

    /** The first rule of the row's findings that can mend what it found. */
    static Optional<String> fixable(NetrcState state) {
        for (Finding finding : findings(state)) {
            if (finding.fixable()) {
                return Optional.of(finding.rule());
            }
        }
        return Optional.empty();
    }

    static boolean hasFindings(NetrcState state) {
        return !findings(state).isEmpty();
    }

    static Next<NetrcState> explain(NetrcState state) {
        List<Finding> findings = findings(state);
        if (findings.isEmpty()) {
            return NetrcEdits.say(state, "Nothing was found here.");
        }
        return Next.of(state, new Effect.Show(FindingWords.counted(findings.size()), FindingWords.page(findings)));
    }

    static Next<NetrcState> fix(NetrcState state, Netrc netrc, boolean preview) {
        Optional<String> rule = fixable(state);
        if (netrc.problem().isPresent() || rule.isEmpty()) {
            return NetrcEdits.say(state, "Nothing here can be mended without a guess; e changes the row.");
        }
        List<String> words = new ArrayList<>(List.of("netrc"));
        words.addAll(FindingWords.fix(rule.get(), preview));
        return Next.of(state, new Effect.Command(words, List.of()));
    }
}
