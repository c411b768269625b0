package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds what in a netrc file its readers disagree about, and mends it where no guess is needed. Pure: a file and its facts
 * to findings, findings of a rule to edits. Takes linear time for any bytes.
 */
public final class Lint {
    private static final List<Rule> RULES = all();

    private Lint() {}

    /** The rows, by what they are about. */
    private static Map<String, List<Rule>> topics() {
        Map<String, List<Rule>> topics = new LinkedHashMap<>();
        topics.put("Layout", LayoutRules.ROWS);
        topics.put("Comments", CommentRules.ROWS);
        topics.put("Signs in values", QuotingRules.ROWS);
        topics.put("Macros", MacroRules.ROWS);
        topics.put("Fields", FieldRules.ROWS);
        topics.put("Unknown words", WordRules.ROWS);
        topics.put("Hosts", HostRules.ROWS);
        topics.put("Several records, default", DuplicateRules.ROWS);
        topics.put("Bytes", EncodingRules.ROWS);
        topics.put("The file", FileRules.ROWS);
        return topics;
    }

    private static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        topics().values().forEach(rules::addAll);
        return List.copyOf(rules);
    }

    /**
     * A rule as a manual speaks of it.
     *
     * @param sentence in what way it hurts whom
     * @param readers whom; empty when that depends on what was found
     * @param mends whether it can mend what it finds, at least some of it
     */
    public record Text(
            String topic, String id, Severity severity, String sentence, List<String> readers, boolean mends) {}

    /** All rules, by topic. */
    public static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        topics().forEach((topic, rows) -> {
            for (Rule rule : rows) {
                texts.add(new Text(topic, rule.id(), rule.severity(), rule.sentence(), rule.readers(), rule.canMend()));
            }
        });
        return texts;
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
     * The edits that mend all that a rule found and that can be mended; none when it found nothing. A problem when there is
     * no such rule, no repair for what it found, or none by which no reader loses an answer.
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
        if (!rule.canMend() || fixable.isEmpty() && !hits.isEmpty()) {
            return Parsed.bad(Problem.usage(
                    "What '" + id + "' finds cannot be mended without a guess.",
                    "change it with netrc set or netrc edit"));
        }
        return fixable.isEmpty() ? Parsed.good(List.of()) : new HarmlessRepair(sheet, rule).of(fixable);
    }

    /** What a rule finds, for who knows the place already. */
    static Finding finding(String id, int line, int column) {
        Rule rule = Objects.requireNonNull(rule(id), id);
        return new Finding(id, rule.severity(), line, column, rule.sentence(), rule.readers(), false);
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
