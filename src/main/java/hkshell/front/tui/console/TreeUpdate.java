package hkshell.front.tui.console;

import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** The tree: it moves, folds, and unfolds what a search comes upon. */
final class TreeUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "enter" ->
                Following.from(looking)
                        .map(path -> Next.of(looking.state(), (Effect) Effect.Command.of("get", path)))
                        .or(() -> moved(looking, action));
            case "reveal" -> Optional.of(reveal(looking));
            case "wrap" -> Optional.of(looking.say("Long lines are cut in the tree and wrapped in Raw; ] goes there."));
            default -> moved(looking, action);
        };
    }

    private static Optional<Next<ResponseState>> moved(Looking looking, String action) {
        Answer answer = looking.answer();
        return answer.tree().act(action, looking.body().rows()).map(tree -> looking.to(answer.with(tree)));
    }

    private static Next<ResponseState> reveal(Looking looking) {
        return line(looking.answer()).filter(TreeLine::secret).isPresent()
                ? Revealing.shown(looking, Reveal.of(looking.answer().tree().node(), looking.now()))
                : looking.say("There is no masked value under the cursor.");
    }

    /** The line under the cursor, masked. */
    static Optional<TreeLine> line(Answer answer) {
        return answer.tree().list().isEmpty()
                ? Optional.empty()
                : Optional.of(TreeLine.of(answer, answer.tree().list().cursor(), false));
    }

    @Override
    public Optional<Found> seek(Looking looking, String wanted, int by) {
        TreeTab tree = looking.answer().tree();
        TreeSearch search = new TreeSearch(tree, wanted);
        int after = tree.node() < 0 || tree.node() + 1 >= tree.json().size()
                ? tree.json().rest()
                : tree.json().offset(tree.node() + 1);
        int node = by > 0 ? search.first(after) : search.last(tree.offset());
        boolean around = node < 0;
        int found = around ? by > 0 ? search.first(0) : search.last(tree.json().rest()) : node;
        int rows = looking.body().rows();
        return found < 0
                ? Optional.empty()
                : Optional.of(new Found(looking.answer().with(tree.show(found, rows)), around));
    }
}
