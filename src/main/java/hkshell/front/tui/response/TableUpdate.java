package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Next;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** The table: its cursor goes from cell to cell, it sorts, hides columns, opens an element in the tree. */
final class TableUpdate implements TabUpdate {
    @Override
    public Optional<Next<ResponseState>> act(Looking looking, String action) {
        return looking.answer().table().flatMap(table -> act(looking, table, action));
    }

    private static Optional<Next<ResponseState>> act(Looking looking, TableTab table, String action) {
        int height = height(looking);
        return switch (action) {
            case "left" -> Optional.of(changed(looking, is -> is.across(-1)));
            case "right" -> Optional.of(changed(looking, is -> is.across(1)));
            case "sort" -> Optional.of(TableSort.begun(looking, table, height));
            case "hide-column" -> Optional.of(changed(looking, TableTab::hidden));
            case "all-columns" -> Optional.of(changed(looking, TableTab::all));
            case "enter" -> table.isTail(table.list().cursor()) ? Optional.empty() : Optional.of(open(looking, table));
            case "reveal" ->
                Optional.of(
                        isSecret(looking.answer(), table.node())
                                ? Revealing.shown(looking, Reveal.of(table.node(), looking.now()))
                                : looking.say("There is no masked value under the cursor."));
            default ->
                table.list()
                        .act(action, height)
                        .map(list -> looking.to(looking.answer().with(table.at(list))));
        };
    }

    private static int height(Looking looking) {
        return Math.max(1, looking.body().rows() - 1);
    }

    private static Next<ResponseState> changed(Looking looking, UnaryOperator<TableTab> change) {
        return looking.answer()
                .table()
                .map(table -> looking.to(looking.answer().with(change.apply(table))))
                .orElseThrow();
    }

    private static Next<ResponseState> open(Looking looking, TableTab table) {
        TreeTab tree = looking.answer().tree().open(table.element(), height(looking));
        return looking.to(looking.answer().with(tree).on(Tab.TREE));
    }

    /** Whether a node is masked, or would be. */
    static boolean isSecret(Answer answer, int node) {
        return node >= 0
                && (answer.tree().lines().isSecret(node)
                        || !answer.known()
                                .spans(answer.tree().lines().value(node, true).text())
                                .isEmpty());
    }

    @Override
    public Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop) {
        return looking.answer().table().flatMap(table -> {
            int here = table.list().cursor();
            int row = rows(looking, table, sought, stop).next(here, by);
            return row < 0
                    ? Optional.empty()
                    : Optional.of(new Found(
                            looking.answer().with(table.at(table.list().to(row, height(looking)))),
                            RowSearch.around(here, row, by)));
        });
    }

    @Override
    public Tally count(Looking looking, Sought sought, Stop stop) {
        return looking.answer()
                .table()
                .map(table ->
                        rows(looking, table, sought, stop).count(table.list().cursor()))
                .orElse(Tally.NONE);
    }

    /** A row's text: its cells that are shown, two blanks between. */
    private static RowSearch rows(Looking looking, TableTab table, Sought sought, Stop stop) {
        // What is spelled out for a moment is not searched.
        Looking masked =
                new Looking(looking.state().revealing(Reveal.NONE), looking.answer(), looking.scene(), looking.body());
        return new RowSearch(
                table.list().size(),
                row -> {
                    if (table.isTail(row)) {
                        return "";
                    }
                    StringJoiner cells = new StringJoiner("  ");
                    for (int column = 0; column < table.columns().size(); column++) {
                        cells.add(TableView.cell(masked, table, row, column).text());
                    }
                    return cells.toString();
                },
                sought,
                stop);
    }
}
