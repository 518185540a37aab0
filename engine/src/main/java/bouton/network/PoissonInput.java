package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Draws;
import bouton.compile.Precision;
import bouton.error.BadValueException;
import bouton.random.Streams;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of many independent Poisson trains, added to a variable: each of {@code num_input} trains spikes with probability
 * {@code freq dt / 1000} a step. Exact binomial numbers for few spikes, their normal limit N(a, sqrt(b p)) where a = N p > 5 and b = N (1 -
 * p) > 5, as in brainpy.
 */
public final class PoissonInput extends Step {
    private final Variable target;
    private final int count;
    private final double p;
    private final double weight;
    private final long stream;
    private final double @Nullable [] terms;
    private Draws[] draws = {};

    /**
     * @param numInput number of trains per element
     * @param freq rate of each, Hz
     * @param weight added for each spike
     */
    public PoissonInput(String name, Variable target, int numInput, double freq, double weight, Environment env) {
        if (numInput < 0 || !(freq >= 0) || Double.isNaN(weight)) {
            throw new BadValueException(name + " needs num_input >= 0, freq >= 0 Hz and a weight, but has " + numInput
                    + ", " + freq + ", " + weight + ".");
        }
        this.target = target;
        this.count = numInput;
        this.p = freq * env.dt() / 1000;
        if (p > 1) {
            throw new BadValueException(
                    name + ": freq = " + freq + " Hz is more than one spike in a step of " + env.dt() + " ms.");
        }
        this.weight = weight;
        this.stream = Streams.streamId(name);
        this.terms = isNormal() ? null : Streams.binomialTerms(numInput, p);
    }

    /** Adds the input at this point of the step. */
    public void apply(Program program) {
        program.owns(target);
        program.add(this);
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(target.buffer(), Access.WRITE));
    }

    @Override
    public int size() {
        return target.size();
    }

    private boolean isNormal() {
        return count * p > 5 && count * (1 - p) > 5;
    }

    @Override
    public void start(int threads) {
        if (draws.length < threads) {
            draws = new Draws[threads];
            Arrays.setAll(draws, _ -> new Draws());
        }
    }

    @Override
    public void run(Clock clock, int from, int end, int thread) {
        Buffer to = target.buffer();
        for (int slice = 0; slice < to.batch(); slice++) {
            for (int first = from; first < to.size() && first < end; first += Draws.MOST) {
                int n = Math.min(Math.min(Draws.MOST, end - first), to.size() - first);
                double[] spikes = spikes(draws[thread], n, (long) slice * to.size() + first, clock);
                int at = slice * to.stride() + first;
                if (to.precision() == Precision.FLOAT32) {
                    add(to.floats(), at, spikes, n);
                } else {
                    add(to.doubles(), at, spikes, n);
                }
            }
        }
    }

    private void add(float[] x, int at, double[] spikes, int n) {
        for (int i = 0; i < n; i++) {
            x[at + i] = (float) (x[at + i] + weight * spikes[i]);
        }
    }

    private void add(double[] x, int at, double[] spikes, int n) {
        for (int i = 0; i < n; i++) {
            x[at + i] += weight * spikes[i];
        }
    }

    private double[] spikes(Draws from, int n, long element, Clock clock) {
        if (terms != null) {
            return from.counts(terms, n, clock.seed(), stream, element, clock.draw());
        }
        double[] x = from.uniform(n, clock.seed(), stream, element, clock.draw());
        double mean = count * p;
        double spread = Math.sqrt(count * (1 - p) * p);
        boolean normal = isNormal();
        for (int i = 0; i < n; i++) {
            x[i] = normal
                    ? mean + spread * Streams.normalQuantile(x[i])
                    : Streams.binomial(count, p, clock.seed(), stream, element + i, clock.draw());
        }
        return x;
    }

    @Override
    public String label() {
        return "poisson input to " + target.name();
    }
}
