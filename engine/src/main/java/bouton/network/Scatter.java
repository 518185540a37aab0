package bouton.network;

/** The innermost loops of delivery: adding along a stretch of a row. Targets are int, or char counted from the first target of the part. */
final class Scatter {
    private Scatter() {}

    static void add(float[] g, int base, int[] targets, int from, int to, float amount) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount;
        }
    }

    static void add(float[] g, int base, char[] targets, int from, int to, float amount) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount;
        }
    }

    static void add(double[] g, int base, int[] targets, int from, int to, double amount) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount;
        }
    }

    static void add(double[] g, int base, char[] targets, int from, int to, double amount) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount;
        }
    }

    /** @param shift what is added to the position of a synapse to get that of its weight */
    static void add(float[] g, int base, int[] targets, int from, int to, float amount, float[] weights, int shift) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + k];
        }
    }

    static void add(float[] g, int base, char[] targets, int from, int to, float amount, float[] weights, int shift) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + k];
        }
    }

    static void add(double[] g, int base, int[] targets, int from, int to, double amount, double[] weights, int shift) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + k];
        }
    }

    static void add(
            double[] g, int base, char[] targets, int from, int to, double amount, double[] weights, int shift) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + k];
        }
    }

    /** Weights lie elsewhere: that of synapse {@code k} at {@code at[k]}. */
    static void add(
            float[] g, int base, int[] targets, int from, int to, float amount, float[] weights, int shift, int[] at) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + at[k]];
        }
    }

    static void add(
            double[] g,
            int base,
            int[] targets,
            int from,
            int to,
            double amount,
            double[] weights,
            int shift,
            int[] at) {
        for (int k = from; k < to; k++) {
            g[base + targets[k]] += amount * weights[shift + at[k]];
        }
    }

    /** Reads one element of each cache line, so that the lines of many rows come at the same time. */
    static int touch(char[] targets, int from, int to) {
        int sum = 0;
        for (int k = from; k < to; k += 32) {
            sum += targets[k];
        }
        return sum;
    }

    static int touch(int[] targets, int from, int to) {
        int sum = 0;
        for (int k = from; k < to; k += 16) {
            sum += targets[k];
        }
        return sum;
    }

    static float touch(float[] weights, int from, int to) {
        float sum = 0;
        for (int k = from; k < to; k += 16) {
            sum += weights[k];
        }
        return sum;
    }

    static double touch(double[] weights, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k += 8) {
            sum += weights[k];
        }
        return sum;
    }
}
