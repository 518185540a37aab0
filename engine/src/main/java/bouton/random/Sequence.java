package bouton.random;

import bouton.error.BadValueException;

/**
 * As many random numbers as one element needs, in order: the blocks with counters (element, 0), (element, 1), ... of a stream. For
 * connectors and initializers that cannot know beforehand how many draws a row takes. One object serves many elements: {@link #at}
 * starts the sequence of another one. Not for use by two threads at once.
 */
public final class Sequence {
    private final long key;
    private final long[] pair = new long[2];
    private long element;
    private long block;
    private long spare;
    private boolean hasSpare;
    private int spareWord;
    private boolean hasSpareWord;

    /**
     * @param seed the seed of the network
     * @param stream the stream reserved for this use
     */
    public Sequence(long seed, long stream) {
        this.key = Streams.key(seed, stream);
    }

    /** Starts the sequence of {@code element} from its beginning. */
    public Sequence at(long element) {
        this.element = element;
        this.block = 0;
        this.hasSpare = false;
        this.hasSpareWord = false;
        return this;
    }

    /** The next 64 random bits. */
    public long nextLong() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        Philox.both(element, block, key, pair);
        spare = pair[1];
        hasSpare = true;
        block++;
        return pair[0];
    }

    /** The next uniform number in the open interval (0, 1). */
    public double nextUniform() {
        return Streams.toUniform(nextLong());
    }

    /** The next standard normal number. */
    public double nextNormal() {
        return NormalQuantile.at(nextUniform());
    }

    /**
     * The next integer in 0 .. bound - 1, every one equally likely (Lemire 2019, doi 10.1145/3230636).
     *
     * @param bound at least 1
     * @throws BadValueException if bound is smaller
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new BadValueException("nextInt: bound must be >= 1, but is " + bound + ".");
        }
        long product = (nextWord() & 0xFFFFFFFFL) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextWord() & 0xFFFFFFFFL) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * The next integer in 0 .. bound - 1 for bounds beyond the range of int.
     *
     * @param bound at least 1
     * @throws BadValueException if bound is smaller
     */
    public long nextLong(long bound) {
        if (bound < 1) {
            throw new BadValueException("nextLong: bound must be >= 1, but is " + bound + ".");
        }
        long bits = nextLong();
        if (Long.compareUnsigned(bits * bound, bound) < 0) {
            long threshold = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(bits * bound, threshold) < 0) {
                bits = nextLong();
            }
        }
        return Math.unsignedMultiplyHigh(bits, bound);
    }

    private int nextWord() {
        if (hasSpareWord) {
            hasSpareWord = false;
            return spareWord;
        }
        long both = nextLong();
        spareWord = (int) (both >>> 32);
        hasSpareWord = true;
        return (int) both;
    }
}
