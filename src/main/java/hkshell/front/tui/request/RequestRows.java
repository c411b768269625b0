package hkshell.front.tui.request;

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
import hkshell.domain.request.TargetParts;
import hkshell.domain.request.json.OddField;
import hkshell.engine.Holes;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a draft would send, row by row: the credential first, because it is what a person asks; then items, then headers. */
final class RequestRows {
    private static final Redactor REDACTOR = new Redactor(List.of());

    private final Draft draft;
    private final Session session;
    private final List<OddField> odd;
    private final List<RequestRow> rows = new ArrayList<>();

    private RequestRows(Draft draft, Session session) {
        this.draft = draft;
        this.session = session;
        this.odd = draft.odd();
    }

    static List<RequestRow> of(Draft draft, Session session) {
        return of(RequestTab.PARAMS, draft, session);
    }

    static List<RequestRow> of(RequestTab tab, Draft draft, Session session) {
        RequestRows rows = new RequestRows(draft, session);
        switch (tab) {
            case PARAMS -> {
                rows.holes();
                rows.credential("Auth");
                rows.inTarget(draft.parsed());
                rows.items(draft.parsed(), item -> !(item instanceof Item.HeaderLine));
                draft.signed().ifPresent(rows::headers);
            }
            case HEADERS -> {
                draft.signed().ifPresent(rows::headers);
                rows.credential("Authorization");
                rows.rows.add(new RequestRow("Host ...", "and lengths", Role.DIM, "set by the client alone"));
            }
            case BODY -> rows.items(draft.parsed(), Item::isBody);
            case EXPLAIN -> {}
        }
        return rows.rows;
    }

    private void holes() {
        for (Holes.Filled one : draft.filled()) {
            rows.add(new RequestRow(one.hole(), one.value(), Role.STRING, one.from()));
        }
        draft.open().forEach(hole -> rows.add(new RequestRow(hole, "asked when sent", Role.DIM, "{" + hole + "}")));
    }

    private void credential(String name) {
        Optional<Problem> wrong = draft.wrong();
        if (wrong.isPresent()) {
            rows.add(new RequestRow(name, wrong.get().sentence(), Role.WARN, ""));
            rows.add(new RequestRow("", wrong.get().hint(), Role.DIM, ""));
            return;
        }
        Optional<Authorization> authorization = draft.signed().flatMap(SignedRequest::authorization);
        if (authorization.isPresent()) {
            String value = authorization.get().scheme().word() + " " + Secret.MASK;
            rows.add(new RequestRow(
                    name, value, Role.SECRET, whose(authorization.get().from())));
        } else if (draft.signed().isPresent()
                && !typesAuthorization(draft.signed().get())) {
            rows.add(new RequestRow(name, "none", Role.DIM, "no record for this host"));
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

    /** The values in the path, and the pairs of its query. */
    private void inTarget(RequestLine line) {
        TargetParts parts = TargetParts.of(line.target());
        for (TargetParts.Value value : parts.values()) {
            if (value.value().startsWith("{")) {
                continue;
            }
            rows.add(new RequestRow(value.name(), value.value(), Role.STRING, "path")
                    .of(new LinePart.InPath(value.segment())));
        }
        for (int at = 0; at < parts.pairs().size(); at++) {
            Item.Query pair = parts.pair(at);
            put(
                    pair.name(),
                    new Source.Given(pair.text()),
                    SecretNames.query(pair.name()),
                    "query",
                    new LinePart.Pair(at));
        }
    }

    private void items(RequestLine line, Predicate<Item> wanted) {
        boolean everyValue = SecretNames.everyValueOf(line.target());
        for (int at = 0; at < line.items().size(); at++) {
            Item item = line.items().get(at);
            LinePart part = new LinePart.Existing(at);
            boolean hidden = everyValue || SecretNames.field(item.name());
            if (!wanted.test(item) || item instanceof Item.Query filling && fills(filling)) {
                continue;
            }
            if (item instanceof Item.Query query) {
                put(query.name(), new Source.Given(query.text()), SecretNames.query(query.name()), "query", part);
            } else if (item instanceof Item.Field field) {
                putField(field.name(), field.value(), hidden, "body", part);
            } else if (item instanceof Item.Json json) {
                putField(json.name(), json.value(), hidden, "body, JSON", part);
            }
        }
        line.data().ifPresent(data -> value("Body", data, isSecret(data), "body"));
    }

    private boolean fills(Item.Query query) {
        return draft.filled().stream().anyMatch(one -> one.hole().equals(query.name()));
    }

    private void put(String name, Source source, boolean secret, String where, LinePart part) {
        value(name, source, secret, where);
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).of(part));
    }

    /** A field of the body, and whether the API wants another kind of it. */
    private void putField(String name, Source source, boolean secret, String where, LinePart part) {
        put(name, source, secret, where, part);
        RequestRow row = rows.get(rows.size() - 1);
        odd.stream().filter(one -> one.name().equals(name)).forEach(one -> rows.set(rows.size() - 1, row.odd(one)));
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
                            header.by().words())
                    .of(part(header)));
        }
    }

    /** The item that sets it, or one that would. */
    private LinePart part(Header header) {
        List<Item> items = draft.parsed().items();
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at) instanceof Item.HeaderLine
                    && header.is(items.get(at).name())) {
                return new LinePart.Existing(at);
            }
        }
        return new LinePart.Added(header.name() + ":" + header.value());
    }
}
