package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.domain.request.json.JsonTree;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** The tree: it moves, folds, and unfolds what a search comes upon. */
final class TreeUpdate implements TabUpdate {
    private static final int LONGEST = 1 << 16;

    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        return switch (action) {
            case "enter" ->
                Following.from(looking)
                        .map(path -> Next.of(looking.state(), (Effect) Effect.Command.of("get", path)))
                        .or(() -> moved(looking, action));
            case "reveal" -> Optional.of(reveal(looking));
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
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        TreeTab tree = looking.answer().tree();
        if (!sought.isPlain()) {
            int here = Math.max(0, tree.node());
            int found = nodes(looking.answer(), sought, stop).next(here, by);
            return found < 0 ? Optional.empty() : found(looking, found, RowSearch.around(here, found, by));
        }
        TreeSearch search = new TreeSearch(tree, sought);
        int after = tree.node() < 0 || tree.node() + 1 >= tree.json().size()
                ? tree.json().rest()
                : tree.json().offset(tree.node() + 1);
        int node = by > 0 ? search.first(after) : search.last(tree.offset());
        boolean around = node < 0;
        int found = around ? by > 0 ? search.first(0) : search.last(tree.json().rest()) : node;
        return found < 0 ? Optional.empty() : found(looking, found, around);
    }

    private static Optional<Found> found(Looking looking, int node, boolean around) {
        TreeTab there = looking.answer().tree().show(node, looking.body().rows());
        return Optional.of(new Found(looking.answer().with(there), around));
    }

    @Override
    public Tally count(Looking looking, Sought sought, Stop stop) {
        if (!sought.isPlain()) {
            return nodes(looking.answer(), sought, stop)
                    .count(looking.answer().tree().node());
        }
        JsonTree json = looking.answer().tree().json();
        TreeSearch search = new TreeSearch(looking.answer().tree(), sought);
        int here = looking.answer().tree().node();
        int all = 0;
        int at = 0;
        for (int node = search.first(0); node >= 0 && !stop.isRaised(); ) {
            all++;
            at = node <= here ? all : at;
            node = node + 1 < json.size() ? search.first(json.offset(node + 1)) : -1;
        }
        return new Tally(at, all);
    }

    /** A node's text: its name and, unless it is masked, its value. */
    private static RowSearch nodes(Answer answer, Sought sought, Stop stop) {
        JsonTree json = answer.tree().json();
        return new RowSearch(
                json.size(),
                node -> {
                    String name = json.isNamed(node) ? json.name(node, LONGEST) : "";
                    boolean hidden = json.isContainer(node) || TableUpdate.isSecret(answer, node);
                    return hidden ? name : name + "\n" + json.text(node, LONGEST);
                },
                sought,
                stop);
    }
}
