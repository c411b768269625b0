package hkshell.front.repl;

import java.util.function.Predicate;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines typed so far. All can be called back while the shell runs; the file gets the harmless ones. */
final class LineHistory extends DefaultHistory {
    private final Predicate<String> keeps;

    /** @param keeps whether a line may stand in the file */
    LineHistory(Predicate<String> keeps) {
        this.keeps = keeps;
    }

    @Override
    public boolean isPersistable(History.Entry entry) {
        return keeps.test(entry.line());
    }
}
