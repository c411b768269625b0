package hkshell.engine;

import hkshell.domain.request.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command with its arguments checked: the stage between words and an {@link Outcome}. Knows what was typed, so that the
 * screen can show the line that does the same in a shell.
 *
 * @param arguments by the name in the row; the rest apart
 * @param options by their long name; a switch has an empty value
 * @param rest the words of a {@code REST} argument
 */
public record Invocation(
        CommandSpec spec,
        Map<String, String> arguments,
        Map<String, String> options,
        List<Word> rest,
        GlobalOptions globals) {

    public Invocation {
        arguments = Map.copyOf(arguments);
        options = Map.copyOf(options);
        rest = List.copyOf(rest);
    }

    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** An argument that the parser has already insisted on. */
    public String required(String name) {
        return argument(name).orElseThrow(() -> new IllegalStateException(spec.words() + " without " + name));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }
}
