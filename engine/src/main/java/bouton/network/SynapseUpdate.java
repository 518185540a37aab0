package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
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
    private final SynapseIndex index;
    private final Buffer target;
    private final Buffer spikes;
    private final boolean byPre;
    private final @Nullable Buffer p;
    private final @Nullable Buffer q;
    private final double min;
    private final double max;
    private Rows[] rows = {};
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
        Buffer perPre = p == null ? null : whole(program, p, index.numPre());
        Buffer perPost = q == null ? null : whole(program, q, index.numPost());
        program.owns(target);
        program.add(new SynapseUpdate(index, target.buffer(), events, byPre, perPre, perPost, min, max));
    }

    private static Buffer whole(Program program, Value v, int n) {
        if (v.size() == n) {
            return program.materialise(v).buffer();
        }
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
                for (int i = next(b, 0, index.numPre()); i < index.numPre(); i = next(b, i + 1, index.numPre())) {
                    row(b, i, p == null ? 1 : p.get(b, i), from, to, thread);
                }
            } else {
                for (int j = next(b, from, to); j < to; j = next(b, j + 1, to)) {
                    column(b, j, q == null ? 1 : q.get(b, j));
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

    private void row(int slice, int i, double factor, int from, int to, int thread) {
        Buffer post = java.util.Objects.requireNonNull(q);
        int w = slice * target.stride();
        int at = slice * post.stride();
        switch (index.kind()) {
            case FULL -> {
                int first = w + i * index.numPost();
                if (single()) {
                    full(target.floats(), first, (float) factor, post.floats(), at, from, to);
                } else {
                    full(target.doubles(), first, factor, post.doubles(), at, from, to);
                }
            }
            case DIAGONAL -> {
                if (i >= from && i < to) {
                    change(w + i, factor * post.get(slice, i));
                }
            }
            case SPARSE -> {
                Rows mine = rows[thread];
                for (int k = mine.start(i); k < mine.end(i); k++) {
                    int synapse = mine.at == null ? k : mine.at[k];
                    change(w + synapse, factor * post.get(slice, mine.targets[k]));
                }
            }
        }
    }

    private void column(int slice, int j, double factor) {
        Buffer pre = java.util.Objects.requireNonNull(p);
        int w = slice * target.stride();
        switch (index.kind()) {
            case FULL -> {
                for (int i = 0; i < index.numPre(); i++) {
                    change(w + i * index.numPost() + j, factor * pre.get(slice, i));
                }
            }
            case DIAGONAL -> change(w + j, factor * pre.get(slice, j));
            case SPARSE -> {
                Csr.Transposed columns = index.columns();
                int[] pointer = columns.rows().indptr();
                for (int k = pointer[j]; k < pointer[j + 1]; k++) {
                    change(
                            w + columns.synapses()[k],
                            factor * pre.get(slice, columns.rows().indices()[k]));
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
                        change(w + i * index.numPost() + j, 0);
                    }
                }
            }
            case DIAGONAL -> {
                for (int j = from; j < to; j++) {
                    change(w + j, 0);
                }
            }
            case SPARSE -> {
                Rows mine = rows[thread];
                for (int i = 0; i < index.numPre(); i++) {
                    for (int k = mine.start(i); k < mine.end(i); k++) {
                        change(w + (mine.at == null ? k : mine.at[k]), 0);
                    }
                }
            }
        }
    }

    private boolean single() {
        return target.precision() == Precision.FLOAT32;
    }

    private void change(int at, double by) {
        if (single()) {
            float[] w = target.floats();
            w[at] = (float) Math.min(max, Math.max(min, w[at] + by));
        } else {
            double[] w = target.doubles();
            w[at] = Math.min(max, Math.max(min, w[at] + by));
        }
    }

    private void full(float[] w, int first, float factor, float[] post, int at, int from, int to) {
        float low = (float) min;
        float high = (float) max;
        for (int j = from; j < to; j++) {
            w[first + j] = Math.min(high, Math.max(low, w[first + j] + factor * post[at + j]));
        }
    }

    private void full(double[] w, int first, double factor, double[] post, int at, int from, int to) {
        for (int j = from; j < to; j++) {
            w[first + j] = Math.min(max, Math.max(min, w[first + j] + factor * post[at + j]));
        }
    }

    @Override
    public String label() {
        return "change " + target.name() + " by " + spikes.name();
    }
}
