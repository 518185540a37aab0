package bouton.network;

import bouton.error.BadValueException;
import bouton.random.Streams;
import java.util.List;

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

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        double a = count * p;
        double b = count * (1 - p);
        boolean normal = a > 5 && b > 5;
        double spread = Math.sqrt(b * p);
        int n = target.size();
        for (int slice = 0; slice < target.batch(); slice++) {
            for (int i = from; i < to; i++) {
                long element = (long) slice * n + i;
                double spikes = normal
                        ? a + spread * Streams.normal(clock.seed(), stream, element, clock.draw())
                        : Streams.binomial(count, p, clock.seed(), stream, element, clock.draw());
                target.buffer().set(slice, i, target.buffer().get(slice, i) + weight * spikes);
            }
        }
    }

    @Override
    public String label() {
        return "poisson input to " + target.name();
    }
}
