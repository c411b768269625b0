package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.domain.request.BodyForm;
import hkshell.domain.request.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an answer's body, as UTF-8, read when it is first asked for and then kept. Whoever has the time asks first:
 * ten megabytes take a tenth of a second and more, which no screen's thread has. Two are equal when their bodies are.
 */
public final class AnswerTree {
    private final Body body;
    private final Optional<Response> response;
    private @Nullable JsonTree tree;
    private @Nullable BodyForm form;

    private AnswerTree(Body body, Optional<Response> response) {
        this.body = body;
        this.response = response;
    }

    /** Of what is UTF-8. */
    public static AnswerTree of(Body body) {
        return new AnswerTree(body, Optional.empty());
    }

    public static AnswerTree of(Response response) {
        return new AnswerTree(response.body(), Optional.of(response));
    }

    /** The tree; on any thread. */
    public synchronized JsonTree get() {
        if (tree == null) {
            tree = JsonTree.read(form().utf8(body));
        }
        return tree;
    }

    /** How the body is read; on any thread. */
    public synchronized BodyForm form() {
        if (form == null) {
            form = response.map(BodyForm::of)
                    .orElseGet(() -> new BodyForm(false, StandardCharsets.UTF_8, Optional.empty()));
        }
        return form;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerTree answer && answer.body.equals(body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }
}
