package hkshell.kit.text;

/** A number and what it counts, in English. */
public final class Count {
    private Count() {}

    /** {@code 1 row}, {@code 2 rows}. */
    public static String of(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
