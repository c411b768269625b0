package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import org.jspecify.annotations.Nullable;

/**
 * The tree of an answer's body, read when it is first asked for and then kept. Whoever has the time asks first: ten
 * megabytes take a tenth of a second and more, which no screen's thread has. Two are equal when their bodies are.
 */
public final class AnswerTree {
    private final Body body;
    private @Nullable JsonTree tree;

    public AnswerTree(Body body) {
        this.body = body;
    }

    /** The tree; on any thread. */
    public synchronized JsonTree get() {
        if (tree == null) {
            tree = JsonTree.read(body);
        }
        return tree;
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
