package hkshell.kit.problem;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A value, or the reason why there is none. What every reader and every fallible step returns instead of throwing. */
public sealed interface Parsed<T> {

    /** It worked. */
    record Good<T>(T got) implements Parsed<T> {}

    /** It did not. */
    record Bad<T>(Problem why) implements Parsed<T> {}

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(Problem problem) {
        return new Bad<>(problem);
    }

    /** One of the two, whichever it is. */
    default <R> R fold(Function<? super T, ? extends R> good, Function<Problem, ? extends R> bad) {
        if (this instanceof Good<T> is) {
            return good.apply(is.got());
        }
        return bad.apply(((Bad<T>) this).why());
    }

    default <R> Parsed<R> map(Function<? super T, ? extends R> next) {
        return this instanceof Good<T> is ? good(next.apply(is.got())) : bad(((Bad<T>) this).why());
    }

    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return this instanceof Good<T> is ? next.apply(is.got()) : bad(((Bad<T>) this).why());
    }

    /** The same, with another problem where it did not work. */
    default Parsed<T> mapProblem(UnaryOperator<Problem> other) {
        return this instanceof Bad<T> is ? bad(other.apply(is.why())) : this;
    }

    default boolean isGood() {
        return this instanceof Good<T>;
    }

    default Optional<T> value() {
        return this instanceof Good<T> is ? Optional.of(is.got()) : Optional.empty();
    }

    default Optional<Problem> problem() {
        return this instanceof Bad<T> is ? Optional.of(is.why()) : Optional.empty();
    }
}
