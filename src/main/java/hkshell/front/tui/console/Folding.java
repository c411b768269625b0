package hkshell.front.tui.console;

import hkshell.domain.request.json.Folds;
import hkshell.domain.request.json.JsonLine;
import hkshell.domain.request.json.JsonLines;
import java.util.Optional;

/** Folding the tree under the cursor, which stays on its node. */
final class Folding {
    private Folding() {}

    /** The state after a folding action; empty when it is none, or there is nothing to fold. */
    static Optional<ResponseState> act(ResponseState state, Answer answer, String action, int height) {
        Optional<JsonLine> line = state.current().filter(is -> is.node() >= 0);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return switch (action) {
            case "enter" -> Optional.of(line.get().foldable() ? toggled(state, answer, line.get(), height) : state);
            case "right" ->
                Optional.of(
                        line.get().foldable() && !line.get().open()
                                ? toggled(state, answer, line.get(), height)
                                : state.at(state.list().down(1, height)));
            case "left" ->
                Optional.of(
                        line.get().foldable() && line.get().open()
                                ? toggled(state, answer, line.get(), height)
                                : state.at(state.list().to(parentRow(answer.tree(), line.get()), height)));
            default -> Optional.empty();
        };
    }

    private static ResponseState toggled(ResponseState state, Answer answer, JsonLine line, int height) {
        Folds folds = answer.tree().folds().toggle(line.node());
        Answer folded = answer.with(folds);
        ResponseState next = state.with(folded);
        return next.at(next.list().to(folded.tree().row(line.node()), height));
    }

    private static int parentRow(JsonLines lines, JsonLine line) {
        int parent = lines.tree().parent(line.node());
        return parent < 0 ? 0 : lines.row(parent);
    }
}
