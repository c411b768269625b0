package hkshell.front.tui.response;

import hkshell.domain.request.Origin;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.Lead;
import hkshell.engine.session.Session;
import java.util.Optional;

/** Where Enter goes from the tree's cursor: the path that the value leads to, by the API's calls. */
final class Following {
    private Following() {}

    /** Empty where Enter folds: on lists, their items, and what no call shows. */
    static Optional<String> from(Looking looking) {
        Answer answer = looking.answer();
        int node = answer.tree().node();
        JsonTree json = answer.tree().json();
        Session session = looking.scene().session();
        boolean own = answer.filter().isEmpty()
                && answer.exchange().response().isSuccess()
                && Origin.of(answer.exchange().signed().request().uri())
                        .equals(Origin.of(session.facts().api()));
        if (!own || node < 0 || json.isArray(node) || json.isObject(node) && !json.isNamed(node)) {
            return Optional.empty();
        }
        return new Lead(
                        json,
                        answer.target(),
                        session.guide().catalog(),
                        session.facts().api())
                .from(node);
    }
}
