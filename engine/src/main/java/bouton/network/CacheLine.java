package bouton.network;

/**
 * How far apart numbers of different threads stand in an array, so that no two of them share a cache line or the one that is fetched along with it: 128
 * bytes. The same distance keeps them from the head of the array, which everybody reads.
 */
final class CacheLine {
    static final int INTS = 128 / Integer.BYTES;
    static final int DOUBLES = 128 / Double.BYTES;

    private CacheLine() {}
}
