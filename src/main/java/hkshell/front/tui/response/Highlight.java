package hkshell.front.tui.response;

import hkshell.domain.request.Redactor.Span;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;

/** Shows in a line what was looked for. Secrets are left alone. */
final class Highlight {
    private Highlight() {}

    static Styled of(Styled line, String wanted) {
        if (wanted.isEmpty()) {
            return line;
        }
        return Sought.of(wanted).value().map(sought -> of(line, sought)).orElse(line);
    }

    private static Styled of(Styled line, Sought sought) {
        Styled shown = Styled.EMPTY;
        for (Styled.Run run : line.runs()) {
            shown = shown.plus(run.role() == Role.SECRET ? Styled.of(run.text(), run.role()) : of(run, sought));
        }
        return shown;
    }

    private static Styled of(Styled.Run run, Sought sought) {
        Styled shown = Styled.EMPTY;
        int from = 0;
        for (Span span : sought.shown(run.text())) {
            shown = shown.plus(run.text().substring(from, span.from()), run.role())
                    .plus(run.text().substring(span.from(), span.to()), Role.MATCH);
            from = span.to();
        }
        return shown.plus(run.text().substring(from), run.role());
    }
}
