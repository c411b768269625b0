package hkshell.front.tui.console;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Source;
import hkshell.domain.request.Word;
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
 * What the line in the Request pane would send: worked out by the same builder and policy as a real call, so that the
 * headers and the record shown are those that go. Values that a call would fetch or ask for are left empty.
 *
 * @param line what was typed
 * @param wrong why nothing can be sent
 * @param signed the call, when the line is right and there is a credential
 */
record Draft(String line, Optional<RequestLine> parsed, Optional<Problem> wrong, Optional<SignedRequest> signed) {
    private static final UUID ANY = new UUID(0, 0);

    static Draft of(String line, Session session) {
        Parsed<RequestLine> parsed = RequestLineParser.parse(line);
        Parsed<SignedRequest> signed = parsed.then(request -> sign(request, session));
        return new Draft(line, parsed.value(), signed.problem(), signed.value());
    }

    /** A call that is right as a line, whatever the credential is. */
    static Draft unseen(String line) {
        return new Draft(line, RequestLineParser.parse(line).value(), Optional.empty(), Optional.empty());
    }

    private static Parsed<SignedRequest> sign(RequestLine line, Session session) {
        Resolved values = Resolved.NONE;
        for (Source source : line.needs()) {
            // A JSON value must be one; null stands for what is not known yet.
            values = values.with(source, Body.of("null"));
        }
        Facts facts = session.facts();
        return new RequestBuilder(facts.api(), "hkshell/" + facts.version())
                .build(line, values, ANY)
                .then(request -> new CredentialPolicy(facts.api()).sign(request, SessionWallet.of(session)));
    }

    /** The same findings about another line: what a wrong one says beside the line that stays. */
    Draft withLine(String other) {
        return new Draft(other, parsed, wrong, signed);
    }

    /** The words that send it. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("api"));
        Word.split(line).value().ifPresent(all -> all.forEach(word -> words.add(word.text())));
        return words;
    }
}
