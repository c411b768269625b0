package hkshell.front.repl;

import hkshell.engine.Completer;
import hkshell.engine.Engine;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** The engine's completion, as JLine asks for it. */
final class LineCompleter implements org.jline.reader.Completer {
    private final Engine engine;
    private final Completer completer;

    LineCompleter(Engine engine, Completer completer) {
        this.completer = completer;
        this.engine = engine;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before =
                line.line().substring(0, Math.min(line.cursor(), line.line().length()));
        int place = 0;
        for (Completer.Choice choice : completer.complete(before, engine.session())) {
            String word = choice.word();
            if (word.equals(line.word()) && !choice.isWhole()) {
                // It would add nothing, not even a blank: without it JLine beeps.
                continue;
            }
            candidates.add(new Candidate(word, word, null, choice.about(), null, null, choice.isWhole(), place++));
        }
    }
}
