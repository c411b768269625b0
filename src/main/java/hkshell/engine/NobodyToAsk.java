package hkshell.engine;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.function.Function;

/**
 * A front without a person: each question is answered by a problem that names it, but a secret may be piped in.
 *
 * @param pipe the secret from standard input, by its label
 */
record NobodyToAsk(Function<String, Parsed<Secret>> pipe) implements Ask {
    @Override
    public boolean person() {
        return false;
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        return Parsed.bad(Ask.nobodyThere(question));
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        return Parsed.bad(Ask.nobodyThere(label));
    }

    @Override
    public Parsed<Secret> secret(String label) {
        return Parsed.bad(Ask.nobodyThere(label));
    }

    @Override
    public Parsed<Secret> piped(String label) {
        return pipe.apply(label);
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        return Parsed.bad(Ask.nobodyThere(question));
    }

    @Override
    public Parsed<String> link(String sentence, String address) {
        return Parsed.bad(Ask.nobodyThere("a browser"));
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        return Parsed.bad(Ask.nobodyThere("an editor for " + fileName));
    }
}
