package hkshell.front.tui.response;

import hkshell.domain.request.Body;
import hkshell.domain.request.json.JsonTree;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import java.util.List;
import java.util.Optional;

/** What can be copied of an answer. */
final class AnswerCopies {
    private static final int LONGEST = 1 << 20;

    private AnswerCopies() {}

    /** Empty for what is no copying. */
    static Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "copy-value" -> Optional.of(value(looking));
            case "copy-path" -> Optional.of(path(looking));
            case "copy-body" -> Optional.of(body(looking));
            case "copy-curl" -> Optional.of(curl(looking));
            case "copy-url" -> Optional.of(url(looking));
            case "copy-shell" -> Optional.of(shell(looking));
            default -> Optional.empty();
        };
    }

    /** A masked value is copied only by who has just looked at it. */
    private static Next<ResponseState> value(Looking looking) {
        int node = looking.node();
        JsonTree json = looking.answer().tree().json();
        if (node < 0 || json.isContainer(node)) {
            return looking.say("There is no single value under the cursor of the tree or the table.");
        }
        return TableUpdate.isSecret(looking.answer(), node)
                        && !looking.state().reveal().shows(node, looking.now())
                ? looking.say("The value is masked; * shows it, then it can be copied.")
                : copy(looking, json.text(node, LONGEST), "the value");
    }

    private static Next<ResponseState> path(Looking looking) {
        int node = looking.node();
        return node < 0
                ? looking.say("There is no value under the cursor of the tree or the table.")
                : copy(looking, looking.answer().tree().json().filter(node), "the key path");
    }

    private static Next<ResponseState> body(Looking looking) {
        Body body = looking.answer().tree().json().body();
        if (MaskedBody.isTooLong(looking.answer())) {
            return looking.say("The body is too long to be copied, more than 1 MB; -o FILE saves it.");
        }
        if (body.isBinary()) {
            return looking.say("The body is no text to be copied; -o FILE saves it.");
        }
        return looking.revealsAll()
                ? copy(looking, body.text(), "the body, secrets too")
                : copy(looking, MaskedBody.of(looking.answer()), "the body");
    }

    /** Of the call that brought this answer, whatever the request's line says now. */
    private static Next<ResponseState> curl(Looking looking) {
        return Next.of(
                looking.state(),
                CallCopy.curl(
                        looking.answer().exchange().signed(), looking.scene().session()));
    }

    private static Next<ResponseState> url(Looking looking) {
        return Next.of(looking.state(), CallCopy.url(looking.answer().exchange().signed()));
    }

    private static Next<ResponseState> shell(Looking looking) {
        Answer answer = looking.answer();
        List<String> flags =
                answer.filter().map(filter -> List.of("-q", filter)).orElse(List.of());
        return Next.of(
                looking.state(),
                CallCopy.shell(
                        answer.exchange().signed(), flags, looking.scene().session()));
    }

    private static Next<ResponseState> copy(Looking looking, String text, String what) {
        return Next.of(looking.state(), new Effect.Copy(text, what));
    }
}
