package bouton.conn;

import bouton.error.BadValueException;
import bouton.random.Streams;
import java.util.Arrays;

/** Every pre neuron reaches exactly {@code round(post * prob)} distinct post neurons, drawn at random. */
public final class FixedProb extends Connector {
    private final double prob;

    /** @param prob fraction of the post neurons, in [0, 1] */
    public FixedProb(double prob) {
        if (!(prob >= 0 && prob <= 1)) {
            throw new BadValueException("FixedProb.prob must be in [0, 1], but is " + prob + ".");
        }
        this.prob = prob;
    }

    @Override
    public Csr build(int pre, int post, long seed) {
        int k = (int) Math.rint(post * prob);
        int[] indptr = new int[pre + 1];
        int[] indices = new int[Math.multiplyExact(pre, k)];
        long stream = Streams.streamId("FixedProb");
        long[] taken = new long[(post + 63) / 64];
        for (int i = 0; i < pre; i++) {
            Arrays.fill(taken, 0);
            int at = i * k;
            for (int j = post - k, d = 0; j < post; j++, d++) {
                int t = (int) (Streams.uniform(seed, stream, i, d) * (j + 1));
                int pick = (taken[t >> 6] >>> t & 1) == 0 ? t : j;
                taken[pick >> 6] |= 1L << pick;
            }
            for (int w = 0; w < taken.length; w++) {
                for (long bits = taken[w]; bits != 0; bits &= bits - 1) {
                    indices[at++] = w * 64 + Long.numberOfTrailingZeros(bits);
                }
            }
            indptr[i + 1] = at;
        }
        return new Csr(pre, post, indptr, indices);
    }
}
