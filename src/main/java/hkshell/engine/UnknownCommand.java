package hkshell.engine;

import hkshell.domain.request.Word;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.NearestWord;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;

/** Words that no row of the table has: what is wrong with them, and which row was probably meant. */
public final class UnknownCommand {
    /** The code of a line whose first words no command has. */
    public static final String CODE = "unknown_command";

    private final CommandTable table;

    UnknownCommand(CommandTable table) {
        this.table = table;
    }

    /** Whether the first word is that of several commands. */
    boolean isTopic(List<Word> left) {
        return table.topic(left.get(0).text()).size() > 1;
    }

    /** A topic such as {@code netrc} lists by itself, but a word behind it must be one of the topic's own. */
    boolean isWrongSecond(List<Word> left) {
        return left.size() > 1
                && !left.get(1).text().startsWith("-")
                && table.topic(left.get(0).text()).size() > 1;
    }

    /** @param left the words without global options and the program's name */
    Problem problem(List<Word> left) {
        if (left.isEmpty()) {
            return Problem.usage("No command was given.", "hkshell help lists them");
        }
        String first = left.get(0).text();
        List<CommandSpec> topic = table.topic(first);
        if (isWrongSecond(left)) {
            return wrongSecond(topic, left);
        }
        if (!topic.isEmpty()) {
            return Problem.usage(
                            "'" + first + "' needs one more word: " + secondWords(topic) + ".", "hkshell help " + first)
                    .at(left.get(0).at(0));
        }
        if (first.indexOf('/') > 0) {
            return unknown(
                    left.get(0), "a path begins with '/', or goes behind api: hkshell api " + Sanitize.line(first));
        }
        String near = NearestWord.to(first, firstWords());
        String hint = near.isEmpty() ? "hkshell help lists all commands" : "did you mean '" + near + "'?";
        return unknown(left.get(0), hint);
    }

    private static Problem unknown(Word first, String hint) {
        return new Problem(Problem.Kind.USAGE, CODE, "There is no command '" + first.text() + "'.", hint, first.at(0));
    }

    private static Problem wrongSecond(List<CommandSpec> topic, List<Word> left) {
        String first = left.get(0).text();
        String second = left.get(1).text();
        List<String> known = new ArrayList<>();
        for (CommandSpec row : topic) {
            if (row.words().length() > first.length()) {
                known.add(row.words().substring(first.length() + 1));
            }
        }
        String near = NearestWord.to(second, known);
        String hint = near.isEmpty() ? "hkshell help " + first : "did you mean '" + first + " " + near + "'?";
        String sentence = "There is no command '" + first + " " + second + "'.";
        return new Problem(Problem.Kind.USAGE, CODE, sentence, hint, left.get(1).at(0));
    }

    private List<String> firstWords() {
        List<String> first = new ArrayList<>();
        for (CommandSpec row : table.rows()) {
            first.add(row.topic());
        }
        return first;
    }

    private static String secondWords(List<CommandSpec> topic) {
        StringBuilder all = new StringBuilder();
        for (CommandSpec row : topic) {
            if (row.words().length() > row.topic().length()) {
                all.append(all.isEmpty() ? "" : ", ")
                        .append(row.words().substring(row.topic().length() + 1));
            }
        }
        return all.toString();
    }
}
