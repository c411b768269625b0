package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.engine.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can stand where the cursor is, from the command rows and the session; for the line shell and the command line. */
public final class Completer {
    private static final List<String> FIELDS = List.of("login", "password", "account");

    private final CommandTable table;

    public Completer(CommandTable table) {
        this.table = table;
    }

    /** One word that fits, and a few words about it. */
    public record Choice(String word, String about) {}

    /** @param before the line up to the cursor */
    public List<Choice> complete(String before, Session session) {
        int blank = before.lastIndexOf(' ') + 1;
        String prefix = before.substring(blank);
        List<String> words = new ArrayList<>();
        for (String word : before.substring(0, blank).split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        candidates(words, session).forEach((word, about) -> {
            if (word.startsWith(prefix)) {
                found.put(word, about);
            }
        });
        List<Choice> choices = new ArrayList<>();
        found.forEach((word, about) -> choices.add(new Choice(word, about)));
        return choices;
    }

    private Map<String, String> candidates(List<String> words, Session session) {
        Map<String, String> candidates = new LinkedHashMap<>();
        CommandSpec command = command(words);
        if (command == null) {
            next(words, candidates);
            return candidates;
        }
        int taken = words.size() - (command.words().indexOf(' ') > 0 ? 2 : 1);
        if (taken == 0 && words.size() == 1) {
            next(words, candidates);
        }
        int at = 0;
        for (Argument argument : command.arguments()) {
            if (at == taken || argument.arity() == Argument.Arity.REST) {
                values(argument.values(), session).forEach(value -> candidates.put(value, argument.about()));
            }
            at++;
        }
        for (Option option : command.options()) {
            candidates.put(option.name(), option.about());
        }
        return candidates;
    }

    /** The row that the words begin with, the longer one first; null when there is none. */
    private @Nullable CommandSpec command(List<String> words) {
        if (words.size() > 1) {
            CommandSpec two = table.find(words.get(0) + " " + words.get(1))
                    .map(Command::spec)
                    .orElse(null);
            if (two != null) {
                return two;
            }
        }
        return words.isEmpty()
                ? null
                : table.find(words.get(0)).map(Command::spec).orElse(null);
    }

    /** First words, or second words behind a first. */
    private void next(List<String> words, Map<String, String> candidates) {
        for (CommandSpec row : table.rows()) {
            String[] parts = row.words().split(" ");
            if (words.isEmpty()) {
                candidates.putIfAbsent(parts[0], row.summary());
            } else if (words.size() == 1 && parts.length == 2 && parts[0].equals(words.get(0))) {
                candidates.put(parts[1], row.summary());
            }
        }
    }

    private List<String> values(Argument.Values values, Session session) {
        return switch (values) {
            case HOST -> hosts(session);
            case FIELD -> FIELDS;
            case ACCOUNT -> session.accounts().all().stream().map(Account::name).toList();
            case COMMAND -> table.rows().stream().map(CommandSpec::words).toList();
            case PATH -> Paths.KNOWN;
            case ANYTHING, TOPIC, THEME, FILE -> List.of();
        };
    }

    private static List<String> hosts(Session session) {
        List<String> hosts = new ArrayList<>();
        for (Entry.Login record : session.netrc().file().records()) {
            if (record instanceof Entry.Machine) {
                hosts.add(record.host());
            }
        }
        return hosts;
    }
}
