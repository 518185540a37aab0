package bouton.conn;

import bouton.error.BadValueException;
import bouton.random.Sequence;
import java.util.Arrays;

/** Exactly {@code num} synapses in all, between different pairs, every set of pairs equally likely. */
public final class FixedTotalNum extends RandomConnector {
    private final int num;
    private final double fraction;
    private boolean allow_multi_conn;

    /** @param num how many, 0 to pre * post */
    public FixedTotalNum(int num) {
        this.num = checkedCount(num);
        this.fraction = Double.NaN;
    }

    /** @param num how many as a fraction of all pairs, 0 to 1, cut to a whole number */
    public FixedTotalNum(double num) {
        this.num = 0;
        this.fraction = checkedFraction("num (as a fraction)", num);
    }

    /** Whether the same pair may be connected more than once; default false. */
    public FixedTotalNum allow_multi_conn(boolean value) {
        allow_multi_conn = value;
        return this;
    }

    /** A seed of its own, in place of the network's. */
    public FixedTotalNum seed(long value) {
        ownSeed(value);
        return this;
    }

    @Override
    protected Csr build(int pre, int post, long seed) {
        long all = (long) pre * post;
        int total = checkedTotal(Double.isNaN(fraction) ? num : part(fraction, all));
        if (total > all && !allow_multi_conn) {
            throw new BadValueException("FixedTotalNum.num must be between 0 and pre * post = " + all + ", but is "
                    + total + "; allow_multi_conn would permit repeats.");
        }
        Sequence random = sequence(seed).at(0);
        boolean complement = !allow_multi_conn && total > all / 2;
        long[] pairs = allow_multi_conn
                ? draws(random, all, total)
                : distinct(random, all, complement ? (int) (all - total) : total);
        int[] indptr = new int[pre + 1];
        int[] indices = new int[total];
        if (complement) {
            writeOthers(pairs, pre, post, indptr, indices);
        } else {
            for (int k = 0; k < total; k++) {
                indptr[(int) (pairs[k] / post) + 1]++;
                indices[k] = (int) (pairs[k] % post);
            }
            for (int i = 0; i < pre; i++) {
                indptr[i + 1] += indptr[i];
            }
        }
        return new Csr(pre, post, indptr, indices);
    }

    private static void writeOthers(long[] left, int pre, int post, int[] indptr, int[] indices) {
        int skip = 0;
        int at = 0;
        for (int i = 0; i < pre; i++) {
            for (int j = 0; j < post; j++) {
                if (skip < left.length && left[skip] == (long) i * post + j) {
                    skip++;
                } else {
                    indices[at++] = j;
                }
            }
            indptr[i + 1] = at;
        }
    }

    private static long[] draws(Sequence random, long all, int count) {
        long[] pairs = new long[count];
        for (int k = 0; k < count; k++) {
            pairs[k] = random.nextLong(all);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Draws exactly as many as are missing, drops repeats, and goes on: the same sets as drawing one by one. */
    private static long[] distinct(Sequence random, long all, int count) {
        long[] pairs = new long[count];
        int found = 0;
        while (found < count) {
            for (int k = found; k < count; k++) {
                pairs[k] = random.nextLong(all);
            }
            Arrays.sort(pairs);
            found = 0;
            for (int k = 0; k < count; k++) {
                if (found == 0 || pairs[k] != pairs[found - 1]) {
                    pairs[found++] = pairs[k];
                }
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return "FixedTotalNum(num=" + (Double.isNaN(fraction) ? Integer.toString(num) : Double.toString(fraction))
                + ")";
    }
}
