package hkshell.kit.text;

import java.util.List;

/** The known word that a wrong one was probably meant to be. */
public final class NearestWord {
    private NearestWord() {}

    /** The nearest of them, at most a letter in three away and never more than two; empty when none is. */
    public static String to(String wrong, List<String> known) {
        String best = "";
        int least = 3;
        for (String word : known) {
            int steps = Math.abs(wrong.length() - word.length()) > 2 ? 3 : steps(wrong, word);
            if (steps < least && steps <= Math.max(1, Math.max(word.length(), wrong.length()) / 3)) {
                least = steps;
                best = word;
            }
        }
        return best;
    }

    /** Letters to add, drop, change or swap with their neighbour to make one of the other. */
    private static int steps(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int step(int[][] steps, String from, String to, int i, int j) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
