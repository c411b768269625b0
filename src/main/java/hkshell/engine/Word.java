package hkshell.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a command line.
 *
 * @param offset where it began in the line, from 0, for the place of a problem
 */
public record Word(String text, int offset) {

    /** Arguments as a shell handed them over, placed as if they had been typed with one blank between. */
    public static List<Word> ofArguments(List<String> arguments) {
        List<Word> words = new ArrayList<>();
        int offset = 0;
        for (String argument : arguments) {
            words.add(new Word(argument, offset));
            offset += argument.length() + 1;
        }
        return words;
    }
}
