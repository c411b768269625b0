package hkshell;

import java.io.PrintStream;

/** Where the program begins: which front answers these words, and with which exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(run(words, System.out));
    }

    /** Everything but the exit, so that {@link Training} can walk the same way several times in one process. */
    static int run(String[] words, PrintStream out) {
        if (words.length == 1 && words[0].equals("--version")) {
            out.println("hkshell " + version());
            return 0;
        }
        return 2;
    }

    /** From the jar's manifest; {@code dev} when the classes do not come from a jar. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
