package hkshell.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The row of a command: all that can be derived about it comes from here: parsing, help, completion, the palette, key
 * hints, {@code docs/commands.md}.
 *
 * @param words as spoken, such as {@code netrc set}
 * @param aliases other spellings, such as the Heroku CLI's {@code auth:token}
 * @param summary one sentence without a full stop
 * @param risk what it may change
 */
public record CommandSpec(
        String words,
        List<String> aliases,
        String summary,
        Risk risk,
        List<Argument> arguments,
        List<Option> options,
        List<String> examples) {

    /** What running it may change; the screen marks it, and asks or wants arming accordingly. */
    public enum Risk {
        READS,
        /** Local files; can be undone. */
        EDITS,
        /** Calls that may change something on the server. */
        CALLS,
        /** hkshell itself: looks, leaving. */
        SHELL
    }

    public CommandSpec {
        aliases = List.copyOf(aliases);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** A row without anything but words, risk and summary; the {@code with} methods add to it. */
    public static CommandSpec row(String words, Risk risk, String summary) {
        return new CommandSpec(words, List.of(), summary, risk, List.of(), List.of(), List.of());
    }

    public CommandSpec alias(String... more) {
        return new CommandSpec(words, join(aliases, more), summary, risk, arguments, options, examples);
    }

    public CommandSpec with(Argument... more) {
        return new CommandSpec(words, aliases, summary, risk, join(arguments, more), options, examples);
    }

    public CommandSpec with(Option... more) {
        return new CommandSpec(words, aliases, summary, risk, arguments, join(options, more), examples);
    }

    public CommandSpec example(String... more) {
        return new CommandSpec(words, aliases, summary, risk, arguments, options, join(examples, more));
    }

    /** Whether it cannot run by its words alone. */
    public boolean needsMore() {
        return arguments.stream().anyMatch(argument -> argument.arity() == Argument.Arity.ONE);
    }

    /** The first word: the topic that lists belong to. */
    public String topic() {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    /** Words, then arguments and options as they are typed. */
    public String usage() {
        StringBuilder usage = new StringBuilder(words);
        for (Argument argument : arguments) {
            usage.append(' ').append(argument.usage());
        }
        for (Option option : options) {
            usage.append(" [").append(option.usage().replace(", ", " | ")).append(']');
        }
        return usage.toString();
    }

    private static <T> List<T> join(List<T> all, T[] more) {
        List<T> joined = new ArrayList<>(all);
        for (T one : more) {
            joined.add(one);
        }
        return joined;
    }
}
