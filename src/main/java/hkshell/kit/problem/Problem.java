package hkshell.kit.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, told three ways: a sentence for a person, a hint what to do next, a code for a script. The last stage
 * of every flow that can fail; fronts print it, {@code ExitCode} turns its kind into the number a shell sees.
 *
 * @param kind what sort of failure it is
 * @param code short and stable, such as {@code not_found}; the server's {@code id} where the server refused
 * @param sentence one plain sentence, harmless to print
 * @param hint what to do next; empty when there is nothing to say
 * @param where the place in what was typed or read, or null
 */
public record Problem(
        Kind kind,
        String code,
        String sentence,
        String hint,
        @Nullable Place where) {

    /** The sort of failure; each has its own exit code. */
    public enum Kind {
        /** The words of the command are wrong. */
        USAGE,
        /** The server answered with an error. */
        SERVER,
        /** A check found something. */
        FINDING,
        /** No credential, or the server refused the one it got. */
        CREDENTIAL,
        /** No answer: name, connection, TLS, time-out, cut off. */
        NETWORK,
        /** A local file is unreadable or refuses the edit. */
        FILE,
        /** The person stopped it. */
        CANCELLED,
        /** A fault of hkshell itself. */
        BUG
    }

    public Problem {
        Objects.requireNonNull(kind);
        if (sentence.isEmpty()) {
            throw new IllegalArgumentException("a problem needs a sentence: " + code);
        }
    }

    public static Problem usage(String sentence, String hint) {
        return new Problem(Kind.USAGE, "usage", sentence, hint, null);
    }

    public static Problem credential(String code, String sentence, String hint) {
        return new Problem(Kind.CREDENTIAL, code, sentence, hint, null);
    }

    public static Problem network(String code, String sentence, String hint) {
        return new Problem(Kind.NETWORK, code, sentence, hint, null);
    }

    public static Problem file(String code, String sentence, String hint) {
        return new Problem(Kind.FILE, code, sentence, hint, null);
    }

    public static Problem server(String code, String sentence, String hint) {
        return new Problem(Kind.SERVER, code, sentence, hint, null);
    }

    /** What is too large for the memory that Java may use, which is by itself a quarter of the machine's. */
    public static Problem memory(String what) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        return file(
                "too_large",
                what + " needs more memory than the " + most + " MB that Java takes here.",
                "use a smaller file, or a machine with more memory");
    }

    /**
     * A fault of hkshell's own: class and place alone, because a message could quote what a user typed, or a token. Too
     * little memory is none.
     */
    public static Problem bug(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return memory("This");
        }
        StackTraceElement[] stack = fault.getStackTrace();
        String place = stack.length == 0 ? "" : " at " + stack[0].getFileName() + ":" + stack[0].getLineNumber();
        return new Problem(
                Kind.BUG,
                "bug",
                "hkshell has a fault: " + fault.getClass().getSimpleName() + place + ".",
                "nothing was sent or written after it; please report this line",
                null);
    }

    public static Problem cancelled() {
        return new Problem(Kind.CANCELLED, "cancelled", "Stopped.", "", null);
    }

    /** The same problem, with the place it was found at. */
    public Problem at(Place place) {
        return new Problem(kind, code, sentence, hint, place);
    }

    /** The same without a place: the one it had is in a text that nobody sees. */
    public Problem nowhere() {
        return new Problem(kind, code, sentence, hint, null);
    }

    /** With the name of the file that it is about, which who made it did not know; unless the sentence has it. */
    public Problem inFile(String name) {
        return sentence.contains(name) ? this : file(code, name + ": " + sentence, hint);
    }

    public Problem withHint(String other) {
        return new Problem(kind, code, sentence, other, where);
    }

    /** The same in other words. */
    public Problem saying(String other) {
        return new Problem(kind, code, other, hint, where);
    }

    /** The same with one more sentence, and another hint. */
    public Problem more(String also, String other) {
        return new Problem(kind, code, sentence + " " + also, other, where);
    }

    public Optional<Place> place() {
        return Optional.ofNullable(where);
    }
}
