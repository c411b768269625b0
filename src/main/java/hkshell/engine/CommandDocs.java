package hkshell.engine;

/** The command table as a page of the manual: {@code docs/commands.md} is made by this and checked against it. */
public final class CommandDocs {
    private CommandDocs() {}

    public static String markdown(CommandTable table) {
        StringBuilder page = new StringBuilder("# Commands\n\n");
        page.append("Every command works in a script, in the line shell and after `:` on the screen. ");
        page.append("`hkshell help COMMAND` shows one of them. This page is made from the command table.\n");
        for (CommandSpec row : table.rows()) {
            command(page, row);
        }
        page.append("\n## Options of every command\n\nThey stand before or after the command.\n\n");
        for (Option option : GlobalOptions.ROWS) {
            item(page, option.usage(), option.about());
        }
        return page.toString();
    }

    private static void command(StringBuilder page, CommandSpec row) {
        page.append("\n## ")
                .append(row.words())
                .append("\n\n")
                .append(row.summary())
                .append(".\n\n");
        StringBuilder usage = new StringBuilder("hkshell ").append(row.words());
        row.arguments().forEach(argument -> usage.append(' ').append(argument.usage()));
        page.append("    ")
                .append(usage)
                .append(row.options().isEmpty() ? "" : " [OPTION ...]")
                .append("\n");
        row.examples().forEach(example -> page.append("    ").append(example).append("\n"));
        if (!row.arguments().isEmpty() || !row.options().isEmpty()) {
            page.append('\n');
        }
        row.arguments().forEach(argument -> item(page, argument.name(), argument.about()));
        row.options().forEach(option -> item(page, option.usage(), option.about()));
        if (!row.aliases().isEmpty()) {
            page.append("\nAlso: `").append(String.join("`, `", row.aliases())).append("`.\n");
        }
    }

    private static void item(StringBuilder page, String name, String about) {
        page.append("- `").append(name).append("`: ").append(about).append("\n");
    }
}
