package bouton.dyn.projections;

import bouton.conn.Csr;
import bouton.dnn.Comm;
import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.init.ArrayValues;
import bouton.init.Draw;
import bouton.init.Values;
import bouton.network.DelayLine;
import bouton.network.Environment;
import bouton.random.Streams;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The delay of a projection in steps: one for all, one per pre neuron, or one per synapse. Equal delays are one.
 *
 * @param steps one for all, else the longest
 * @param perPre one per pre neuron, or null
 * @param perSynapse one per synapse, in the order of the layer's rows, or null
 */
record Latency(int steps, int @Nullable [] perPre, int @Nullable [] perSynapse) {
    /** No delay. */
    static final Latency NONE = new Latency(0, null, null);

    /**
     * Reads a delay as a user gave it.
     *
     * @param delay ms: null or a number; an array of one per pre neuron (also of shape pre x 1), of one per synapse (also 1 x synapses), or
     *     of shape pre x post; an initializer draws one per synapse
     * @throws BadValueException if one is negative, NaN or infinite
     * @throws ShapeException if an array has another shape
     */
    static Latency of(String name, @Nullable Values delay, Comm comm, Environment env) {
        if (delay == null) {
            return new Latency(0, null, null);
        }
        int pre = comm.numPre();
        if (delay instanceof ArrayValues a && Arrays.stream(a.shape()).reduce(1, (x, y) -> x * y) > 1) {
            return array(name, a, comm, env);
        }
        Draw draw = new Draw(env.seed(), Streams.streamId(name + "/delay"));
        double[] one = delay.sample(name + ".delay", new int[] {1}, draw);
        int n = comm.hasSynapses() ? comm.eachSynapse().csr().synapses() : pre;
        double[] all = delay.sample(name + ".delay", new int[] {n}, draw);
        if (all.length == 1) {
            return new Latency(DelayLine.steps(name, one[0], env.dt()), null, null);
        }
        return comm.hasSynapses() ? perSynapse(name, all, env) : perPre(name, all, env);
    }

    private static Latency array(String name, ArrayValues a, Comm comm, Environment env) {
        int pre = comm.numPre();
        int post = comm.numPost();
        int[] shape = a.shape();
        double[] v = a.sample(shape, new Draw(0, 0));
        Csr csr = comm.hasSynapses() ? comm.eachSynapse().csr() : null;
        int synapses = csr == null ? -1 : csr.synapses();
        if (shape.length == 2 && shape[0] == pre && shape[1] == 1) {
            return perPre(name, v, env);
        }
        if (csr != null && shape.length == 2 && shape[0] == pre && shape[1] == post) {
            double[] each = new double[synapses];
            int[] rows = csr.pre_ids();
            for (int k = 0; k < synapses; k++) {
                each[k] = v[rows[k] * post + csr.indices()[k]];
            }
            return perSynapse(name, each, env);
        }
        boolean forPre = shape.length == 1 && v.length == pre;
        boolean forSynapses = v.length == synapses && (shape.length == 1 || shape.length == 2 && shape[0] == 1);
        if (forPre && forSynapses && shape.length == 1 && !isOneEach(csr)) {
            throw new ShapeException(
                    name + ": " + v.length + " delays may mean one per pre neuron or one per synapse; give"
                            + " the shape (" + pre + ", 1) for the first, (1, " + synapses + ") for the second.");
        }
        if (forPre) {
            return perPre(name, v, env);
        }
        if (forSynapses) {
            return perSynapse(name, v, env);
        }
        throw new ShapeException(name + ": a delay is one number, " + pre + " numbers (one per pre neuron)"
                + (csr == null ? "" : ", " + synapses + " (one per synapse) or a matrix (" + pre + ", " + post + ")")
                + ", but has shape " + Arrays.toString(shape) + ".");
    }

    private static boolean isOneEach(@Nullable Csr csr) {
        for (int i = 0; csr != null && i <= csr.numPre(); i++) {
            if (csr.indptr()[i] != i) {
                return false;
            }
        }
        return true;
    }

    private static int[] steps(String name, double[] ms, Environment env) {
        int[] steps = new int[ms.length];
        for (int k = 0; k < ms.length; k++) {
            steps[k] = DelayLine.steps(name + " (element " + k + ")", ms[k], env.dt());
        }
        return steps;
    }

    private static boolean allEqual(int[] steps) {
        return Arrays.stream(steps).allMatch(s -> s == steps[0]);
    }

    private static Latency perPre(String name, double[] ms, Environment env) {
        int[] s = steps(name, ms, env);
        return new Latency(Arrays.stream(s).max().orElse(0), allEqual(s) ? null : s, null);
    }

    private static Latency perSynapse(String name, double[] ms, Environment env) {
        int[] s = steps(name, ms, env);
        return new Latency(Arrays.stream(s).max().orElse(0), null, allEqual(s) ? null : s);
    }

    /** Refuses delays per synapse where they cannot be. */
    Latency withoutSynapses(String name, String why) {
        if (perSynapse != null) {
            throw new BadValueException(name + " takes one delay, or one per pre neuron: " + why + ".");
        }
        return this;
    }

    /** Equal for equal delays. */
    Object key() {
        return perPre == null ? steps : Arrays.toString(perPre);
    }
}
