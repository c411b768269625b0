package hkshell.front.cli;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.io.InputStream;
import java.util.List;

/** Nobody is there, but a secret may be piped in. */
public record PipedAsk(InputStream in) implements Ask {
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
        return PipedSecret.read(in, label);
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        return Ask.nobody().choice(question, choices);
    }
}
