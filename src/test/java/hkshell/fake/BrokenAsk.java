package hkshell.fake;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.List;

/** Somebody whose answers break hkshell, with an exception that quotes what was typed. */
public final class BrokenAsk implements Ask {
    @Override
    public boolean person() {
        return true;
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        throw broken();
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        return Parsed.good(MarkedApi.EMAIL);
    }

    @Override
    public Parsed<Secret> secret(String label) {
        throw broken();
    }

    @Override
    public Parsed<Secret> piped(String label) {
        throw broken();
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        throw broken();
    }

    @Override
    public Parsed<String> link(String sentence, String address) {
        throw broken();
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        throw broken();
    }

    private static IllegalStateException broken() {
        return new IllegalStateException("typed " + MarkedApi.PASSWORD, new IllegalArgumentException(MarkedApi.CODE));
    }
}
