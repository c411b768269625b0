package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what in a netrc file its readers disagree about, and mends it where no guess is needed. Pure: a file and its facts
 * to findings, findings of a rule to edits. Takes linear time for any bytes.
 */
public final class Lint {
    private static final List<Rule> RULES = all();

    private Lint() {}

    private static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(LayoutRules.ROWS);
        rules.addAll(CommentRules.ROWS);
        rules.addAll(QuotingRules.ROWS);
        rules.addAll(MacroRules.ROWS);
        rules.addAll(FieldRules.ROWS);
        rules.addAll(WordRules.ROWS);
        rules.addAll(HostRules.ROWS);
        rules.addAll(DuplicateRules.ROWS);
        rules.addAll(EncodingRules.ROWS);
        rules.addAll(FileRules.ROWS);
        return List.copyOf(rules);
    }

    /** The ids of all rules, by topic. */
    public static List<String> rules() {
        List<String> ids = new ArrayList<>();
        for (Rule rule : RULES) {
            ids.add(rule.id());
        }
        return ids;
    }

    /** Everything that was found, by place in the file. */
    public static List<Finding> check(NetrcFile file, FileFacts facts) {
        Sheet sheet = new Sheet(file, facts);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            for (Hit hit : found(rule, sheet)) {
                findings.add(new Finding(
                        rule.id(),
                        rule.severity(),
                        sheet.lineOf(hit.at()),
                        sheet.columnOf(hit.at()),
                        hit.sentence(),
                        hit.readers(),
                        hit.fixable()));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return findings;
    }

    /**
     * What is found in a file and was not found before it was changed. A finding is known again by its rule and its line's
     * text, then by its rule alone, since lines move.
     */
    public static List<Finding> introduced(NetrcFile before, NetrcFile after, FileFacts facts) {
        return new NewFindings(before, after).among(check(before, facts), check(after, facts));
    }

    /**
     * The edits that mend all that a rule found and that can be mended; none when it found nothing. A problem when there is
     * no such rule, or no repair for what it found.
     */
    public static Parsed<List<NetrcEdit>> fix(NetrcFile file, FileFacts facts, String id) {
        Rule rule = rule(id);
        if (rule == null) {
            return Parsed.bad(Problem.usage("There is no rule '" + id + "'.", "netrc check names the rules it found"));
        }
        Sheet sheet = new Sheet(file, facts);
        List<Hit> hits = found(rule, sheet);
        List<Hit> fixable = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.fixable()) {
                fixable.add(hit);
            }
        }
        Rule.Mend mend = rule.mend();
        if (mend == null || fixable.isEmpty() && !hits.isEmpty()) {
            return Parsed.bad(Problem.usage(
                    "What '" + id + "' finds cannot be mended without a guess.",
                    "change it with netrc set or netrc edit"));
        }
        return Parsed.good(fixable.isEmpty() ? List.of() : mend.edits(sheet, fixable));
    }

    private static List<Hit> found(Rule rule, Sheet sheet) {
        Hits hits = new Hits(rule);
        rule.finder().find(sheet, hits);
        return hits.found();
    }

    private static @Nullable Rule rule(String id) {
        for (Rule rule : RULES) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        return null;
    }
}
