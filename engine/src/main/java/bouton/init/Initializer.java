package bouton.init;

import bouton.error.BadValueException;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A rule that makes values for a shape. Initializers are immutable and equal when class and parameters are. One with a seed of its
 * own uses that instead of the network's; the stream stays that of the variable, so two variables never share their numbers.
 */
public interface Initializer extends Values {
    /** The initializer's own seed, if it has one. */
    default OptionalLong seed() {
        return OptionalLong.empty();
    }

    /** {@code draw}, with the initializer's own seed in place of the network's if it has one. */
    default Draw own(Draw draw) {
        OptionalLong seed = seed();
        return seed.isPresent() ? new Draw(seed.getAsLong(), draw.stream()) : draw;
    }

    /**
     * A user's function as an initializer.
     *
     * @param function from a shape to its values in row-major order (or one value for all)
     */
    static Initializer of(Function<int[], double[]> function) {
        return (shape, _) -> function.apply(shape.clone());
    }

    /** A parameter that has to be a finite number. */
    static void checkFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new BadValueException(what + " must be a finite number, but is " + value + ".");
        }
    }

    /** A parameter that has to be a finite number of at least 0. */
    static void checkNotNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new BadValueException(what + " must be >= 0 and finite, but is " + value + ".");
        }
    }

    /** A parameter that has to be a finite number above 0. */
    static void checkPositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new BadValueException(what + " must be > 0 and finite, but is " + value + ".");
        }
    }
}
