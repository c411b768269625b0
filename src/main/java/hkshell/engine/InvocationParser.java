package hkshell.engine;

import hkshell.domain.request.Word;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.NearestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words to an {@link Invocation} by the rows of the table, or a problem at the word that is wrong. */
public final class InvocationParser {
    /** Words of a shell's own, as they come when a line for a shell is typed into the line shell. */
    private static final Set<String> SHELLS = Set.of("|", "||", "&&", "&", ";", ">", ">>", "<", "2>");

    /** It takes the words that are left: a topic such as {@code netrc} is not the command that its word alone runs. */
    private static final String HELP = "help";

    private final CommandTable table;
    private final UnknownCommand unknown;

    public InvocationParser(CommandTable table) {
        this.table = table;
        this.unknown = new UnknownCommand(table);
    }

    /**
     * What words ask for.
     *
     * @param words with or without the program's name
     */
    public Parsed<Invocation> parse(List<Word> words) {
        Run run = new Run(ProgramName.off(words));
        @Nullable Problem problem = run.globals();
        if (problem != null) {
            return Parsed.bad(problem);
        }
        Optional<Command> command = run.command();
        if (command.isEmpty()) {
            return Parsed.bad(unknown.problem(run.left));
        }
        return run.arguments(command.get().spec());
    }

    /** Just the global options, and the words without them: what decides the front before any command is looked up. */
    public static Parsed<GlobalOptions> globals(List<Word> words) {
        Run run = new InvocationParser(new CommandTable(List.of())).new Run(words);
        @Nullable Problem problem = run.globals();
        return problem == null ? Parsed.good(new GlobalOptions(run.globals)) : Parsed.bad(problem);
    }

    /** The words without the program's name and the global options; as they are when an option is wrong. */
    public static List<Word> own(List<Word> words) {
        Run run = new InvocationParser(new CommandTable(List.of())).new Run(ProgramName.off(words));
        return run.globals() == null ? run.left : words;
    }

    /** What the words behind a row's own ask for. */
    static Parsed<Invocation> behind(CommandSpec row, List<Word> words) {
        return new InvocationParser(new CommandTable(List.of())).new Run(words).arguments(row);
    }

    /** Whether nothing but global options was given. */
    public static boolean isBare(List<Word> words) {
        Run run = new InvocationParser(new CommandTable(List.of())).new Run(words);
        return run.globals() == null && run.left.isEmpty();
    }

    /** One parse: the words not yet used, and what has been found. */
    private final class Run {
        private List<Word> left;
        private final Map<String, String> globals = new HashMap<>();
        private final Map<String, String> arguments = new HashMap<>();
        private final Map<String, String> options = new HashMap<>();
        private final List<Word> positions = new ArrayList<>();

        Run(List<Word> words) {
            this.left = words;
        }

        /** Takes the global options out, wherever they stand before a {@code --}. */
        @Nullable
        Problem globals() {
            List<Word> kept = new ArrayList<>();
            for (int at = 0; at < left.size(); at++) {
                Word word = left.get(at);
                // curl has options of its own that are called like ours.
                boolean curl = kept.isEmpty() && word.text().equals(CallWords.CURL);
                if (curl || word.text().equals("--")) {
                    kept.addAll(left.subList(at, left.size()));
                    break;
                }
                Optional<Option> row = row(GlobalOptions.ROWS, word.text());
                if (row.isEmpty()) {
                    kept.add(word);
                    continue;
                }
                @Nullable
                Problem problem = put(globals, row.get(), word, at + 1 < left.size() ? left.get(at + 1) : null);
                if (problem != null) {
                    return problem;
                }
                at += usesNext(row.get(), word.text()) ? 1 : 0;
            }
            left = kept;
            return null;
        }

        /** The command with the most words that match; they are taken out. */
        Optional<Command> command() {
            if (globals.containsKey("--help") && left.size() == 1 && unknown.isTopic(left)) {
                return table.find(HELP);
            }
            if (!left.isEmpty() && CallWords.isBare(left.get(0).text())) {
                return table.find(CallWords.ANY);
            }
            for (int count = Math.min(2, left.size()); count > 0; count--) {
                String words = count == 1
                        ? left.get(0).text()
                        : left.get(0).text() + " " + left.get(1).text();
                Optional<Command> found = table.find(words);
                if (count == 1 && found.isPresent() && unknown.isWrongSecond(left)) {
                    return Optional.empty();
                }
                if (found.isPresent()) {
                    left = left.subList(count, left.size());
                    return found;
                }
            }
            return Optional.empty();
        }

        Parsed<Invocation> arguments(CommandSpec spec) {
            @Nullable Problem problem = sort(spec);
            if (problem == null) {
                problem = place(spec);
            }
            return problem != null
                    ? Parsed.bad(problem)
                    : Parsed.good(new Invocation(spec, arguments, options, positions, new GlobalOptions(globals)));
        }

        /** Options into their map, everything else into positions. */
        private @Nullable Problem sort(CommandSpec spec) {
            boolean curl = spec.words().equals(CallWords.CURL);
            for (int at = 0; at < left.size(); at++) {
                Word word = left.get(at);
                if (curl && !isOurs(spec, word)) {
                    int taken = CallWords.curlWords(word.text(), left.size() - at);
                    positions.addAll(left.subList(at, at + taken));
                    at += taken - 1;
                    continue;
                }
                if (word.text().equals("--")) {
                    positions.addAll(left.subList(at + 1, left.size()));
                    break;
                }
                Optional<Option> row = row(spec.options(), word.text());
                if (row.isPresent()) {
                    @Nullable Word next = at + 1 < left.size() ? left.get(at + 1) : null;
                    @Nullable Problem problem = forgotten(spec, row.get(), word, next);
                    problem = problem == null ? put(options, row.get(), word, next) : problem;
                    if (problem != null) {
                        return problem;
                    }
                    at += usesNext(row.get(), word.text()) ? 1 : 0;
                } else if (word.text().startsWith("-") && word.text().length() > 1 && !globals.containsKey("--help")) {
                    return noOption(spec, word);
                } else if (SHELLS.contains(word.text())) {
                    return Problem.usage(
                                    "'" + word.text()
                                            + "' belongs to the shell; hkshell itself knows no pipes and files.",
                                    "from a shell: hkshell " + spec.words() + " ... | head")
                            .at(word.at(0));
                } else {
                    positions.add(word);
                }
            }
            if (curl) {
                CallWords.answer(positions).forEach(options::putIfAbsent);
            }
            return null;
        }

        /** In a line for curl: a long option of ours that curl does not have. */
        private static boolean isOurs(CommandSpec spec, Word word) {
            return CallWords.isNotOfCurl(word.text())
                    && row(spec.options(), word.text()).isPresent();
        }

        private Problem noOption(CommandSpec spec, Word word) {
            boolean rest = spec.arguments().stream().anyMatch(a -> a.arity() == Argument.Arity.REST);
            List<String> names = new ArrayList<>();
            spec.options().forEach(option -> names.add(option.name()));
            GlobalOptions.ROWS.forEach(option -> names.add(option.name()));
            // What stands behind the equals sign may be a password.
            String name = word.text().contains("=")
                    ? word.text().substring(0, word.text().indexOf('='))
                    : word.text();
            String near = names.stream()
                    .filter(longer -> longer.startsWith(name + "-"))
                    .findFirst()
                    .orElseGet(() -> NearestWord.to(name, names));
            String after = rest && word.text().length() > 2
                    ? "hkshell help " + spec.words() + " lists them; a word that begins with '-' can follow '--'"
                    : "hkshell help " + spec.words() + " lists them";
            return Problem.usage(
                            "'" + spec.words() + "' has no option '" + name + "'.",
                            near.isEmpty() ? after : "did you mean '" + near + "'?")
                    .at(word.at(0));
        }

        /** Positions to the arguments of the row. What is left over stays in positions as the rest. */
        private @Nullable Problem place(CommandSpec spec) {
            for (Argument argument : spec.arguments()) {
                if (argument.arity() == Argument.Arity.REST) {
                    return null;
                }
                if (!positions.isEmpty()) {
                    arguments.put(argument.name(), positions.remove(0).text());
                } else if (argument.arity() == Argument.Arity.ONE && !globals.containsKey("--help")) {
                    return Problem.usage(
                            "'" + spec.words() + "' needs " + argument.name() + ": " + argument.about() + ".",
                            "usage: hkshell " + spec.usage());
                }
            }
            if (positions.isEmpty() || globals.containsKey("--help")) {
                return needed(spec);
            }
            Word extra = positions.get(0);
            return Problem.usage(
                            "'" + spec.words() + "' does not take '" + extra.text() + "'.",
                            "usage: hkshell " + spec.usage())
                    .at(extra.at(0));
        }

        private @Nullable Problem needed(CommandSpec spec) {
            for (Option option : spec.options()) {
                if (option.isNeeded() && !options.containsKey(option.name()) && !globals.containsKey("--help")) {
                    return Problem.usage(
                            "'" + spec.words() + "' needs " + option.usage() + ": " + option.about() + ".",
                            "usage: hkshell " + spec.usage());
                }
            }
            return null;
        }

        private @Nullable Problem put(Map<String, String> into, Option row, Word word, @Nullable Word next) {
            int equals = word.text().indexOf('=');
            if (!row.takesValue()) {
                into.put(row.name(), "");
                return equals < 0
                        ? null
                        : Problem.usage("'" + row.name() + "' takes no value.", "leave the '=' out")
                                .at(word.at(0));
            }
            if (equals > 0) {
                into.put(row.name(), word.text().substring(equals + 1));
                return null;
            }
            if (next == null) {
                return Problem.usage(
                                "'" + row.name() + "' needs a value: " + row.value() + ".", "usage: " + row.usage())
                        .at(word.at(0));
            }
            into.put(row.name(), next.text());
            return null;
        }

        /** The next option in the place of a value that was forgotten: {@code --login --dry-run} would be written. */
        private @Nullable Problem forgotten(CommandSpec spec, Option row, Word word, @Nullable Word next) {
            if (next == null
                    || !usesNext(row, word.text())
                    || row(spec.options(), next.text()).isEmpty()) {
                return null;
            }
            return Problem.usage(
                            "'" + row.name() + "' needs a value, and '" + next.text() + "' is an option.",
                            "if it is meant: " + row.name() + "=" + next.text())
                    .at(word.at(0));
        }
    }

    private static boolean usesNext(Option row, String word) {
        return row.takesValue() && word.indexOf('=') < 0;
    }

    private static Optional<Option> row(List<Option> rows, String word) {
        int equals = word.indexOf('=');
        String name = equals > 0 && word.startsWith("--") ? word.substring(0, equals) : word;
        for (Option row : rows) {
            if (row.isCalled(name)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
