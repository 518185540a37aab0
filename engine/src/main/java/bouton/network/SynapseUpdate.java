package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.conn.Csr;
import bouton.error.BadValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds {@code p_i q_j} to what each synapse (i, j) of the spiking pre neurons i, or of the spiking post neurons j, holds, and keeps it in
 * bounds. Synapses of silent neurons cost nothing. Each synapse is changed by the one thread that owns its post neuron.
 */
public final class SynapseUpdate extends Step {
    /** Rows asked for at once. */
    private static final int TOGETHER = 16;
    /** Weights of a column asked for at once: their cache lines fit into a third of the first-level cache. */
    private static final int AHEAD = 256;

    private final SynapseIndex index;
    private final Buffer target;
    private final Buffer spikes;
    private final boolean byPre;
    private final @Nullable Buffer p;
    private final @Nullable Buffer q;
    private final double min;
    private final double max;
    private final SynapseLoops loops;

    private Rows[] rows = {};
    private int[][] lists = {};
    /** Written so that reads which only ask for weights are done. */
    private double[] touched = {};

    private boolean clipAll;

    private SynapseUpdate(
            SynapseIndex index,
            Buffer target,
            Buffer spikes,
            boolean byPre,
            @Nullable Buffer p,
            @Nullable Buffer q,
            double min,
            double max) {
        this.index = index;
        this.target = target;
        this.spikes = spikes;
        this.byPre = byPre;
        this.p = p;
        this.q = q;
        this.min = min;
        this.max = max;
        this.loops = new SynapseLoops(target, min, max);
    }

    /**
     * What the spikes of pre neurons do.
     *
     * @param target a value per synapse
     * @param spikes any value but 0 is a spike
     * @param p a factor per pre neuron; null for 1
     * @param q a factor per post neuron
     * @param min lower bound, may be infinite
     * @param max upper bound, may be infinite
     */
    public static void onPre(
            Program program,
            SynapseIndex index,
            Variable target,
            Value spikes,
            @Nullable Value p,
            Value q,
            double min,
            double max) {
        add(program, index, target, spikes, true, p, q, min, max);
    }

    /**
     * What the spikes of post neurons do.
     *
     * @param target a value per synapse
     * @param spikes any value but 0 is a spike
     * @param p a factor per pre neuron
     * @param q a factor per post neuron; null for 1
     * @param min lower bound, may be infinite
     * @param max upper bound, may be infinite
     */
    public static void onPost(
            Program program,
            SynapseIndex index,
            Variable target,
            Value spikes,
            Value p,
            @Nullable Value q,
            double min,
            double max) {
        add(program, index, target, spikes, false, p, q, min, max);
    }

    private static void add(
            Program program,
            SynapseIndex index,
            Variable target,
            Value spikes,
            boolean byPre,
            @Nullable Value p,
            @Nullable Value q,
            double min,
            double max) {
        if (!(min <= max)) {
            throw new BadValueException("The lower bound of " + target.name()
                    + " must be <= the upper bound, but they are " + min + " and " + max + ".");
        }
        Buffer events = whole(program, spikes, byPre ? index.numPre() : index.numPost());
        Buffer perPre = p == null ? null : factors(program, p, index.numPre());
        Buffer perPost = q == null ? null : factors(program, q, index.numPost());
        program.owns(target);
        program.add(new SynapseUpdate(index, target.buffer(), events, byPre, perPre, perPost, min, max));
    }

    private static Buffer whole(Program program, Value v, int n) {
        return v.size() == n ? program.materialise(v).buffer() : real(program, v, n);
    }

    /** Factors are real numbers, so that the loops read nothing else. */
    private static Buffer factors(Program program, Value v, int n) {
        if (v.size() == n && !v.isLogical()) {
            Buffer found = program.materialise(v).buffer();
            if (found.kind() == Kind.REAL) {
                return found;
            }
        }
        return real(program, v, n);
    }

    private static Buffer real(Program program, Value v, int n) {
        Variable each = Variable.real("factor", "", program.environment(), n);
        program.write(each, v);
        return program.materialise(program.read(each)).buffer();
    }

    @Override
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        uses.add(new Use(spikes, byPre ? Access.READ_ALL : Access.READ));
        if (p != null) {
            uses.add(new Use(p, Access.READ_ALL));
        }
        if (q != null) {
            uses.add(new Use(q, Access.READ));
        }
        uses.add(new Use(target, Access.WRITE_SYNAPSES));
        return uses;
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>();
        for (Rows mine : rows) {
            arrays.addAll(mine.arrays());
        }
        if (index.kind() == SynapseIndex.Kind.SPARSE) {
            Csr.Transposed columns = index.columns();
            arrays.addAll(List.of(
                    index.csr().indptr(),
                    index.csr().indices(),
                    columns.rows().indptr(),
                    columns.rows().indices(),
                    columns.synapses()));
        }
        return arrays;
    }

    /** For each synapse of a spiking neuron: where it lies, the factor of the other side, the weight read and written. */
    @Override
    public long traffic() {
        long spiking = 0;
        int n = byPre ? index.numPre() : index.numPost();
        for (int b = 0; b < target.batch(); b++) {
            for (int i = next(b, 0, n); i < n; i = next(b, i + 1, n)) {
                spiking++;
            }
        }
        int places = index.kind() == SynapseIndex.Kind.SPARSE ? 2 * Integer.BYTES : 0;
        double perNeuron = index.synapses() / (double) n;
        return spikes.bytes()
                + Math.round(
                        spiking * perNeuron * (places + 3.0 * target.precision().bytes()));
    }

    @Override
    public int size() {
        return index.numPost();
    }

    @Override
    public void start(int threads) {
        if (lists.length != threads) {
            lists = new int[threads][TOGETHER];
            touched = new double[(threads + 2) * CacheLine.DOUBLES];
        }
        if (index.kind() == SynapseIndex.Kind.SPARSE && rows.length != threads) {
            rows = Rows.perThread(index.csr(), null, threads);
            index.columns();
        }
        clipAll = !(Double.isInfinite(min) && Double.isInfinite(max));
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        for (int b = 0; b < target.batch(); b++) {
            if (byPre) {
                rows(b, from, to, thread);
            } else {
                for (int j = next(b, from, to); j < to; j = next(b, j + 1, to)) {
                    column(b, j, q == null ? 1 : q.get(b, j), thread);
                }
            }
            if (clipAll) {
                clip(b, from, to, thread);
            }
        }
    }

    @Override
    public boolean needsFinish() {
        return true;
    }

    /** Weights that a user set out of bounds are brought back in the first step; from then on only changed ones can leave. */
    @Override
    public void finish() {
        clipAll = false;
    }

    /** The first spiking neuron at or after {@code i}, or the end. */
    private int next(int slice, int i, int end) {
        if (i >= end) {
            return end;
        }
        if (spikes.kind() != Kind.BITS) {
            int k = i;
            while (k < end && spikes.get(slice, k) == 0) {
                k++;
            }
            return k;
        }
        long[] bits = spikes.bits();
        int base = slice * spikes.stride();
        int w = (base + i) >> 6;
        int last = (base + end - 1) >> 6;
        long word = bits[w] & (-1L << i);
        while (word == 0 && w < last) {
            word = bits[++w];
        }
        return word == 0 ? end : Math.min(end, (w << 6) + Long.numberOfTrailingZeros(word) - base);
    }

    /** The rows of spiking pre neurons, some at a time: sparse ones that come from far away are asked for together. */
    private void rows(int slice, int from, int to, int thread) {
        int n = index.numPre();
        int[] list = lists[thread];
        boolean far = index.kind() == SynapseIndex.Kind.SPARSE && rows[thread].isFar();
        int i = next(slice, 0, n);
        while (i < n) {
            int count = 0;
            for (; i < n && count < TOGETHER; i = next(slice, i + 1, n)) {
                list[count++] = i;
            }
            if (far) {
                touched[(thread + 1) * CacheLine.DOUBLES] =
                        rows[thread].touch(list, 0, count) + rows[thread].touchWeights(target, slice, list, 0, count);
            }
            for (int k = 0; k < count; k++) {
                row(slice, list[k], p == null ? 1 : p.get(slice, list[k]), from, to, thread);
            }
        }
    }

    private void row(int slice, int i, double factor, int from, int to, int thread) {
        Buffer post = java.util.Objects.requireNonNull(q);
        int w = slice * target.stride();
        int at = slice * post.stride();
        switch (index.kind()) {
            case FULL -> loops.even(w + i * index.numPost(), 1, from, to, factor, post, at);
            case DIAGONAL -> {
                if (i >= from && i < to) {
                    loops.change(w + i, factor * post.get(slice, i));
                }
            }
            case SPARSE -> {
                Rows mine = rows[thread];
                int first = mine.start(i);
                int end = mine.end(i);
                if (mine.at == null) {
                    loops.row(w, mine.targets, first, end, factor, post, at);
                } else {
                    loops.scattered(w, mine.at, mine.targets, first, end, factor, post, at);
                }
            }
        }
    }

    private void column(int slice, int j, double factor, int thread) {
        Buffer pre = java.util.Objects.requireNonNull(p);
        int w = slice * target.stride();
        int at = slice * pre.stride();
        switch (index.kind()) {
            case FULL -> loops.even(w + j, index.numPost(), 0, index.numPre(), factor, pre, at);
            case DIAGONAL -> loops.change(w + j, factor * pre.get(slice, j));
            case SPARSE -> {
                Csr.Transposed columns = index.columns();
                int[] synapses = columns.synapses();
                int[] pres = columns.rows().indices();
                int end = columns.rows().indptr()[j + 1];
                for (int k = columns.rows().indptr()[j]; k < end; k += AHEAD) {
                    int stop = Math.min(k + AHEAD, end);
                    touched[(thread + 1) * CacheLine.DOUBLES] = loops.touch(w, synapses, k, stop);
                    loops.scattered(w, synapses, pres, k, stop, factor, pre, at);
                }
            }
        }
    }

    private void clip(int slice, int from, int to, int thread) {
        int w = slice * target.stride();
        switch (index.kind()) {
            case FULL -> {
                for (int i = 0; i < index.numPre(); i++) {
                    for (int j = from; j < to; j++) {
                        loops.change(w + i * index.numPost() + j, 0);
                    }
                }
            }
            case DIAGONAL -> {
                for (int j = from; j < to; j++) {
                    loops.change(w + j, 0);
                }
            }
            case SPARSE -> {
                Rows mine = rows[thread];
                for (int i = 0; i < index.numPre(); i++) {
                    for (int k = mine.start(i); k < mine.end(i); k++) {
                        loops.change(w + (mine.at == null ? k : mine.at[k]), 0);
                    }
                }
            }
        }
    }

    @Override
    public String label() {
        return "change " + target.name() + " by " + spikes.name();
    }
}
