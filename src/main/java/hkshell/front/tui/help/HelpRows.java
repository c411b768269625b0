package hkshell.front.tui.help;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.CommandSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The rows of the help screen, from the live key map and the command rows. */
public final class HelpRows {
    private HelpRows() {}

    /** First what works in the pane, then what works in others, then the manual's pages, then every command. */
    public static List<HelpRow> of(KeyMap keys, Area area, List<String> pages, List<CommandSpec> commands) {
        List<HelpRow> rows = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (Binding binding : keys.in(area)) {
            here.add(binding.action());
            rows.add(row(binding, Area.ANYWHERE, binding.sentence()));
        }
        for (Binding binding : keys.rows()) {
            if (binding.area().number() > 0 && !here.contains(binding.action())) {
                String where = binding.area().number() + " " + binding.area().title() + ": ";
                rows.add(row(binding, binding.area(), where + binding.sentence()));
            }
        }
        for (String page : pages) {
            String words = "docs " + page;
            rows.add(new HelpRow("", words, "A page of the manual.", new HelpRow.Run.Type(words, false)));
        }
        for (CommandSpec command : commands) {
            boolean more = command.needsMore();
            rows.add(new HelpRow(
                    "", command.words(), command.summary() + ".", new HelpRow.Run.Type(command.words(), more)));
        }
        return rows;
    }

    private static HelpRow row(Binding binding, Area pane, String sentence) {
        return new HelpRow(labels(binding), binding.action(), sentence, new HelpRow.Run.Act(pane, binding.action()));
    }

    private static String labels(Binding binding) {
        StringJoiner labels = new StringJoiner(" ");
        for (Key key : binding.keys()) {
            labels.add(key.label());
        }
        return labels.toString();
    }
}
