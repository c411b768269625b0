package hkshell.front.tui.lens;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.json.RawText;
import hkshell.engine.Outcome;
import hkshell.engine.Sight;
import hkshell.engine.StyledDiff;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** Two answers, line by line: what only one of them has, with a few lines around. Secrets are masked as everywhere. */
final class LensDiff {
    private static final int AROUND = 3;

    private LensDiff() {}

    static List<Styled> of(Sight before, Sight after) {
        List<List<DiffLine>> hunks = LineDiff.hunks(LineDiff.of(text(before), text(after)), AROUND);
        List<Styled> lines = new ArrayList<>();
        for (List<DiffLine> hunk : hunks) {
            if (!lines.isEmpty()) {
                lines.add(Styled.of("...", Role.DIM));
            }
            hunk.forEach(line -> lines.add(StyledDiff.of(line)));
        }
        return lines.isEmpty() ? List.of(Styled.of("Both answers are the same.")) : lines;
    }

    private static String text(Sight sight) {
        Outcome.Exchanged call = sight.call().orElseThrow();
        Exchange.Answered answered = (Exchange.Answered) call.exchange();
        RawText raw =
                RawText.of(call.tree().get(), answered.signed().request().target(), Redactor.of(answered.signed()));
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < raw.lines(); line++) {
            text.append(raw.piece(raw.start(line), raw.end(line), false).text().stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }
}
