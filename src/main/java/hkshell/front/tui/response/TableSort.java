package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Study;

/** {@code o}: the table by the column under the cursor; beside the loop when there are many rows. */
final class TableSort {
    private static final int MANY = 5000;

    private TableSort() {}

    /** The work. */
    record Run(Answer answer, TableTab table, int height) implements Study {
        @Override
        public Result run(Stop stop) {
            return new Done(this, table.sorted(height));
        }
    }

    record Done(Run run, TableTab sorted) implements Worked {
        @Override
        public Next<ResponseState> into(ResponseState state) {
            return done(state, this);
        }
    }

    static Next<ResponseState> begun(Looking looking, TableTab table, int height) {
        if (table.list().size() <= MANY) {
            return shown(looking.state(), looking.answer(), table.sorted(height));
        }
        Studies studies = looking.state().studies();
        if (studies.running().isPresent()) {
            return looking.say(AnswerFilter.busy(studies));
        }
        Studies started = studies.started("sorting", looking.now());
        return Next.of(looking.state().with(started), started.wish(new Run(looking.answer(), table, height)));
    }

    /** Into the table that it was made for, whatever the cursor does there meanwhile. */
    private static Next<ResponseState> done(ResponseState state, Done done) {
        TableTab sorted = done.sorted();
        return state.answer()
                .filter(now -> now.exchange().equals(done.run().answer().exchange()))
                .flatMap(now -> now.table()
                        .filter(table -> table.list().size() == sorted.list().size())
                        .map(table -> shown(
                                state,
                                now,
                                table.in(
                                        sorted.order(),
                                        sorted.sort(),
                                        done.run().height()))))
                .orElse(Next.of(state));
    }

    private static Next<ResponseState> shown(ResponseState state, Answer answer, TableTab table) {
        String said = table.sort()
                .map(sort -> "By " + table.table().columns().get(sort.column()).title()
                        + (sort.descending() ? ", from the last." : "."))
                .orElse("As it came.");
        return Next.of(state.with(answer.with(table)), new Effect.Say(said));
    }
}
