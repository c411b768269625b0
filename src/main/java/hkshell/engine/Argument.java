package hkshell.engine;

/**
 * A word that a command takes by its position.
 *
 * @param name in capitals, as help shows it
 * @param values where its completion comes from
 */
public record Argument(String name, Arity arity, Values values, String about) {

    /** How many words it takes. */
    public enum Arity {
        ONE,
        OPTIONAL,
        /** All words that are left, options included from the first one on that no option row knows. */
        REST
    }

    /** What can stand there, for completion. */
    public enum Values {
        ANYTHING,
        HOST,
        FIELD,
        ACCOUNT,
        COMMAND,
        TOPIC,
        THEME,
        PATH,
        PUBLIC_KEY,
        SAVED,
        FILE
    }

    public static Argument one(String name, Values values, String about) {
        return new Argument(name, Arity.ONE, values, about);
    }

    public static Argument optional(String name, Values values, String about) {
        return new Argument(name, Arity.OPTIONAL, values, about);
    }

    public static Argument rest(String name, Values values, String about) {
        return new Argument(name, Arity.REST, values, about);
    }

    /** As usage lines show it. */
    public String usage() {
        return switch (arity) {
            case ONE -> name;
            case OPTIONAL -> "[" + name + "]";
            case REST -> "[" + name + " ...]";
        };
    }
}
