package hkshell.front.tty;

import hkshell.engine.Ask;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Questions on the terminal, outside the full screen: they go to stderr, the answers come from the terminal itself. An
 * answer that is none of those asked for is asked for again, because the rest of what a person types, a password maybe,
 * would else go to the shell that called us.
 */
public final class TerminalAsk implements Ask {
    private static final int TRIES = 3;

    private final TerminalLine terminal;
    private final PrintStream err;
    private final BiFunction<byte[], String, Parsed<byte[]>> editor;
    private final Optional<Function<String, Parsed<Secret>>> pipe;
    private final boolean links;

    /**
     * @param editor runs the person's editor on the terminal; see {@link Ask#edit}
     * @param pipe where a secret for {@code --password-stdin} comes from, when it is not asked for
     * @param links whether the questions go to a terminal, so that an address may be a link
     */
    public TerminalAsk(
            TerminalLine terminal,
            PrintStream err,
            BiFunction<byte[], String, Parsed<byte[]>> editor,
            Optional<Function<String, Parsed<Secret>>> pipe,
            boolean links) {
        this.terminal = terminal;
        this.err = err;
        this.editor = editor;
        this.pipe = pipe;
        this.links = links;
    }

    @Override
    public boolean person() {
        return true;
    }

    @Override
    public boolean pipes() {
        return pipe.isPresent();
    }

    @Override
    public Parsed<Boolean> confirm(String question) {
        return oneOf(question + " [y/N] ", TerminalAsk::yesOrNo);
    }

    @Override
    public Parsed<String> text(String label, String initial) {
        String hint = initial.isEmpty() ? ": " : " [" + initial + "]: ";
        return line(label + hint, false).map(answer -> answer.isEmpty() ? initial : answer);
    }

    @Override
    public Parsed<Secret> secret(String label) {
        return line(label + " (hidden): ", true).map(Secret::of);
    }

    @Override
    public Parsed<Secret> piped(String label) {
        if (pipe.isPresent()) {
            return pipe.get().apply(label);
        }
        return secret(label)
                .then(secret -> secret.isEmpty()
                        ? Parsed.bad(Problem.usage("The " + label + " is empty.", "type or paste it"))
                        : Parsed.good(secret));
    }

    @Override
    public Parsed<Integer> choice(String question, List<String> choices) {
        for (int at = 0; at < choices.size(); at++) {
            err.println("  " + (at + 1) + "  " + Sanitize.line(choices.get(at)));
        }
        return oneOf(question + " [1-" + choices.size() + "] ", answer -> index(answer, choices.size()));
    }

    /** The address is a link to click for terminals that know OSC 8; the others show the text alone. */
    @Override
    public Parsed<String> link(String sentence, String address) {
        String text = Sanitize.line(address);
        err.println(Sanitize.line(sentence));
        err.println(links ? "  \033]8;;" + text + "\033\\" + text + "\033]8;;\033\\" : "  " + text);
        err.flush();
        return Parsed.good(address);
    }

    @Override
    public Parsed<byte[]> edit(byte[] text, String fileName) {
        err.flush();
        try {
            return terminal.lend(() -> editor.apply(text, fileName));
        } catch (IOException noTerminal) {
            return Parsed.bad(Ask.nobodyThere("an editor for " + fileName));
        }
    }

    /** Asks until the answer can be read; what was wrong with it, and what is wanted, is said each time. */
    private <T> Parsed<T> oneOf(String prompt, Function<String, Parsed<T>> read) {
        Parsed<T> last = Parsed.bad(Problem.cancelled());
        for (int tries = 0; tries < TRIES; tries++) {
            if (tries > 0) {
                last.problem().ifPresent(wrong -> err.println(wrong.sentence() + " Type " + wrong.hint() + "."));
            }
            Parsed<String> answer = line(prompt, false);
            last = answer.then(read);
            if (!answer.isGood() || last.isGood()) {
                break;
            }
        }
        return last;
    }

    private static Parsed<Boolean> yesOrNo(String answer) {
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> Parsed.good(true);
            case "", "n", "no" -> Parsed.good(false);
            default -> Parsed.bad(Problem.usage("That is neither yes nor no.", "y or n"));
        };
    }

    private static Parsed<Integer> index(String answer, int size) {
        int number = (int) Digits.number(answer.strip(), 4);
        return number >= 1 && number <= size
                ? Parsed.good(number - 1)
                : Parsed.bad(Problem.usage("That is none of the choices.", "a number from 1 to " + size));
    }

    private Parsed<String> line(String prompt, boolean hidden) {
        try {
            Optional<String> answer = terminal.read(hidden, () -> {
                err.print(Sanitize.line(prompt));
                err.flush();
            });
            if (hidden || answer.isEmpty()) {
                err.println();
            }
            return answer.map(Parsed::good).orElseGet(() -> Parsed.bad(Problem.cancelled()));
        } catch (IOException noTerminal) {
            return Parsed.bad(Ask.nobodyThere(prompt));
        }
    }
}
