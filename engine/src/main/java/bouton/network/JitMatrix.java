package bouton.network;

import bouton.error.BadValueException;
import bouton.error.ShapeException;
import bouton.random.Sequence;
import bouton.random.Streams;

/**
 * A sparse random matrix that is never stored: a row is drawn anew whenever it is asked for, from (seed, row) alone, so always with the same bits.
 * Each entry is there with one probability, independently of all others; the gaps between entries are drawn, so a row costs as much as it has
 * entries. Rows begin anew every {@link #BLOCK} columns, so a part of a row costs no more than that part and a block.
 */
public final class JitMatrix {
    /** How weights are distributed. */
    public enum Law {
        /** All are a. */
        HOMO,
        /** Uniform between a and b. */
        UNIFORM,
        /** Normal with mean a and standard deviation b. */
        NORMAL
    }

    /** Columns after which a row begins anew. */
    static final int BLOCK = 1024;

    private final int rows;
    private final int columns;
    private final double logMiss;
    private final boolean empty;
    private final Law law;
    private final double a;
    private final double b;
    private final long seed;

    /**
     * @param what name for messages
     * @param prob probability of an entry, 0 to 1
     * @param a see {@link Law}
     * @param b see {@link Law}
     */
    public JitMatrix(String what, int rows, int columns, double prob, Law law, double a, double b, long seed) {
        if (rows < 1 || columns < 1) {
            throw new ShapeException(
                    what + " needs at least one neuron on each side, but has " + rows + " and " + columns + ".");
        }
        if (!(prob >= 0 && prob <= 1)) {
            throw new BadValueException(what + ".prob must be between 0 and 1, but is " + prob + ".");
        }
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            throw new BadValueException(what + " needs finite weights, but has " + a + " and " + b + ".");
        }
        if (law == Law.UNIFORM && !(a <= b)) {
            throw new BadValueException(what + ".w_high must be >= w_low = " + a + ", but is " + b + ".");
        }
        if (law == Law.NORMAL && b < 0) {
            throw new BadValueException(what + ".w_sigma must be >= 0, but is " + b + ".");
        }
        this.rows = rows;
        this.columns = columns;
        this.empty = prob == 0;
        this.logMiss = StrictMath.log1p(-prob);
        this.law = law;
        this.a = a;
        this.b = b;
        this.seed = seed;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** Something that walks along rows; not for two threads at once. */
    public Walk walk() {
        return new Walk();
    }

    /** Walks along a row: {@link #begin}, then {@link #next} until it is negative. */
    public final class Walk {
        private final Sequence random = new Sequence(seed, Streams.streamId("network.JitMatrix"));
        private final long blocksPerRow = (columns + (long) BLOCK - 1) / BLOCK;
        private int row;
        private int block;
        private long at;
        private int first;
        private int end;
        private double draw;

        private Walk() {}

        /** Goes to the entries of a row in columns {@code from} to {@code to - 1}. */
        public void begin(int newRow, int from, int to) {
            row = newRow;
            first = from;
            end = to;
            enter(from / BLOCK);
        }

        private void enter(int newBlock) {
            block = newBlock;
            at = (long) block * BLOCK - 1;
            random.at(row * blocksPerRow + block);
        }

        /** The column of the next entry; negative after the last. */
        public int next() {
            if (empty) {
                return -1;
            }
            while (true) {
                at += 1 + (long) (StrictMath.log(random.nextUniform()) / logMiss);
                if (law != Law.HOMO) {
                    draw = random.nextUniform();
                }
                if (at >= (block + 1L) * BLOCK) {
                    if ((block + 1L) * BLOCK >= end) {
                        return -1;
                    }
                    enter(block + 1);
                } else if (at >= end) {
                    return -1;
                } else if (at >= first) {
                    return (int) at;
                }
            }
        }

        /** The weight of the entry at which it stands. */
        public double weight() {
            return switch (law) {
                case HOMO -> a;
                case UNIFORM -> a + (b - a) * draw;
                case NORMAL -> a + b * Streams.normalQuantile(draw);
            };
        }
    }
}
