package hkshell.front.cli;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.io.InputStream;

/** A secret that is all of stdin, less one final line end. */
public final class PipedSecret {
    /** No token or password is longer; more is a wrong file, and none of it is kept. */
    private static final int LONGEST = 1 << 16;

    private PipedSecret() {}

    /** For a run without a terminal. */
    public static Ask ask(InputStream in) {
        return Ask.nobodyBut(label -> read(in, label));
    }

    public static Parsed<Secret> read(InputStream in, String label) {
        try {
            byte[] bytes = new byte[LONGEST + 1];
            // Not readNBytes(int): a file stream of JDK 17 asks for its position there, which a pipe has not.
            int length = in.readNBytes(bytes, 0, bytes.length);
            if (length > LONGEST) {
                return Parsed.bad(Problem.usage("Standard input is too long for a " + label + ".", "pipe it alone"));
            }
            String text = chomp(LosslessText.of(bytes, 0, length));
            return text.isEmpty()
                    ? Parsed.bad(Problem.usage("Standard input holds no " + label + ".", "pipe it in"))
                    : Parsed.good(Secret.of(text));
        } catch (IOException broken) {
            return Parsed.bad(Problem.file("stdin", "Standard input cannot be read.", "pipe the " + label + " in"));
        }
    }

    private static String chomp(String text) {
        int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
        return text.substring(0, text.length() - end);
    }
}
