package hkshell.front.tui.response;

import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.Moment;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.Optional;

/** Single values of an answer as they are shown: masked, a time as how long ago it was. */
final class Values {
    private static final int LONGEST = 2000;

    private Values() {}

    static Styled of(Looking looking, int node) {
        boolean reveal = looking.state().reveal().shows(node, looking.now());
        Answer answer = looking.answer();
        Styled value = TreeLine.masked(answer.tree().lines().value(node, reveal), answer.known(), reveal);
        return answer.tree().lines().isSecret(node)
                ? value
                : moment(answer, node)
                        .map(moment -> Styled.of(Moment.from(moment, looking.now()), Role.STRING))
                        .orElse(value);
    }

    static Optional<Instant> moment(Answer answer, int node) {
        JsonTree json = answer.tree().json();
        return node >= 0 && json.isString(node) ? Moment.of(json.text(node, LONGEST)) : Optional.empty();
    }

    /** For the foot: the key path, and the time as it was sent. */
    static String what(Looking looking, int node) {
        if (node < 0) {
            return "";
        }
        Answer answer = looking.answer();
        boolean time =
                moment(answer, node).isPresent() && !answer.tree().lines().isSecret(node);
        String said = time ? "  " + answer.tree().json().text(node, LONGEST) : "";
        return answer.tree().json().path(node) + said;
    }
}
