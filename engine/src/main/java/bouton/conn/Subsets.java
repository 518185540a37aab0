package bouton.conn;

import bouton.random.Sequence;
import java.util.Arrays;

/**
 * Draws k of n without replacement, ascending, every subset equally likely: indices are drawn and repeats dropped, in a bit set that is
 * reused from row to row. More than half are drawn by the ones left out, so fewer than two draws are needed for each.
 */
final class Subsets {
    private static final int NONE = -1;

    private final int n;
    private final long[] bits;

    Subsets(int n) {
        this.n = n;
        this.bits = new long[(n + 63) >>> 6];
    }

    /** Writes k of 0 .. n - 1 to {@code out}. */
    void draw(Sequence random, int k, int[] out, int off) {
        draw(random, k, NONE, out, off);
    }

    /** Writes k of 0 .. n - 1 without {@code excluded} to {@code out}; at most n - 1 then. */
    void draw(Sequence random, int k, int excluded, int[] out, int off) {
        int candidates = excluded == NONE ? n : n - 1;
        boolean complement = k > candidates / 2;
        if (excluded != NONE) {
            mark(excluded);
        }
        int wanted = complement ? candidates - k : k;
        boolean sparse = !complement && wanted < bits.length / 8;
        for (int found = 0; found < wanted; ) {
            int candidate = random.nextInt(n);
            long bit = 1L << candidate;
            if ((bits[candidate >>> 6] & bit) == 0) {
                bits[candidate >>> 6] |= bit;
                if (sparse) {
                    out[off + found] = candidate;
                }
                found++;
            }
        }
        if (excluded != NONE && !complement) {
            bits[excluded >>> 6] &= ~(1L << excluded);
        }
        if (sparse) {
            for (int i = off; i < off + k; i++) {
                bits[out[i] >>> 6] = 0;
            }
            Arrays.sort(out, off, off + k);
        } else {
            collect(complement, out, off);
        }
    }

    private void mark(int index) {
        bits[index >>> 6] |= 1L << index;
    }

    private void collect(boolean complement, int[] out, int off) {
        int at = off;
        for (int w = 0; w < bits.length; w++) {
            long word = complement ? ~bits[w] : bits[w];
            if (complement && w == bits.length - 1 && (n & 63) != 0) {
                word &= (1L << n) - 1;
            }
            bits[w] = 0;
            while (word != 0) {
                out[at++] = (w << 6) + Long.numberOfTrailingZeros(word);
                word &= word - 1;
            }
        }
    }

    /** Writes k indices below n, repeats allowed, ascending; {@code excluded} is left out unless it is negative. */
    static void drawWithRepeats(Sequence random, int n, int k, int excluded, int[] out, int off) {
        int candidates = excluded >= 0 ? n - 1 : n;
        for (int i = off; i < off + k; i++) {
            int candidate = random.nextInt(candidates);
            out[i] = excluded >= 0 && candidate >= excluded ? candidate + 1 : candidate;
        }
        Arrays.sort(out, off, off + k);
    }
}
