package bouton.random;

/**
 * The block function Philox4x32-10: a 128-bit counter and a 64-bit key give 128 random bits (Salmon et al. 2011, "Parallel random
 * numbers: as easy as 1, 2, 3", doi 10.1145/2063384.2063405). Counter, key and result are packed little word first.
 */
public final class Philox {
    /** Factor of words 0. */
    public static final long M0 = 0xD2511F53L;

    /** Factor of words 2. */
    public static final long M1 = 0xCD9E8D57L;

    /** What is added to the first half of the key from round to round. */
    public static final int W0 = 0x9E3779B9;

    /** What is added to the second half of the key from round to round. */
    public static final int W1 = 0xBB67AE85;

    public static final int ROUNDS = 10;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /** Words 0 and 1 of the block. */
    static long low(long counter01, long counter23, long key) {
        return block(counter01, counter23, key, false);
    }

    /** Words 2 and 3 of the block. */
    static long high(long counter01, long counter23, long key) {
        return block(counter01, counter23, key, true);
    }

    /** The whole block: words 0 and 1 to {@code pair[0]}, 2 and 3 to {@code pair[1]}. */
    static void both(long counter01, long counter23, long key, long[] pair) {
        long c0 = counter01 & LOW;
        long c1 = counter01 >>> 32;
        long c2 = counter23 & LOW;
        long c3 = counter23 >>> 32;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * c0;
            long p1 = M1 * c2;
            c0 = (p1 >>> 32) ^ c1 ^ (k0 & LOW);
            c1 = p1 & LOW;
            c2 = (p0 >>> 32) ^ c3 ^ (k1 & LOW);
            c3 = p0 & LOW;
            k0 += W0;
            k1 += W1;
        }
        pair[0] = (c1 << 32) | c0;
        pair[1] = (c3 << 32) | c2;
    }

    // One function with a switch at the end, because a pair of longs cannot be returned without an allocation.
    private static long block(long counter01, long counter23, long key, boolean high) {
        long c0 = counter01 & LOW;
        long c1 = counter01 >>> 32;
        long c2 = counter23 & LOW;
        long c3 = counter23 >>> 32;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * c0;
            long p1 = M1 * c2;
            c0 = (p1 >>> 32) ^ c1 ^ (k0 & LOW);
            c1 = p1 & LOW;
            c2 = (p0 >>> 32) ^ c3 ^ (k1 & LOW);
            c3 = p0 & LOW;
            k0 += W0;
            k1 += W1;
        }
        return high ? (c3 << 32) | c2 : (c1 << 32) | c0;
    }
}
