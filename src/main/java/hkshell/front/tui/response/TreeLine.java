package hkshell.front.tui.response;

import hkshell.domain.request.Redactor;
import hkshell.domain.request.Redactor.Span;
import hkshell.domain.request.json.JsonLine;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.List;

/**
 * One line of the tree as it may be shown now.
 *
 * @param line as the tree gives it
 * @param text with a token masked that the server repeats
 * @param secret whether something in it is masked, or would be
 */
record TreeLine(JsonLine line, Styled text, boolean secret) {

    static TreeLine of(Answer answer, int row, boolean reveal) {
        JsonLine line = answer.tree().lines().line(row, reveal);
        Redactor known = answer.known();
        Styled text = masked(line.text(), known, reveal);
        boolean repeated = line.text().runs().stream()
                .anyMatch(run -> !known.spans(run.text()).isEmpty());
        return new TreeLine(line, text, line.secret() || repeated);
    }

    /** With the known secrets masked, or in their role. */
    static Styled masked(Styled text, Redactor known, boolean reveal) {
        Styled shown = Styled.EMPTY;
        for (Styled.Run run : text.runs()) {
            shown = shown.plus(masked(run, known.spans(run.text()), reveal));
        }
        return shown;
    }

    private static Styled masked(Styled.Run run, List<Span> spans, boolean reveal) {
        Styled shown = Styled.EMPTY;
        int at = 0;
        for (Span span : spans) {
            String secret = reveal ? run.text().substring(span.from(), span.to()) : Secret.MASK;
            shown = shown.plus(run.text().substring(at, span.from()), run.role())
                    .plus(secret, Role.SECRET);
            at = span.to();
        }
        return shown.plus(run.text().substring(at), run.role());
    }
}
