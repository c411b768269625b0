package hkshell.front.tui.netrc;

import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.Severity;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** Findings in words: as a mark of a row, as a line below it, as a page. */
final class FindingWords {
    private static final String IN_MENU = "In the menu of its row, x: " + NetrcMenu.PREVIEW
            + " shows what that changes, " + NetrcMenu.REPAIR + " does it, " + NetrcMenu.UNDO + " takes it back.";

    private FindingWords() {}

    static String counted(int count) {
        return count + (count == 1 ? " finding" : " findings");
    }

    /** The mark of a row, from the longest wording to the shortest. */
    static List<String> marks(List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of("");
        }
        String word = worst(findings).word();
        if (findings.size() == 1) {
            return List.of(word + " " + findings.get(0).rule(), word, "!");
        }
        int more = findings.size() - 1;
        return List.of(counted(findings.size()) + ", " + word, word + " +" + more, "!" + findings.size());
    }

    static Severity worst(List<Finding> findings) {
        Severity worst = Severity.NOTE;
        for (Finding finding : findings) {
            worst = finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
        }
        return worst;
    }

    static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR;
            case WARNING -> Role.WARN;
            case NOTE -> Role.DIM;
        };
    }

    /** Such as {@code ! warning junk-line: ...}. */
    static String line(Finding finding) {
        return "! " + finding.severity().word() + " " + finding.rule() + ": " + finding.message();
    }

    /** All there is to know of them, a paragraph each. */
    static List<Styled> page(List<Finding> findings) {
        List<Styled> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(Styled.of(finding.severity().word(), role(finding.severity()))
                    .plus("  " + finding.rule(), Role.NAME)
                    .plus("  line " + finding.line() + ", column " + finding.column(), Role.DIM));
            lines.add(Styled.of(Sanitize.line(finding.message())));
            if (!finding.readers().isEmpty()) {
                lines.add(Styled.of("Readers: ", Role.KEY).plus(String.join(", ", finding.readers())));
            }
            lines.add(
                    finding.fixable()
                            ? Styled.of("Fix: ", Role.KEY).plus("netrc " + String.join(" ", fix(finding.rule(), false)))
                            : Styled.of("No fix without a guess: change it with e, or with an editor.", Role.DIM));
            if (finding.fixable()) {
                lines.add(Styled.of(IN_MENU, Role.DIM));
            }
            lines.add(Styled.EMPTY);
        }
        return lines;
    }

    /** The words behind {@code netrc} that mend all that the rule found. */
    static List<String> fix(String rule, boolean preview) {
        return preview ? List.of("check", "--fix", rule, "--dry-run") : List.of("check", "--fix", rule);
    }
}
