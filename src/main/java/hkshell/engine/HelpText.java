package hkshell.engine;

import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** Help from the rows alone: what {@code help} and {@code --help} show. */
public final class HelpText {
    private static final int COLUMN = 26;

    private HelpText() {}

    /** Every command with its sentence, then the global options. */
    public static Outcome all(CommandTable table) {
        List<Styled> lines = new ArrayList<>();
        lines.add(Styled.of("hkshell [OPTION ...] [COMMAND ...]", Role.TITLE));
        lines.add(Styled.of("Without a command: the full screen, or the line shell when there is no terminal."));
        lines.add(Styled.of("A path, a URL or a method in capitals needs no command: hkshell GET /apps"));
        lines.add(Styled.EMPTY);
        for (CommandSpec row : table.rows()) {
            lines.add(entry(row.words(), row.summary()));
        }
        lines.add(Styled.EMPTY);
        for (Option option : GlobalOptions.ROWS) {
            lines.add(entry(option.usage(), option.about()));
        }
        return new Outcome.Detailed(lines, doc(table.rows()));
    }

    /** The commands of one topic. */
    public static Outcome topic(List<CommandSpec> rows) {
        List<Styled> lines = new ArrayList<>();
        for (CommandSpec row : rows) {
            lines.add(entry(row.words(), row.summary()));
        }
        return new Outcome.Detailed(lines, doc(rows));
    }

    /** One command in full. */
    public static Outcome one(CommandSpec row) {
        List<Styled> lines = new ArrayList<>();
        lines.add(Styled.of("hkshell " + row.usage(), Role.TITLE));
        lines.add(Styled.of(row.summary() + "."));
        if (!row.aliases().isEmpty()) {
            lines.add(Styled.of("Also: " + String.join(", ", row.aliases())));
        }
        for (Argument argument : row.arguments()) {
            lines.add(entry(argument.name(), argument.about()));
        }
        for (Option option : row.options()) {
            lines.add(entry(option.usage(), option.about()));
        }
        for (String example : row.examples()) {
            lines.add(Styled.of("  $ " + example, Role.DIM));
        }
        return new Outcome.Detailed(lines, doc(row));
    }

    private static Styled entry(String name, String about) {
        String column = name.length() < COLUMN ? Fit.pad(name, COLUMN) : name + "  ";
        return Styled.of("  " + column, Role.KEY).plus(about);
    }

    private static Doc doc(List<CommandSpec> rows) {
        List<Doc> docs = new ArrayList<>();
        rows.forEach(row -> docs.add(doc(row)));
        return new Doc.Arr(docs);
    }

    private static Doc doc(CommandSpec row) {
        return Doc.obj().with("command", row.words()).with("usage", row.usage()).with("summary", row.summary());
    }
}
