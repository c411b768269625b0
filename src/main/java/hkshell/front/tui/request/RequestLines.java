package hkshell.front.tui.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Source;
import hkshell.domain.request.WireText;
import hkshell.domain.request.json.IndentedJson;
import hkshell.engine.CredentialOrder;
import hkshell.engine.Revisit;
import hkshell.engine.session.Session;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The tabs of the Request pane that are text: the exact call with who answers for it, and a body that is one piece. */
final class RequestLines {
    private static final Redactor REDACTOR = new Redactor(List.of());

    private RequestLines() {}

    /** Empty for a tab that is made of rows. */
    static List<Styled> of(RequestTab tab, Draft draft, Session session) {
        return switch (tab) {
            case EXPLAIN -> explain(draft, session);
            case BODY -> body(draft);
            case PARAMS, HEADERS -> List.of();
        };
    }

    private static List<Styled> explain(Draft draft, Session session) {
        List<Styled> lines = new ArrayList<>();
        draft.wrong().ifPresent(problem -> {
            lines.add(Styled.of(problem.sentence(), Role.WARN));
            lines.add(Styled.of(problem.hint(), Role.DIM));
        });
        draft.signed().ifPresent(signed -> {
            SignedRequest asked = new Revisit(session.answers()).asking(signed);
            WireText.of(asked).forEach(line -> lines.add(Styled.of(Sanitize.line(line))));
            draft.parsed().needs().stream().findAny().ifPresent(need -> {
                lines.add(Styled.of("What is asked for or read from a file is not", Role.DIM));
                lines.add(Styled.of("known yet: the length will differ.", Role.DIM));
            });
            draft.odd().forEach(odd -> lines.add(Styled.of(odd.name() + " is " + odd.words(), Role.WARN)));
            lines.add(Styled.EMPTY);
            lines.addAll(answers(signed, session));
            lines.add(Styled.of("Nothing was sent.", Role.DIM));
        });
        return lines;
    }

    private static List<Styled> answers(SignedRequest signed, Session session) {
        List<Styled> lines = new ArrayList<>();
        List<CredentialOrder.Candidate> all = CredentialOrder.of(signed, session);
        int widest = all.stream()
                .mapToInt(one -> Width.of(Sanitize.line(one.what())))
                .max()
                .orElse(0);
        for (CredentialOrder.Candidate one : all) {
            Role role = one.answers() ? Role.OK : Role.DIM;
            lines.add(Styled.of(one.answers() ? "* " : "  ", role)
                    .plus(Fit.pad(Sanitize.line(one.what()), widest), role)
                    .plus("   " + one.why(), Role.DIM));
        }
        return lines;
    }

    /** One that is given as a whole, laid out, with its secrets masked. */
    private static List<Styled> body(Draft draft) {
        if (!draft.parsed().hasBody()) {
            return List.of(Styled.of("No body; a adds a field, b writes many lines.", Role.DIM));
        }
        if (!(draft.parsed().data().orElse(null) instanceof Source.Given given)) {
            return List.of();
        }
        Body body = REDACTOR.body(Body.of(given.text()), draft.parsed().target());
        if (body.isEmpty()) {
            return List.of(Styled.of("The body is not JSON, so it is not shown; b edits it.", Role.DIM));
        }
        List<Styled> lines = new ArrayList<>();
        for (String line : IndentedJson.of(body.text()).split("\n", -1)) {
            lines.add(Styled.of(Sanitize.line(line)));
        }
        return lines;
    }
}
