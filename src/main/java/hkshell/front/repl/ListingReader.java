package hkshell.front.repl;

import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * JLine's line, whose list of completions goes with the next key that is not Tab. JLine 4.5 itself, without its menu, gives
 * the list out of hand at a second Tab, and it then stays below the prompt whatever the line becomes.
 */
final class ListingReader extends LineReaderImpl {
    ListingReader(Terminal terminal, String appName) {
        super(terminal, appName, new HashMap<>());
    }

    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean waits,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean suggests) {
        boolean done = super.doList(possible, completed, waits, escaper, suggests);
        while (waits && post != null && !possible.isEmpty() && size.getRows() > 0) {
            done = super.doList(possible, completed, true, escaper, suggests);
        }
        return done;
    }
}
