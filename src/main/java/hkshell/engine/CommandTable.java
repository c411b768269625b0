package hkshell.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands by their words, in help order. What fronts see of the commands. */
public final class CommandTable {
    private final List<Command> commands;
    private final Map<String, Command> byWords = new HashMap<>();

    public CommandTable(List<Command> commands) {
        this.commands = List.copyOf(commands);
        for (Command command : commands) {
            put(command.spec().words(), command);
            for (String alias : command.spec().aliases()) {
                put(alias, command);
            }
        }
    }

    private void put(String words, Command command) {
        Command other = byWords.put(words, command);
        if (other != null) {
            throw new IllegalArgumentException("two commands are called " + words);
        }
    }

    public List<CommandSpec> rows() {
        List<CommandSpec> rows = new ArrayList<>();
        for (Command command : commands) {
            rows.add(command.spec());
        }
        return rows;
    }

    public Optional<Command> find(String words) {
        return Optional.ofNullable(byWords.get(words));
    }

    /** The row of these words or of this alias; else the rows that begin with them. */
    public List<CommandSpec> matching(String words) {
        Optional<Command> command = find(words);
        List<CommandSpec> topic = topic(words);
        return command.isPresent() && topic.size() <= 1 ? List.of(command.get().spec()) : topic;
    }

    /** The rows of a topic, such as all that begin with {@code netrc}. */
    public List<CommandSpec> topic(String topic) {
        List<CommandSpec> rows = new ArrayList<>();
        for (CommandSpec row : rows()) {
            if (row.topic().equals(topic)) {
                rows.add(row);
            }
        }
        return rows;
    }
}
