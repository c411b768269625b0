package hkshell.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The row of a command: all that can be derived about it comes from here: parsing, help, completion, the palette, key
 * hints, {@code docs/commands.md}.
 *
 * @param words as spoken, such as {@code netrc set}
 * @param aliases other spellings, such as the Heroku CLI's {@code auth:token}
 * @param summary one sentence without a full stop
 * @param risk what it may change
 * @param marks what fronts must know besides
 */
public record CommandSpec(
        String words,
        List<String> aliases,
        String summary,
        Risk risk,
        List<Argument> arguments,
        List<Option> options,
        List<String> examples,
        Set<Mark> marks) {

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

    /** What holds for few rows only, and what a front could else tell by their names alone. */
    public enum Mark {
        /** A request line follows its words: see {@link CallWords}. */
        CALL,
        /** It sends a call of the history again whose number follows, or a saved one: see {@link PastCall}. */
        PAST,
        /** What it prints is a secret. */
        SECRET,
        /** It means something on the screen alone, so no line outside does the same. */
        SCREEN
    }

    public CommandSpec {
        aliases = List.copyOf(aliases);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
        marks = Set.copyOf(marks);
    }

    /** A row without anything but words, risk and summary; the {@code with} methods add to it. */
    public static CommandSpec row(String words, Risk risk, String summary) {
        return new CommandSpec(words, List.of(), summary, risk, List.of(), List.of(), List.of(), Set.of());
    }

    public CommandSpec alias(String... more) {
        return new CommandSpec(words, join(aliases, more), summary, risk, arguments, options, examples, marks);
    }

    public CommandSpec with(Argument... more) {
        return new CommandSpec(words, aliases, summary, risk, join(arguments, more), options, examples, marks);
    }

    public CommandSpec with(Option... more) {
        return new CommandSpec(words, aliases, summary, risk, arguments, join(options, more), examples, marks);
    }

    public CommandSpec example(String... more) {
        return new CommandSpec(words, aliases, summary, risk, arguments, options, join(examples, more), marks);
    }

    public CommandSpec mark(Mark more) {
        Set<Mark> all = EnumSet.of(more);
        all.addAll(marks);
        return new CommandSpec(words, aliases, summary, risk, arguments, options, examples, all);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether it cannot run by its words alone. */
    public boolean needsMore() {
        return arguments.stream().anyMatch(argument -> argument.arity() == Argument.Arity.ONE)
                || options.stream().anyMatch(Option::isNeeded);
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
            String spelled = option.usage().replace(", ", " | ");
            usage.append(option.isNeeded() ? " " + spelled : " [" + spelled + "]");
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
