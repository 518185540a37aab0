package bouton.conn;

import bouton.error.BadValueException;
import bouton.random.Sequence;
import bouton.random.Streams;
import java.util.OptionalLong;

/** What connectors that draw have in common: a seed of their own, and the rules that cut a fraction to a count. */
abstract class RandomConnector extends Connector {
    private OptionalLong seed = OptionalLong.empty();

    @Override
    protected final long seedOr(long networkSeed) {
        return seed.orElse(networkSeed);
    }

    final void ownSeed(long value) {
        seed = OptionalLong.of(value);
    }

    /** Each kind of connector draws from a stream of its own, each row from an element of its own. */
    final Sequence sequence(long networkSeed) {
        return new Sequence(networkSeed, stream());
    }

    /** The stream of this kind of connector. */
    final long stream() {
        return Streams.streamId("conn." + name());
    }

    final double checkedFraction(String parameter, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new BadValueException(name() + "." + parameter + " must be between 0 and 1, but is " + value + ".");
        }
        return value;
    }

    final int checkedCount(int num) {
        if (num < 0) {
            throw new BadValueException(name() + ".num must be >= 0, but is " + num + ".");
        }
        return num;
    }

    /** {@code fraction * n} cut to a whole number, where a product that only rounding keeps below one counts as that one. */
    static long part(double fraction, long n) {
        double exact = fraction * n;
        double nearest = Math.rint(exact);
        return (long) (Math.abs(exact - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : Math.floor(exact));
    }
}
