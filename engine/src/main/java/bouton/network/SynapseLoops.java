package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Precision;

/**
 * The innermost loops of rules that change synapses: {@code w + factor * trace}, kept within bounds, along rows and columns. Within they touch nothing
 * but arrays of one number format.
 */
final class SynapseLoops {
    private final float[] floats;
    private final double[] doubles;
    private final boolean single;
    private final double min;
    private final double max;

    /** @param weights a value per synapse */
    SynapseLoops(Buffer weights, double min, double max) {
        this.single = weights.precision() == Precision.FLOAT32;
        this.floats = weights.floats();
        this.doubles = weights.doubles();
        this.min = min;
        this.max = max;
    }

    /** One weight. */
    void change(int at, double by) {
        if (single) {
            floats[at] = (float) Math.min(max, Math.max(min, floats[at] + by));
        } else {
            doubles[at] = Math.min(max, Math.max(min, doubles[at] + by));
        }
    }

    /**
     * A stretch of a row, whose weights lie side by side.
     *
     * @param shift what is added to the position of a synapse to get that of its weight
     * @param base what is added to a target to get the position of its trace
     */
    void row(int shift, int[] targets, int from, int to, double factor, Buffer trace, int base) {
        if (single) {
            row(floats, shift, targets, from, to, (float) factor, trace.floats(), base, (float) min, (float) max);
        } else {
            row(doubles, shift, targets, from, to, factor, trace.doubles(), base, min, max);
        }
    }

    /** Synapses whose weights lie anywhere: that of synapse {@code k} at {@code at[k]}, the trace of its other neuron at {@code others[k]}. */
    void scattered(int shift, int[] at, int[] others, int from, int to, double factor, Buffer trace, int base) {
        if (single) {
            float[] t = trace.floats();
            scattered(floats, shift, at, others, from, to, (float) factor, t, base, (float) min, (float) max);
        } else {
            scattered(doubles, shift, at, others, from, to, factor, trace.doubles(), base, min, max);
        }
    }

    /** Weights at constant distances and traces side by side: a row or a column of a full matrix. */
    void even(int first, int step, int from, int to, double factor, Buffer trace, int base) {
        if (single) {
            even(floats, first, step, from, to, (float) factor, trace.floats(), base, (float) min, (float) max);
        } else {
            even(doubles, first, step, from, to, factor, trace.doubles(), base, min, max);
        }
    }

    /** Reads weights that lie anywhere, so that they come from memory at the same time. The sum means nothing. */
    double touch(int shift, int[] at, int from, int to) {
        return single ? touch(floats, shift, at, from, to) : touch(doubles, shift, at, from, to);
    }

    private static void row(
            float[] w,
            int shift,
            int[] targets,
            int from,
            int to,
            float factor,
            float[] trace,
            int base,
            float low,
            float high) {
        for (int k = from; k < to; k++) {
            w[shift + k] = Math.min(high, Math.max(low, w[shift + k] + factor * trace[base + targets[k]]));
        }
    }

    private static void row(
            double[] w,
            int shift,
            int[] targets,
            int from,
            int to,
            double factor,
            double[] trace,
            int base,
            double low,
            double high) {
        for (int k = from; k < to; k++) {
            w[shift + k] = Math.min(high, Math.max(low, w[shift + k] + factor * trace[base + targets[k]]));
        }
    }

    private static void scattered(
            float[] w,
            int shift,
            int[] at,
            int[] others,
            int from,
            int to,
            float factor,
            float[] trace,
            int base,
            float low,
            float high) {
        for (int k = from; k < to; k++) {
            int synapse = shift + at[k];
            w[synapse] = Math.min(high, Math.max(low, w[synapse] + factor * trace[base + others[k]]));
        }
    }

    private static void scattered(
            double[] w,
            int shift,
            int[] at,
            int[] others,
            int from,
            int to,
            double factor,
            double[] trace,
            int base,
            double low,
            double high) {
        for (int k = from; k < to; k++) {
            int synapse = shift + at[k];
            w[synapse] = Math.min(high, Math.max(low, w[synapse] + factor * trace[base + others[k]]));
        }
    }

    private static void even(
            float[] w,
            int first,
            int step,
            int from,
            int to,
            float factor,
            float[] trace,
            int base,
            float low,
            float high) {
        for (int k = from; k < to; k++) {
            int synapse = first + k * step;
            w[synapse] = Math.min(high, Math.max(low, w[synapse] + factor * trace[base + k]));
        }
    }

    private static void even(
            double[] w,
            int first,
            int step,
            int from,
            int to,
            double factor,
            double[] trace,
            int base,
            double low,
            double high) {
        for (int k = from; k < to; k++) {
            int synapse = first + k * step;
            w[synapse] = Math.min(high, Math.max(low, w[synapse] + factor * trace[base + k]));
        }
    }

    private static float touch(float[] w, int shift, int[] at, int from, int to) {
        float sum = 0;
        for (int k = from; k < to; k++) {
            sum += w[shift + at[k]];
        }
        return sum;
    }

    private static double touch(double[] w, int shift, int[] at, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += w[shift + at[k]];
        }
        return sum;
    }
}
