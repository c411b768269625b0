package hkshell.engine;

import hkshell.domain.request.Word;
import java.util.List;

/** {@code hkshell} in front of a line: lines are shown with it, so they are also taken with it wherever one is pasted. */
final class ProgramName {
    static final String NAME = "hkshell";

    private ProgramName() {}

    static List<Word> off(List<Word> words) {
        return !words.isEmpty() && words.get(0).text().equals(NAME) ? words.subList(1, words.size()) : words;
    }

    /** The command's own words: global options out, wherever they stand, and the name too; a bare call with its command. */
    static List<String> without(List<String> words) {
        return CallWords.spoken(
                InvocationParser.own(Word.all(words)).stream().map(Word::text).toList());
    }
}
