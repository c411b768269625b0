package hkshell.kit.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A letter is a line. */
class LineMergeTest {
    @Test
    void changes_in_different_places_are_put_together() {
        merges("abcde", "aXcde", "abcdY", "aXcdY");
        merges("abcde", "bcde", "abcdeZ", "bcdeZ");
        merges("abcde", "abcde", "axe", "axe");
        merges("abc", "Xbc", "aYc", "XYc");
        merges("", "X", "", "X");
    }

    @Test
    void the_same_change_is_made_once() {
        merges("abc", "aXc", "aXc", "aXc");
        merges("abc", "abcX", "abcX", "abcX");
        merges("abc", "ac", "ac", "ac");
    }

    @Test
    void what_is_put_in_at_one_place_stands_there_in_turn() {
        merges("ab", "abO", "abT", "abTO");
        merges("ab", "aOb", "aTb", "aTOb");
    }

    @Test
    void one_line_changed_twice_is_refused() {
        refuses("abc", "aXc", "aYc");
        refuses("abc", "aXc", "ac");
        refuses("abcd", "aXd", "abYd");
        refuses("abcd", "ad", "abNcd");
    }

    @Test
    void a_line_without_an_end_is_never_joined_to_another() {
        assertEquals(Optional.empty(), LineMerge.of("a\n", "a\nours\n", "a\ntheirs"));
        assertEquals(Optional.of("a\ntheirs\nours"), LineMerge.of("a\n", "a\nours", "a\ntheirs\n"));
    }

    /** With one side untouched the other's text comes out; a merge does not depend on who asks, but for the order at one place. */
    @Test
    void random_texts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            String base = letters(random, 8);
            String ours = changed(random, base);
            String theirs = changed(random, base);
            String what = "seed " + seed + " round " + round;
            assertEquals(Optional.of(lines(ours)), LineMerge.of(lines(base), lines(ours), lines(base)), what);
            assertEquals(Optional.of(lines(theirs)), LineMerge.of(lines(base), lines(base), lines(theirs)), what);
            assertEquals(Optional.of(lines(ours)), LineMerge.of(lines(base), lines(ours), lines(ours)), what);
            assertEquals(
                    LineMerge.of(lines(base), lines(ours), lines(theirs)).map(String::length),
                    LineMerge.of(lines(base), lines(theirs), lines(ours)).map(String::length),
                    what);
        }
    }

    private static String letters(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            text.append((char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static String changed(Random random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(3, text.length() - from + 1));
        return text.substring(0, from) + letters(random, 2) + text.substring(Math.min(to, text.length()));
    }

    private static void merges(String base, String ours, String theirs, String both) {
        assertEquals(Optional.of(lines(both)), LineMerge.of(lines(base), lines(ours), lines(theirs)));
    }

    private static void refuses(String base, String ours, String theirs) {
        assertEquals(Optional.empty(), LineMerge.of(lines(base), lines(ours), lines(theirs)));
    }

    private static String lines(String letters) {
        StringBuilder text = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            text.append(letter).append('\n');
        }
        return text.toString();
    }
}
