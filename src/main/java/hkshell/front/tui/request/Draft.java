package hkshell.front.tui.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Source;
import hkshell.domain.request.Word;
import hkshell.domain.request.json.OddField;
import hkshell.engine.Caller;
import hkshell.engine.Holes;
import hkshell.engine.SessionWallet;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a right line in the Request pane would send: worked out by the same builder and policy as a real call, so that the
 * headers and the record shown are those that go. Values that a call would fetch or ask for are left empty.
 *
 * @param line what was typed
 * @param parsed the same, read
 * @param wrong why nothing would go out, such as a missing credential
 * @param signed the call, when there is nothing wrong
 * @param filled the holes of its path that have a value, and where it comes from
 * @param open those that will be asked for
 * @param odd fields of its body that are of another kind than the API wants
 */
record Draft(
        String line,
        RequestLine parsed,
        Optional<Problem> wrong,
        Optional<SignedRequest> signed,
        List<Holes.Filled> filled,
        List<String> open,
        List<OddField> odd) {
    private static final UUID ANY = new UUID(0, 0);
    private static final Redactor REDACTOR = new Redactor(List.of());

    /** Empty-handed when the line itself is wrong. */
    static Parsed<Draft> of(String line, Session session) {
        return RequestLineParser.parse(line).then(parsed -> {
            Holes holes = Holes.of(parsed, session);
            return holes.wrong()
                    .<Parsed<Draft>>map(Parsed::bad)
                    .orElseGet(() -> Parsed.good(of(line, parsed, holes, session)));
        });
    }

    private static Draft of(String line, RequestLine parsed, Holes holes, Session session) {
        Parsed<SignedRequest> signed = sign(holes.line(), session);
        List<OddField> odd = signed.value()
                .filter(any -> parsed.hasBody())
                .map(call -> OddField.of(
                        call.request(),
                        session.guide().catalog(),
                        session.facts().api()))
                .orElse(List.of());
        return new Draft(line, parsed, signed.problem(), signed.value(), holes.filled(), holes.open(), odd);
    }

    /** Before a session is there; the line is one of ours. */
    static Draft unseen(String line) {
        RequestLine parsed = RequestLineParser.parse(line).value().orElseThrow();
        return new Draft(line, parsed, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    private static Parsed<SignedRequest> sign(RequestLine line, Session session) {
        Resolved values = Resolved.NONE;
        for (Source source : line.needs()) {
            // A JSON value must be one; null stands for what is not known yet.
            values = values.with(source, Body.of("null"));
        }
        Facts facts = session.facts();
        return new RequestBuilder(
                        facts.api(), Caller.userAgent(facts), session.settings().headers())
                .build(line, values, ANY)
                .then(request -> new CredentialPolicy(facts.api()).sign(request, SessionWallet.drawn(session)));
    }

    /** Whether it asks for what the other asks for; what only sending it finds out is left aside. */
    boolean isLike(Draft other) {
        if (signed.isEmpty() || other.signed.isEmpty()) {
            return line.equals(other.line);
        }
        Request mine = signed.get().request();
        Request theirs = other.signed.get().request();
        boolean there = mine.method().equals(theirs.method()) && address(mine).equals(address(theirs));
        return there
                && (!parsed.needs().isEmpty()
                        || mine.body().equals(theirs.body()) && headers(mine).equals(headers(theirs)));
    }

    private static String address(Request request) {
        return REDACTOR.address(request.uri().toString());
    }

    /** A line that is made of an answer has no secret in it. */
    private static List<Header> headers(Request request) {
        return request.headers().stream()
                .filter(header -> !SecretNames.headerLine(header.name(), header.value()))
                .toList();
    }

    Draft sync(Session session) {
        return of(line, parsed, Holes.of(parsed, session), session);
    }

    /** Whether it may change something on the server. */
    boolean writes() {
        return parsed.writes();
    }

    /** The words that send it, the method always among them. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("api", parsed.method(), parsed.target()));
        int given = parsed.typedMethod().isPresent() ? 2 : 1;
        Word.split(line).value().ifPresent(all -> all.stream().skip(given).forEach(word -> words.add(word.text())));
        return words;
    }
}
