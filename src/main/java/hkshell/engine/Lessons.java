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
    /** So many values are looked at: those of some 2,500 apps, a moment's work. */
    private static final int VALUES = 100_000;

    private Lessons() {}

    static Optional<Lesson> of(Outcome outcome, Session session) {
        if (outcome instanceof Outcome.Grown grown) {
            return of(grown.whole(), grown.tree().get(), session);
        }
        return outcome instanceof Outcome.Exchanged exchanged
                        && exchanged.exchange() instanceof Exchange.Answered answered
                        && answered.response().isSuccess()
                ? of(answered, JsonTree.head(answered.response().body(), VALUES), session)
                : Optional.empty();
    }

    private static Optional<Lesson> of(Exchange.Answered answered, JsonTree tree, Session session) {
        Request request = answered.signed().request();
        if (!Origin.of(request.uri()).equals(Origin.of(session.facts().api()))) {
            return Optional.empty();
        }
        long number =
                session.answers().of(answered).map(kept -> kept.call().number()).orElse(0L);
        return Optional.of(AnswerNames.of(
                tree,
                request.method(),
                request.target(),
                number,
                session.guide().catalog()));
    }
}
