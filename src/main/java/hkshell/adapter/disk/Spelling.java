package hkshell.adapter.disk;

import java.util.List;

/** The known name that a misspelled one was probably meant to be. */
final class Spelling {
    private static final int FAR = 3;

    private Spelling() {}

    /** Empty when none is near. */
    static String nearest(String wrong, List<String> known) {
        String best = "";
        int least = FAR;
        for (String name : known) {
            int steps = Math.abs(name.length() - wrong.length()) < FAR ? steps(wrong, name) : FAR;
            if (steps < least) {
                least = steps;
                best = name;
            }
        }
        return best;
    }

    /** Letters to add, drop or change. */
    private static int steps(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
