package hkshell.engine.command.shell;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.HelpText;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.List;

/** {@code help}: all commands, the ones of a topic, or one in full, all from the rows. */
public final class ShowHelp implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("help", Risk.READS, "All commands, or one in full")
                .with(Argument.rest("COMMAND", Argument.Values.COMMAND, "a command or the first word of some"))
                .example("hkshell help netrc set");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String words = words(invocation);
        if (words.isEmpty()) {
            return HelpText.all(context.table());
        }
        List<CommandSpec> rows = context.table().matching(words);
        if (rows.isEmpty()) {
            return new Outcome.Failed(
                    Problem.usage("There is no command '" + words + "'.", "hkshell help lists all commands"));
        }
        return rows.size() == 1 ? HelpText.one(rows.get(0)) : HelpText.topic(rows);
    }

    /** What help is asked about: its own words, or the command that {@code --help} was given with. */
    private String words(Invocation invocation) {
        if (!invocation.spec().words().equals(spec().words())) {
            return invocation.spec().words();
        }
        StringBuilder words = new StringBuilder();
        invocation
                .rest()
                .forEach(word -> words.append(words.isEmpty() ? "" : " ").append(word.text()));
        return words.toString();
    }
}
