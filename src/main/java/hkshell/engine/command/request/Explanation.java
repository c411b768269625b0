package hkshell.engine.command.request;

import hkshell.domain.request.Authorization;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.WireText;
import hkshell.domain.request.json.OddField;
import hkshell.engine.CredentialOrder;
import hkshell.engine.Doc;
import hkshell.engine.Holes;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code --explain}: the request as it would go out, who set each header, which credential and why; nothing is sent. */
final class Explanation {
    private static final Redactor REDACTOR = new Redactor(List.of());

    private Explanation() {}

    /** @param filled the holes that the path had */
    static Outcome of(SignedRequest signed, List<Holes.Filled> filled, Session session) {
        Request request = signed.request();
        List<Styled> lines = new ArrayList<>();
        lines.add(Styled.of(
                request.method() + " " + REDACTOR.address(request.uri().toString()), Role.TITLE));
        List<Doc> holes = new ArrayList<>();
        for (Holes.Filled one : filled) {
            lines.add(line("{" + one.hole() + "} " + Sanitize.line(one.value()), one.from()));
            holes.add(Doc.obj()
                    .with("name", one.hole())
                    .with("value", one.value())
                    .with("from", one.from()));
        }
        List<Doc> headers = new ArrayList<>();
        List<Header> all = new ArrayList<>(REDACTOR.headers(request.headers()));
        all.addAll(WireText.ofConnection(request));
        for (Header header : all) {
            lines.add(line(header.name() + ": " + header.value(), header.by().words()));
            headers.add(Doc.obj()
                    .with("name", header.name())
                    .with("value", header.value())
                    .with("by", header.by().words()));
        }
        boolean typed = request.header("Authorization").isPresent();
        String none = typed ? Header.By.YOU.words() : "no credential";
        String from = signed.authorization().map(is -> is.from().words()).orElse(none);
        if (!typed) {
            lines.add(authorization(signed, from));
        }
        if (!request.body().isEmpty()) {
            lines.add(Styled.EMPTY);
            WireText.body(request.body(), request.target()).forEach(text -> lines.add(Styled.of(text)));
        }
        List<OddField> odd =
                OddField.of(request, session.guide().catalog(), session.facts().api());
        odd.forEach(one -> lines.add(Styled.of(one.name() + " is " + one.words(), Role.WARN)));
        List<Doc> order = new ArrayList<>();
        lines.add(Styled.EMPTY);
        for (CredentialOrder.Candidate one : CredentialOrder.of(signed, session)) {
            lines.add(line((one.answers() ? "* " : "  ") + Sanitize.line(one.what()), one.why()));
            order.add(Doc.obj()
                    .with("what", one.what())
                    .with("answers", one.answers())
                    .with("why", one.why()));
        }
        return new Outcome.Detailed(
                lines,
                Doc.obj()
                        .with("method", request.method())
                        .with("url", REDACTOR.address(request.uri().toString()))
                        .with("holes", new Doc.Arr(holes))
                        .with("headers", new Doc.Arr(headers))
                        .with("kinds", kinds(odd))
                        .with("credential", from)
                        .with("order", new Doc.Arr(order)));
    }

    private static Styled authorization(SignedRequest signed, String from) {
        return signed.authorization()
                .map(Authorization::scheme)
                .map(scheme -> line("Authorization: " + scheme.word() + " " + Secret.MASK, from))
                .orElseGet(() -> Styled.of("Authorization: none"));
    }

    private static Styled line(String header, String by) {
        return Styled.of(header).plus("   " + by, Role.DIM);
    }

    private static Doc kinds(List<OddField> odd) {
        List<Doc> kinds = new ArrayList<>();
        for (OddField one : odd) {
            kinds.add(Doc.obj()
                    .with("name", one.name())
                    .with("given", one.given())
                    .with("wanted", one.wanted()));
        }
        return new Doc.Arr(kinds);
    }
}
