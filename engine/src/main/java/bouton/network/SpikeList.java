package bouton.network;

import bouton.compile.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists the neurons that spike, each thread those of its own range. Deliveries read the lists instead of the bits: what threads write all the time
 * stays in their own caches, and a step passes on a few numbers where it would pass on all bits. There are two sets of lists that take turns, so
 * that a delivery which comes before the listing in a step reads those of the step before while the new ones are written.
 */
final class SpikeList extends Step {
    private final Buffer source;
    /** Stands for the lists of this step where threads must wait for each other. */
    private final Buffer token;

    private int threads;
    private int[][][] lists = {};
    private int[][] counts = {};
    private int phase;

    SpikeList(Buffer source) {
        this.source = source;
        this.token = new Buffer(source.name() + " listed", Buffer.Kind.BITS, source.precision(), 1, 1);
    }

    /** What it lists. */
    Buffer source() {
        return source;
    }

    /** What a reader in the same step, after the listing, declares to read as a whole. */
    Buffer token() {
        return token;
    }

    /** The lists of one step: of each thread and slice, in the order of the neurons. */
    interface Reader {
        /** The number of lists of a slice. */
        int parts();

        /** The neurons of a part, the first {@link #count} of them. */
        int[] list(int slice, int part);

        /** How many neurons of a part spike. */
        int count(int slice, int part);
    }

    /** What was listed in this step. */
    Reader present() {
        return new Turn(0);
    }

    /** What was listed in the step before, until this step is over. */
    Reader last() {
        return new Turn(1);
    }

    private final class Turn implements Reader {
        private final int back;

        Turn(int back) {
            this.back = back;
        }

        @Override
        public int parts() {
            return threads;
        }

        @Override
        public int[] list(int slice, int part) {
            return lists[phase ^ back][slice * threads + part];
        }

        @Override
        public int count(int slice, int part) {
            return counts[phase ^ back][(slice * threads + part + 1) * CacheLine.INTS];
        }
    }

    /** How many neurons spiked in the step that has just ended, in all slices. */
    long ended() {
        long sum = 0;
        for (int k = 0; k < threads * source.batch(); k++) {
            sum += counts[phase ^ 1][(k + 1) * CacheLine.INTS];
        }
        return sum;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(source, Access.READ), new Use(token, Access.WRITE));
    }

    @Override
    public long traffic() {
        return source.bytes();
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>();
        for (int[][] turn : lists) {
            arrays.addAll(Arrays.asList(turn));
        }
        arrays.addAll(Arrays.asList(counts));
        return arrays;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public void start(int team) {
        int[] bounds = Plan.bounds(source.size(), team);
        if (threads != team) {
            threads = team;
            lists = new int[2][team * source.batch()][];
            counts = new int[2][(team * source.batch() + 1) * CacheLine.INTS];
            for (int[][] turn : lists) {
                for (int k = 0; k < turn.length; k++) {
                    turn[k] = new int[bounds[k % team + 1] - bounds[k % team]];
                }
            }
        }
        // Spikes may have been set by hand since the last run.
        for (int k = 0; k < team; k++) {
            list(bounds[k], bounds[k + 1], k, phase ^ 1);
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        list(from, to, thread, phase);
    }

    private void list(int from, int to, int thread, int turn) {
        long[] bits = source.bits();
        for (int b = 0; b < source.batch(); b++) {
            int part = b * threads + thread;
            int[] list = lists[turn][part];
            int first = b * source.stride() / 64;
            int count = 0;
            for (int w = from / 64; w < (to + 63) / 64; w++) {
                for (long word = bits[first + w]; word != 0; word &= word - 1) {
                    list[count++] = w * 64 + Long.numberOfTrailingZeros(word);
                }
            }
            counts[turn][(part + 1) * CacheLine.INTS] = count;
        }
    }

    @Override
    public boolean needsFinish() {
        return true;
    }

    @Override
    public void finish() {
        phase ^= 1;
    }

    @Override
    public String label() {
        return "list " + source.name();
    }
}
