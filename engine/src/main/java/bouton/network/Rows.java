package bouton.network;

import bouton.compile.Precision;
import bouton.conn.Csr;

/** Synapses of one stretch of post neurons, row by row: what one thread delivers. Weights are one for all, or one each. */
final class Rows {
    final int[] start;
    final int[] targets;
    final float[] weightsF;
    final double[] weightsD;

    private Rows(int[] start, int[] targets, float[] weightsF, double[] weightsD) {
        this.start = start;
        this.targets = targets;
        this.weightsF = weightsF;
        this.weightsD = weightsD;
    }

    /** The synapses onto post neurons {@code from .. to - 1}. */
    static Rows part(Csr csr, double[] weights, Precision precision, int from, int to) {
        int[] start = new int[csr.numPre() + 1];
        int[] all = csr.indices();
        int count = 0;
        for (int r = 0; r < csr.numPre(); r++) {
            start[r] = count;
            for (int k = csr.indptr()[r]; k < csr.indptr()[r + 1]; k++) {
                count += all[k] >= from && all[k] < to ? 1 : 0;
            }
        }
        start[csr.numPre()] = count;
        boolean each = weights.length > 1;
        boolean single = precision == Precision.FLOAT32;
        int[] targets = new int[count];
        float[] f = new float[each && single ? count : 0];
        double[] d = new double[each && !single ? count : 0];
        int at = 0;
        for (int k = 0; k < all.length; k++) {
            if (all[k] >= from && all[k] < to) {
                targets[at] = all[k];
                if (f.length > 0) {
                    f[at] = (float) weights[k];
                } else if (d.length > 0) {
                    d[at] = weights[k];
                }
                at++;
            }
        }
        return new Rows(start, targets, f, d);
    }

    void add(float[] g, int base, int row, float amount) {
        int end = start[row + 1];
        if (weightsF.length == 0) {
            for (int k = start[row]; k < end; k++) {
                g[base + targets[k]] += amount;
            }
        } else {
            for (int k = start[row]; k < end; k++) {
                g[base + targets[k]] += amount * weightsF[k];
            }
        }
    }

    void add(double[] g, int base, int row, double amount) {
        int end = start[row + 1];
        if (weightsD.length == 0) {
            for (int k = start[row]; k < end; k++) {
                g[base + targets[k]] += amount;
            }
        } else {
            for (int k = start[row]; k < end; k++) {
                g[base + targets[k]] += amount * weightsD[k];
            }
        }
    }
}
