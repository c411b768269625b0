package hkshell.front.tui.console;

import hkshell.domain.netrc.Field;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Body;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Header;
import hkshell.domain.request.Item;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Source;
import hkshell.engine.Holes;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a draft would send, row by row: the credential first, because it is what a person asks; then items, then headers. */
final class RequestRows {
    private static final Redactor REDACTOR = new Redactor(List.of());

    private final Draft draft;
    private final Session session;
    private final List<RequestRow> rows = new ArrayList<>();

    private RequestRows(Draft draft, Session session) {
        this.draft = draft;
        this.session = session;
    }

    static List<RequestRow> of(Draft draft, Session session) {
        RequestRows rows = new RequestRows(draft, session);
        rows.holes();
        rows.credential();
        rows.items(draft.parsed());
        draft.signed().ifPresent(rows::headers);
        return rows.rows;
    }

    private void holes() {
        for (Holes.Filled one : draft.filled()) {
            rows.add(new RequestRow(one.hole(), one.value(), Role.STRING, one.from()));
        }
        draft.open().forEach(hole -> rows.add(new RequestRow(hole, "asked when sent", Role.DIM, "{" + hole + "}")));
    }

    private void credential() {
        Optional<Problem> wrong = draft.wrong();
        if (wrong.isPresent()) {
            rows.add(new RequestRow("Auth", wrong.get().sentence(), Role.WARN, ""));
            rows.add(new RequestRow("", wrong.get().hint(), Role.DIM, ""));
            return;
        }
        Optional<Authorization> authorization = draft.signed().flatMap(SignedRequest::authorization);
        if (authorization.isPresent()) {
            String value = authorization.get().scheme().word() + " " + Secret.MASK;
            rows.add(new RequestRow(
                    "Auth", value, Role.SECRET, whose(authorization.get().from())));
        } else if (draft.signed().isPresent()
                && !typesAuthorization(draft.signed().get())) {
            rows.add(new RequestRow("Auth", "none", Role.DIM, "no record for this host"));
        }
    }

    private static boolean typesAuthorization(SignedRequest signed) {
        return signed.request().header("Authorization").isPresent();
    }

    /** Such as {@code netrc line 2 (work)}: the account whose token the record holds, else its login. */
    private String whose(Credential from) {
        if (!(from instanceof Credential.Netrc record)) {
            return from.words();
        }
        String name = session.netrc()
                .file()
                .find(record.host())
                .flatMap(is -> session.accounts()
                        .holding(is)
                        .map(account -> account.name())
                        .or(() -> is.login().map(Field::value)))
                .orElse("");
        return name.isEmpty() ? from.words() : from.words() + " (" + name + ")";
    }

    private void items(RequestLine line) {
        boolean everyValue = SecretNames.everyValueOf(line.target());
        for (Item item : line.items()) {
            if (item instanceof Item.Query query && fills(query)) {
                continue;
            }
            if (item instanceof Item.Query query) {
                value(query.name(), new Source.Given(query.text()), SecretNames.query(query.name()), "query");
            } else if (item instanceof Item.Field field) {
                value(field.name(), field.value(), everyValue || SecretNames.field(field.name()), "body");
            } else if (item instanceof Item.Json json) {
                value(json.name(), json.value(), everyValue || SecretNames.field(json.name()), "body, JSON");
            }
        }
        line.data().ifPresent(data -> value("Body", data, isSecret(data), "body"));
    }

    private boolean fills(Item.Query query) {
        return draft.filled().stream().anyMatch(one -> one.hole().equals(query.name()));
    }

    private boolean isSecret(Source data) {
        return data instanceof Source.Given given
                && REDACTOR.isSecret(Body.of(given.text()), draft.parsed().target());
    }

    private void value(String name, Source source, boolean secret, String where) {
        if (source instanceof Source.Given given) {
            boolean hidden = secret || SecretNames.value(given.text());
            rows.add(new RequestRow(
                    name, hidden ? Secret.MASK : given.text(), hidden ? Role.SECRET : Role.STRING, where));
        } else {
            rows.add(new RequestRow(name, fetched(source), Role.DIM, where));
        }
    }

    private static String fetched(Source source) {
        if (source instanceof Source.UserFile file) {
            return "from " + file.path();
        }
        return source instanceof Source.Asked ? "asked when sent" : "from standard input";
    }

    private void headers(SignedRequest signed) {
        for (Header header : REDACTOR.headers(signed.request().headers())) {
            boolean anew = header.is("Request-Id") && header.by() == Header.By.HKSHELL;
            Role role = header.value().equals(Secret.MASK) ? Role.SECRET : Role.TEXT;
            rows.add(new RequestRow(
                    header.name(),
                    anew ? "new with each call" : header.value(),
                    anew ? Role.DIM : role,
                    header.by().words()));
        }
    }
}
