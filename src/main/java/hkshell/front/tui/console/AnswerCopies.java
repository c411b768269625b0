package hkshell.front.tui.console;

import hkshell.domain.request.json.JsonTree;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
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
            default -> Optional.empty();
        };
    }

    /** A masked value is copied only by who has just looked at it. */
    private static Next<ResponseState> value(Looking looking) {
        int node = looking.answer().tree().node();
        JsonTree json = looking.answer().tree().json();
        if (node < 0 || json.isContainer(node)) {
            return looking.say("There is no single value under the cursor of the tree.");
        }
        boolean masked =
                TreeUpdate.line(looking.answer()).filter(TreeLine::secret).isPresent();
        return masked && !looking.state().reveal().shows(node, looking.now())
                ? looking.say("The value is masked; * shows it, then it can be copied.")
                : copy(looking, json.text(node, LONGEST), "the value");
    }

    private static Next<ResponseState> path(Looking looking) {
        TreeTab tree = looking.answer().tree();
        return tree.node() < 0
                ? looking.say("There is no value under the cursor of the tree.")
                : copy(looking, tree.json().path(tree.node()), "the key path");
    }

    private static Next<ResponseState> body(Looking looking) {
        return looking.revealsAll()
                ? copy(looking, looking.answer().exchange().response().body().text(), "the body, secrets too")
                : MaskedBody.of(looking.answer())
                        .map(text -> copy(looking, text, "the body"))
                        .orElseGet(() -> looking.say("The body is too long to be copied."));
    }

    private static Next<ResponseState> copy(Looking looking, String text, String what) {
        return Next.of(looking.state(), new Effect.Copy(text, what));
    }
}
