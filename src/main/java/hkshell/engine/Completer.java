package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.session.Session;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can stand where the cursor is, from the command rows and the session; for the command line and the line shell.
 *
 * @param rows every command's row
 * @param topics the names of the manual's pages
 * @param themes the names of the themes
 */
public record Completer(List<CommandSpec> rows, List<String> topics, List<String> themes) {
    private static final List<String> FIELDS = List.of("login", "password", "account");

    public Completer {
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
        themes = List.copyOf(themes);
    }

    /** One word that fits, and a few words about it. */
    public record Choice(String word, String about) {}

    /**
     * The words that go on with the line, in the rows' order.
     *
     * @param before the line up to the cursor; its last word, maybe empty, is the one to complete
     */
    public List<Choice> complete(String before, Session session) {
        int blank = before.lastIndexOf(' ') + 1;
        String prefix = before.substring(blank);
        Map<String, String> fitting = new LinkedHashMap<>();
        candidates(words(before.substring(0, blank)), prefix.startsWith("-"), session)
                .forEach((word, about) -> {
                    if (word.startsWith(prefix)) {
                        fitting.put(word, about);
                    }
                });
        List<Choice> choices = new ArrayList<>();
        fitting.forEach((word, about) -> choices.add(new Choice(word, about)));
        return choices;
    }

    /** The row whose words, or an alias of them, the line begins with; the longer one when there are two. */
    public Optional<CommandSpec> row(String line) {
        return row(rows, words(line));
    }

    static Optional<CommandSpec> row(List<CommandSpec> rows, List<String> words) {
        Optional<CommandSpec> two =
                words.size() < 2 ? Optional.empty() : called(rows, words.get(0) + " " + words.get(1));
        return two.isPresent() || words.isEmpty() ? two : called(rows, words.get(0));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() || !words.get(0).equals(ProgramName.NAME) ? words : words.subList(1, words.size());
    }

    private static Optional<CommandSpec> called(List<CommandSpec> rows, String words) {
        for (CommandSpec row : rows) {
            if (row.words().equals(words) || row.aliases().contains(words)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Map<String, String> candidates(List<String> words, boolean dashed, Session session) {
        Map<String, String> candidates = new LinkedHashMap<>();
        Optional<CommandSpec> row = row(String.join(" ", words));
        if (words.size() < 2) {
            next(words, candidates);
        }
        if (row.isPresent()) {
            behind(row.get(), words, dashed, session, candidates);
        }
        return candidates;
    }

    /** First words, or second words behind a first. */
    private void next(List<String> words, Map<String, String> candidates) {
        for (CommandSpec row : rows) {
            String[] parts = row.words().split(" ");
            if (words.isEmpty()) {
                candidates.putIfAbsent(parts[0], row.summary());
            } else if (words.size() == 1 && parts.length == 2 && parts[0].equals(words.get(0))) {
                candidates.put(parts[1], row.summary());
            }
        }
    }

    /** What a command's row lets stand behind the words that are there already; every command's options only when asked. */
    private void behind(
            CommandSpec row, List<String> words, boolean dashed, Session session, Map<String, String> candidates) {
        List<Option> options = new ArrayList<>(row.options());
        options.addAll(GlobalOptions.ROWS);
        List<String> taken = new ArrayList<>();
        Optional<Option> waiting = Optional.empty();
        boolean two = words.size() > 1
                && called(rows, words.get(0) + " " + words.get(1)).equals(Optional.of(row));
        for (String word : words.subList(two ? 2 : 1, words.size())) {
            boolean isValue = waiting.isPresent();
            waiting = isValue ? Optional.empty() : valued(options, word);
            if (!isValue && !word.startsWith("-")) {
                taken.add(word);
            }
        }
        if (waiting.isPresent()) {
            Option option = waiting.get();
            values(option, session).forEach(value -> candidates.put(value, option.about()));
            return;
        }
        arguments(row, taken, session, candidates);
        for (Option option : dashed ? options : row.options()) {
            candidates.put(option.name(), option.about());
        }
    }

    private static Optional<Option> valued(List<Option> options, String word) {
        return options.stream()
                .filter(option -> option.takesValue() && option.isCalled(word))
                .findFirst();
    }

    private void arguments(CommandSpec row, List<String> taken, Session session, Map<String, String> candidates) {
        for (int at = 0; at < row.arguments().size(); at++) {
            Argument argument = row.arguments().get(at);
            boolean here = at == taken.size() || argument.arity() == Argument.Arity.REST && at < taken.size();
            if (here && argument.values() == Argument.Values.COMMAND) {
                next(taken.subList(at, taken.size()), candidates);
            } else if (here) {
                values(argument.values(), session).forEach(value -> candidates.put(value, argument.about()));
            }
        }
    }

    private List<String> values(Option option, Session session) {
        return switch (option.name()) {
            case "--account" -> accounts(session);
            case "--theme" -> themes;
            case "--login", "--where-login" -> logins(session);
            default -> List.of();
        };
    }

    private List<String> values(Argument.Values values, Session session) {
        return switch (values) {
            case HOST -> hosts(session);
            case FIELD -> FIELDS;
            case ACCOUNT -> accounts(session);
            case PATH -> Paths.KNOWN;
            case TOPIC -> topics;
            case THEME -> themes;
            case COMMAND, ANYTHING, FILE -> List.of();
        };
    }

    private static List<String> accounts(Session session) {
        return session.accounts().all().stream().map(Account::name).toList();
    }

    private static List<String> hosts(Session session) {
        return session.netrc().file().records().stream()
                .filter(Entry.Machine.class::isInstance)
                .map(Entry.Login::host)
                .filter(Completer::isOneWord)
                .distinct()
                .toList();
    }

    private static List<String> logins(Session session) {
        return session.netrc().file().records().stream()
                .flatMap(record -> record.login().map(Field::value).stream())
                .filter(Completer::isOneWord)
                .distinct()
                .toList();
    }

    /** Whether it can be typed as it stands; what a netrc file says goes to a terminal here. */
    private static boolean isOneWord(String value) {
        return !value.isEmpty()
                && value.equals(Sanitize.line(value))
                && value.chars().noneMatch(c -> c == ' ' || c == '"' || c == '\\' || c == '\'');
    }
}
