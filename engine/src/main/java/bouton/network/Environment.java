package bouton.network;

import bouton.compile.Precision;
import bouton.error.BadValueException;

/**
 * What holds for everything in a network.
 *
 * @param dt length of a step, ms, > 0
 * @param precision number format of states and parameters
 * @param seed covers connectivity, initial values and all draws
 * @param batch number of independent copies that are computed together, at least 1
 */
public record Environment(double dt, Precision precision, long seed, int batch) {
    /** The default step, 0.1 ms. */
    public static final double DEFAULT_DT = 0.1;

    public Environment {
        if (!(dt > 0) || Double.isInfinite(dt)) {
            throw new BadValueException("dt must be > 0 ms and finite, but is " + dt + ". The default is 0.1.");
        }
        if (batch < 1) {
            throw new BadValueException("The batch size must be at least 1, but is " + batch + ".");
        }
    }

    /** Single precision, no batch, the default dt. */
    public static Environment standard(long seed) {
        return new Environment(DEFAULT_DT, Precision.FLOAT32, seed, 1);
    }

    public Environment withDt(double newDt) {
        return new Environment(newDt, precision, seed, batch);
    }

    public Environment withPrecision(Precision newPrecision) {
        return new Environment(dt, newPrecision, seed, batch);
    }

    public Environment withSeed(long newSeed) {
        return new Environment(dt, precision, newSeed, batch);
    }
}
