package hkshell.engine;

import org.jspecify.annotations.Nullable;

/**
 * A word with dashes that a command or every command takes.
 *
 * @param name with its dashes, such as {@code --login}
 * @param letter the short form with its dash, or null
 * @param value the name of the value it takes, or null for a switch
 * @param isNeeded whether the command cannot do without it
 */
public record Option(
        String name, @Nullable String letter, @Nullable String value, String about, boolean isNeeded) {

    public static Option flag(String name, String about) {
        return new Option(name, null, null, about, false);
    }

    public static Option value(String name, String value, String about) {
        return new Option(name, null, value, about, false);
    }

    public Option or(String shortForm) {
        return new Option(name, shortForm, value, about, isNeeded);
    }

    /** For a row where the letter means something else. */
    public Option withoutLetter() {
        return new Option(name, null, value, about, isNeeded);
    }

    public Option needed() {
        return new Option(name, letter, value, about, true);
    }

    public boolean takesValue() {
        return value != null;
    }

    public boolean isCalled(String word) {
        return word.equals(name) || word.equals(letter);
    }

    /** As usage lines show it, such as {@code --login L}. */
    public String usage() {
        String names = letter == null ? name : letter + ", " + name;
        return value == null ? names : names + " " + value;
    }
}
