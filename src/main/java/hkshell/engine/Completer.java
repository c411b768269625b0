package hkshell.engine;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.reader.Readers;
import hkshell.engine.session.Session;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What can stand where the cursor is, from the command rows and the session; for the command line and the line shell.
 * Options are offered behind a dash alone, so that no Tab on nothing types one that was not thought of.
 *
 * @param rows every command's row
 * @param topics the names of the manual's pages
 * @param themes the names of the themes
 * @param publicKeys the names of the SSH public keys here, looked for when one of them can stand there
 * @param saved the names of the saved requests, looked for likewise
 */
public record Completer(
        List<CommandSpec> rows,
        List<String> topics,
        List<String> themes,
        Supplier<List<String>> publicKeys,
        Supplier<List<String>> saved) {
    private static final int MOST = 200;
    private static final List<String> FIELDS = List.of("login", "password", "account");

    public Completer {
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
        themes = List.copyOf(themes);
    }

    /** Without what is looked for in folders. */
    public Completer(List<CommandSpec> rows, List<String> topics, List<String> themes) {
        this(rows, topics, themes, List::of, List::of);
    }

    /** One word that fits, and a few words about it. */
    public record Choice(String word, String about) {
        /** Whether it can be followed by another; a path, or the name of an item, goes on without a blank. */
        public boolean isWhole() {
            char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
            return word.equals("/") || last != '/' && last != '=' && last != ':';
        }
    }

    /**
     * The words that go on with the line, in the rows' order, no more than a person looks through.
     *
     * @param before the line up to the cursor; its last word, maybe empty, is the one to complete
     */
    public List<Choice> complete(String before, Session session) {
        int blank = before.lastIndexOf(' ') + 1;
        Fitting fitting = new Fitting(before.substring(blank), session);
        fitting.behind(words(before.substring(0, blank)));
        List<Choice> choices = new ArrayList<>();
        fitting.found.forEach((word, about) -> choices.add(new Choice(word, about)));
        return choices;
    }

    /** The row whose words, or an alias of them, the line begins with; the longer one when there are two. */
    public Optional<CommandSpec> row(String line) {
        return row(rows, CallWords.spoken(words(line)));
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

    private static Optional<Option> valued(List<Option> options, String word) {
        return options.stream()
                .filter(option -> option.takesValue() && option.isCalled(word))
                .findFirst();
    }

    /** What fits the beginning of a word, collected; a netrc may have 100,000 hosts, and this is done at each key. */
    private final class Fitting {
        private final String prefix;
        private final Session session;
        private final Map<String, String> found = new LinkedHashMap<>();

        Fitting(String prefix, Session session) {
            this.prefix = prefix;
            this.session = session;
        }

        private void add(String word, String about) {
            if (found.size() < MOST && word.startsWith(prefix)) {
                found.putIfAbsent(word, about);
            }
        }

        void behind(List<String> line) {
            int first = 0;
            while (first < line.size() && line.get(first).startsWith("-")) {
                Optional<Option> valued = valued(GlobalOptions.ROWS, line.get(first));
                first += valued.isPresent() ? 2 : 1;
                if (first > line.size()) {
                    values(valued.orElseThrow(), List.of());
                    return;
                }
            }
            List<String> words = CallWords.spoken(line.subList(first, line.size()));
            if (words.isEmpty() && beginsCall()) {
                row(rows, List.of(CallWords.ANY)).ifPresent(row -> call(row, List.of()));
            }
            if (words.size() < 2) {
                next(words);
            }
            if (words.isEmpty()) {
                options(GlobalOptions.ROWS);
            }
            row(rows, words).ifPresent(row -> behind(row, words));
        }

        /** A path, or a method: in capitals, so that it is no command. */
        private boolean beginsCall() {
            return prefix.startsWith("/") || !prefix.isEmpty() && prefix.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        }

        private void options(List<Option> options) {
            if (prefix.startsWith("-")) {
                options.forEach(option -> add(option.name(), option.about()));
            }
        }

        /** First words, or second words behind a first. */
        private void next(List<String> words) {
            for (CommandSpec row : rows) {
                String[] parts = row.words().split(" ");
                if (words.isEmpty()) {
                    add(parts[0], row.summary());
                } else if (words.size() == 1 && parts.length == 2 && parts[0].equals(words.get(0))) {
                    add(parts[1], row.summary());
                }
            }
        }

        /** What a row lets stand behind the words that are there. */
        private void behind(CommandSpec row, List<String> words) {
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
                values(waiting.get(), taken);
                return;
            }
            if (row.is(CommandSpec.Mark.CALL)) {
                call(row, taken);
            } else {
                arguments(row, taken);
            }
            options(options);
        }

        /** All of them: what Tab types is what they have in common. */
        private void call(CommandSpec row, List<String> taken) {
            String method = row.words().equals(CallWords.ANY) ? "" : row.words().toUpperCase(Locale.ROOT);
            for (Choice choice : CallChoices.of(method, taken, prefix, session)) {
                found.putIfAbsent(choice.word(), choice.about());
            }
        }

        private void arguments(CommandSpec row, List<String> taken) {
            for (int at = 0; at < row.arguments().size(); at++) {
                Argument argument = row.arguments().get(at);
                boolean here = at == taken.size() || argument.arity() == Argument.Arity.REST && at < taken.size();
                if (here && argument.values() == Argument.Values.COMMAND) {
                    next(taken.subList(at, taken.size()));
                } else if (here) {
                    values(row, argument);
                }
            }
        }

        private void values(Option option, List<String> taken) {
            switch (option.name()) {
                case "--account" -> accounts();
                case "--theme" -> themes.forEach(theme -> add(theme, option.about()));
                case "--as" -> readers(option.about());
                case "--fix" -> rules(option.about());
                case "--where-login" -> logins(option.about(), picked(taken));
                case "--before", "--after" ->
                    session.netrc().file().records().forEach(record -> addForeign(record.host(), option.about()));
                case "--line" -> lines(picked(taken));
                case "--before-line" -> lines(session.netrc().file().records());
                case "--login" -> logins(option.about(), session.netrc().file().records());
                default -> {
                    // Anything may stand there.
                }
            }
        }

        private void values(CommandSpec row, Argument argument) {
            String about = argument.about();
            switch (argument.values()) {
                case HOST -> hosts(row, about);
                case FIELD -> FIELDS.forEach(field -> add(field, about));
                case ACCOUNT -> accounts();
                case TOPIC -> topics.forEach(topic -> add(topic, about));
                case THEME -> themes.forEach(theme -> add(theme, about));
                case PUBLIC_KEY -> publicKeys.get().forEach(key -> addForeign(key, about));
                case SAVED -> saved.get().forEach(name -> addForeign(name, about));
                case COMMAND, ANYTHING, PATH, FILE -> {
                    // No list of them here.
                }
            }
        }

        private void accounts() {
            session.accounts().all().forEach(account -> add(account.name(), Sanitize.line(account.login())));
        }

        private void readers(String about) {
            add(Readers.EVERYONE, about);
            Readers.all().forEach(reader -> add(reader.name(), about));
        }

        private void rules(String about) {
            for (Lint.Text rule : Lint.texts()) {
                if (rule.mends()) {
                    add(rule.id(), about);
                }
            }
        }

        private void hosts(CommandSpec row, String about) {
            boolean other = row.options().stream().anyMatch(option -> option.isCalled("--default"));
            for (Entry.Login record : session.netrc().file().records()) {
                if (other || record instanceof Entry.Machine) {
                    addForeign(record.host(), about);
                }
            }
        }

        /** The records that a picker chooses from: those of the host, when one is named already. */
        private List<Entry.Login> picked(List<String> taken) {
            NetrcFile file = session.netrc().file();
            return taken.isEmpty()
                    ? file.records()
                    : NetrcEdit.Pick.named(taken.get(0)).allIn(file);
        }

        private void lines(List<Entry.Login> records) {
            for (Entry.Login record : records) {
                String line = Integer.toString(record.line());
                if (line.startsWith(prefix) && found.size() < MOST) {
                    String login =
                            record.login().map(field -> " " + field.value()).orElse("");
                    add(line, Sanitize.line(record.host() + login));
                }
            }
        }

        private void logins(String about, List<Entry.Login> records) {
            for (Entry.Login record : records) {
                record.login().ifPresent(login -> addForeign(login.value(), about));
            }
        }

        private void addForeign(String word, String about) {
            if (word.startsWith(prefix) && isOneWord(word)) {
                add(word, about);
            }
        }
    }

    /** Whether it can be typed as it stands; what a netrc file says goes to a terminal here. */
    private static boolean isOneWord(String value) {
        return !value.isEmpty()
                && value.equals(Sanitize.line(value))
                && value.chars().noneMatch(c -> c == ' ' || c == '"' || c == '\\' || c == '\'');
    }
}
