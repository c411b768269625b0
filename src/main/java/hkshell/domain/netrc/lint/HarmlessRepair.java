package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Loss;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the ways in which a rule can repair what it found, the first by which no reader loses an answer that it had. Where
 * there is none, the problem names the reader: a repair that helps one program must not cost another.
 */
final class HarmlessRepair {
    private final Sheet sheet;
    private final Rule rule;
    private @Nullable Problem refusal;

    HarmlessRepair(Sheet sheet, Rule rule) {
        this.sheet = sheet;
        this.rule = rule;
    }

    Parsed<List<NetrcEdit>> of(List<Hit> hits) {
        for (Rule.Mend mend : rule.mends()) {
            List<NetrcEdit> edits = mend.edits(sheet, hits);
            List<NetrcEdit> tried = isHarmless(edits) ? edits : closedUp(edits);
            if (!tried.isEmpty()) {
                return Parsed.good(tried);
            }
        }
        Problem why = refusal;
        return why == null ? Parsed.good(List.of()) : Parsed.bad(why);
    }

    private boolean isHarmless(List<NetrcEdit> edits) {
        Parsed<NetrcFile> after = NetrcEditor.apply(sheet.file, edits);
        Problem problem = after.fold(this::harm, failed -> failed);
        refusal = refusal == null ? problem : refusal;
        return problem == null;
    }

    private @Nullable Problem harm(NetrcFile after) {
        List<Loss> losses = Loss.between(sheet.file, after);
        return losses.isEmpty()
                ? null
                : Problem.file(
                        "repair_hurts",
                        "The repair of '" + rule.id() + "' would do harm, so it was not made: "
                                + losses.get(0).sentence(),
                        "netrc edit changes the file by hand; netrc check --fix with another rule may clear the way");
    }

    /** What stood between an empty line and a comment may have gone; to Python it matters. None where that helps nobody. */
    private List<NetrcEdit> closedUp(List<NetrcEdit> edits) {
        NetrcFile after = NetrcEditor.apply(sheet.file, edits).value().orElse(null);
        if (after == null) {
            return List.of();
        }
        List<NetrcEdit> more = new ArrayList<>(edits);
        more.addAll(CommentRules.closedUp(new Sheet(after, sheet.facts)));
        return more.size() > edits.size() && isHarmless(more) ? more : List.of();
    }
}
