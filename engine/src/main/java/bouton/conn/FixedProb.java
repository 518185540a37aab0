package bouton.conn;

import bouton.random.Sequence;
import java.util.Arrays;

/**
 * Every pre neuron reaches exactly {@code round(post * prob)} different post neurons (halves to even): a fixed out-degree, not one coin
 * per pair. Without {@code include_self} a neuron's connection to itself is dropped afterwards, so its degree may be one less.
 */
public final class FixedProb extends RandomConnector {
    private final double prob;
    private double pre_ratio = 1;
    private boolean include_self = true;
    private boolean allow_multi_conn;

    /** @param prob fraction of the post neurons that each pre neuron reaches, 0 to 1 */
    public FixedProb(double prob) {
        this.prob = checkedFraction("prob", prob);
    }

    /** Fraction of the pre neurons that have connections at all, chosen at random; default 1. */
    public FixedProb pre_ratio(double value) {
        pre_ratio = checkedFraction("pre_ratio", value);
        return this;
    }

    /** Whether neuron i may reach neuron i; false needs groups of the same size. Default true. */
    public FixedProb include_self(boolean value) {
        include_self = value;
        return this;
    }

    /** Whether a post neuron may be reached more than once by the same pre neuron; default false. */
    public FixedProb allow_multi_conn(boolean value) {
        allow_multi_conn = value;
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public FixedProb seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        if (!include_self) {
            checkSameSize("without include_self", pre, post);
        }
        int degree = (int) Math.rint(post * prob);
        Sequence random = sequence(seed);
        int[] rows = new int[(int) part(pre_ratio, pre)];
        new Subsets(pre).draw(random.at(-1), rows.length, rows, 0);
        int[] indices = new int[checkedTotal((long) degree * rows.length)];
        int[] indptr = new int[pre + 1];
        var subsets = new Subsets(post);
        int at = 0;
        int next = 0;
        for (int i = 0; i < pre; i++) {
            if (next < rows.length && rows[next] == i) {
                next++;
                if (allow_multi_conn) {
                    Subsets.drawWithRepeats(random.at(i), post, degree, -1, indices, at);
                } else {
                    subsets.draw(random.at(i), degree, indices, at);
                }
                at = include_self ? at + degree : withoutSelf(i, indices, at, degree);
            }
            indptr[i + 1] = at;
        }
        return new Csr(pre, post, indptr, at == indices.length ? indices : Arrays.copyOf(indices, at));
    }

    private static int withoutSelf(int self, int[] indices, int from, int count) {
        int at = from;
        for (int k = from; k < from + count; k++) {
            if (indices[k] != self) {
                indices[at++] = indices[k];
            }
        }
        return at;
    }

    @Override
    public String toString() {
        return "FixedProb(prob=" + prob + ")";
    }
}
