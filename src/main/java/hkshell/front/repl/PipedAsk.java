package hkshell.front.repl;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.util.List;

/** Nobody is there, but a secret that a command wants from stdin is the next line. */
record PipedAsk(PlainLines lines) implements Ask {
    @Override
    public boolean person() {
        return false;
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        return Ask.nobody().confirm(question);
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        return Ask.nobody().text(label, initial);
    }

    @Override
    public Parsed<Secret> secret(String label) {
        return Ask.nobody().secret(label);
    }

    @Override
    public Parsed<Secret> piped(String label) {
        try {
            String line = lines.next().orElse("");
            return line.isEmpty()
                    ? Parsed.bad(Problem.usage("The next line should be the " + label + ", but it is empty.", ""))
                    : Parsed.good(Secret.of(line));
        } catch (IOException broken) {
            return Parsed.bad(Problem.file("stdin", "Standard input cannot be read.", ""));
        }
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        return Ask.nobody().choice(question, choices);
    }
}
