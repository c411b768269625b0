package hkshell.engine;

import hkshell.domain.catalog.Lesson;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Request;
import hkshell.domain.request.json.AnswerNames;
import hkshell.domain.request.json.JsonTree;
import hkshell.engine.session.Session;
import java.util.Optional;

/** What the answer to a call teaches; another host's, and one that is an error, teaches nothing. */
final class Lessons {
    /** So many values are looked at: enough for a part of a list, and a moment's work in a large one. */
    private static final int VALUES = 20_000;

    private Lessons() {}

    static Optional<Lesson> of(Outcome outcome, Session session) {
        if (!(outcome instanceof Outcome.Exchanged exchanged)
                || !(exchanged.exchange() instanceof Exchange.Answered answered)
                || !answered.response().isSuccess()) {
            return Optional.empty();
        }
        Request request = answered.signed().request();
        if (!Origin.of(request.uri()).equals(Origin.of(session.facts().api()))) {
            return Optional.empty();
        }
        long number =
                session.answers().of(answered).map(kept -> kept.call().number()).orElse(0L);
        JsonTree tree = JsonTree.head(answered.response().body(), VALUES);
        return Optional.of(AnswerNames.of(
                tree,
                request.method(),
                request.target(),
                number,
                session.guide().catalog()));
    }
}
