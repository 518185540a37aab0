package bouton.compile;

/** What generated passes call; small, so that it is inlined. */
final class PassSupport {
    private PassSupport() {}

    /** The bits from position {@code at} on, lowest first; those past the word are 0. */
    static long getBits(long[] bits, int at) {
        return bits[at >> 6] >>> at;
    }

    /**
     * Puts the truth values of the elements {@code i, i + 1, ...} at bit position {@code at}; bits of elements from {@code size} on are
     * left out. Only these elements change: the next ones may still be read in the same pass.
     */
    static void putBits(long[] bits, int at, int i, long mask, int size, int lanes) {
        long kept = i + 64 <= size ? mask : i >= size ? 0 : mask & ((1L << (size - i)) - 1);
        int word = at >> 6;
        bits[word] = bits[word] & ~(((1L << lanes) - 1) << at) | kept << at;
    }

    static float select(boolean c, float a, float b) {
        return c ? a : b;
    }

    static double select(boolean c, double a, double b) {
        return c ? a : b;
    }

    static int select(boolean c, int a, int b) {
        return c ? a : b;
    }

    static boolean lt(float a, float b) {
        return a < b;
    }

    static boolean le(float a, float b) {
        return a <= b;
    }

    static boolean gt(float a, float b) {
        return a > b;
    }

    static boolean ge(float a, float b) {
        return a >= b;
    }

    static boolean eq(float a, float b) {
        return a == b;
    }

    static boolean ne(float a, float b) {
        return a != b;
    }

    static boolean lt(double a, double b) {
        return a < b;
    }

    static boolean le(double a, double b) {
        return a <= b;
    }

    static boolean gt(double a, double b) {
        return a > b;
    }

    static boolean ge(double a, double b) {
        return a >= b;
    }

    static boolean eq(double a, double b) {
        return a == b;
    }

    static boolean ne(double a, double b) {
        return a != b;
    }

    static float sqrt(float a) {
        return (float) Math.sqrt(a);
    }

    static double sqrt(double a) {
        return Math.sqrt(a);
    }
}
