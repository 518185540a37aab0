package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import bouton.conn.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what pre neurons send to post neurons along sparse rows: rows of silent neurons cost nothing. Each post neuron is summed by one
 * thread, in order of the pre neurons, so the sum does not depend on the number of threads.
 */
public final class Delivery extends Step {
    private final Csr csr;
    private final double[] weights;
    private final Buffer source;
    private final Buffer target;
    private final boolean replace;
    private final boolean asEvents;
    private @Nullable Buffer result;
    private Rows[] rows = {};

    private Delivery(Csr csr, double[] weights, Buffer source, Buffer target, boolean replace, boolean asEvents) {
        this.csr = csr;
        this.weights = weights.clone();
        this.source = source;
        this.target = target;
        this.replace = replace;
        this.asEvents = asEvents;
    }

    /**
     * What arrives at each post neuron.
     *
     * @param weights one for all synapses or one each, in the order of {@code csr.indices()}
     * @param asEvents whether any number but 0 counts as one spike
     */
    public static Value of(Program program, Csr csr, double[] weights, Value x, boolean asEvents) {
        Variable source = program.materialise(x);
        Variable arrived = Variable.real("arrived", "", program.environment(), csr.numPost());
        program.owns(arrived);
        program.add(new Delivery(csr, weights, source.buffer(), arrived.buffer(), true, asEvents));
        return program.read(arrived);
    }

    /** Adds what arrives to a variable of the post neurons. */
    public static Delivery into(
            Program program, Csr csr, double[] weights, Value x, boolean asEvents, Variable target) {
        Variable source = program.materialise(x);
        program.owns(target);
        Delivery d = new Delivery(csr, weights, source.buffer(), target.buffer(), false, asEvents);
        program.add(d);
        return d;
    }

    /** Asks for what arrives as a value of its own too, where it was only added to a variable. */
    public Value result(Program program) {
        Variable arrived = Variable.real("arrived", "", program.environment(), csr.numPost());
        program.owns(arrived);
        result = arrived.buffer();
        return program.read(arrived);
    }

    @Override
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        uses.add(new Use(source, Access.READ_ALL));
        uses.add(new Use(target, Access.WRITE));
        if (result != null) {
            uses.add(new Use(result, Access.WRITE));
        }
        return uses;
    }

    @Override
    public int size() {
        return csr.numPost();
    }

    @Override
    public void start(int threads) {
        if (rows.length != threads) {
            int[] bounds = Plan.bounds(csr.numPost(), threads);
            rows = new Rows[threads];
            for (int k = 0; k < threads; k++) {
                rows[k] = Rows.part(csr, weights, target.precision(), bounds[k], bounds[k + 1]);
            }
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        if (result != null) {
            deliver(result, true, from, to, rows[thread]);
        }
        deliver(target, replace, from, to, rows[thread]);
    }

    private void deliver(Buffer to, boolean clear, int first, int last, Rows mine) {
        boolean single = to.precision() == Precision.FLOAT32;
        double one = weights.length == 1 ? weights[0] : 1;
        for (int b = 0; b < to.batch(); b++) {
            int base = b * to.stride();
            if (clear && single) {
                Arrays.fill(to.floats(), base + first, base + last, 0);
            } else if (clear) {
                Arrays.fill(to.doubles(), base + first, base + last, 0);
            }
            if (source.kind() == Kind.BITS) {
                int firstWord = b * source.stride() / 64;
                if (single) {
                    spikes(to.floats(), base, firstWord, (float) one, mine);
                } else {
                    spikes(to.doubles(), base, firstWord, one, mine);
                }
            } else {
                amounts(to, base, b, one, mine, single);
            }
        }
    }

    private void spikes(float[] g, int base, int firstWord, float weight, Rows mine) {
        long[] bits = source.bits();
        int words = (csr.numPre() + 63) / 64;
        for (int w = 0; w < words; w++) {
            long word = bits[firstWord + w];
            while (word != 0) {
                mine.add(g, base, w * 64 + Long.numberOfTrailingZeros(word), weight);
                word &= word - 1;
            }
        }
    }

    private void spikes(double[] g, int base, int firstWord, double weight, Rows mine) {
        long[] bits = source.bits();
        int words = (csr.numPre() + 63) / 64;
        for (int w = 0; w < words; w++) {
            long word = bits[firstWord + w];
            while (word != 0) {
                mine.add(g, base, w * 64 + Long.numberOfTrailingZeros(word), weight);
                word &= word - 1;
            }
        }
    }

    private void amounts(Buffer to, int base, int slice, double one, Rows mine, boolean single) {
        for (int r = 0; r < csr.numPre(); r++) {
            double x = source.get(slice, r);
            if (x != 0) {
                double amount = (asEvents ? 1 : x) * one;
                if (single) {
                    mine.add(to.floats(), base, r, (float) amount);
                } else {
                    mine.add(to.doubles(), base, r, amount);
                }
            }
        }
    }

    @Override
    public String label() {
        return "deliver " + source.name() + " to " + target.name();
    }
}
