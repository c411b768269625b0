package hkshell.domain.request;

/**
 * Where a value of a request line comes from. Data only: the engine fetches what is not given ({@link Resolved}) before
 * {@link RequestBuilder} makes a request of it.
 */
public sealed interface Source {

    /** Typed in the line itself. */
    record Given(String text) implements Source {
        @Override
        public String toString() {
            return "given";
        }
    }

    /** A file of the person's, named after {@code @}. */
    record UserFile(String path) implements Source {}

    /** Standard input, to its end. */
    record Stdin() implements Source {}

    /** Asked of the person, hidden. */
    record Asked(String name) implements Source {}

    /** {@code @FILE} is a file, {@code @-} standard input. */
    static Source file(String path) {
        return path.equals("-") ? new Stdin() : new UserFile(path);
    }

    /** Whether the value is here already. */
    default boolean isGiven() {
        return this instanceof Given;
    }
}
