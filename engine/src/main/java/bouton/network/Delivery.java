package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import bouton.conn.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what pre neurons send to post neurons along sparse rows: rows of silent neurons cost nothing. Each post neuron is summed by one
 * thread, in order of the pre neurons, so the sum does not depend on the number of threads.
 */
public final class Delivery extends Step {
    /**
     * Who reaches whom, and how strongly.
     *
     * @param csr synapses
     * @param at where the weight of each synapse lies; null if in the order of {@code csr.indices()}
     * @param weights one for all synapses or one each
     */
    public record Synapses(Csr csr, int @Nullable [] at, Weights weights) {
        /** Synapses whose weights stand in the order of {@code csr.indices()}. */
        public Synapses(Csr csr, Weights weights) {
            this(csr, null, weights);
        }
    }

    private final Csr csr;
    private final int @Nullable [] at;
    private final Buffer weights;
    private final Buffer source;
    private final @Nullable Buffer scale;
    private final Buffer target;
    private final boolean replace;
    private final boolean asEvents;
    private @Nullable Buffer result;
    /** Rows asked for at once: enough to hide the way to memory, few enough to be still near when they are used. */
    private static final int TOGETHER = 16;

    private Rows[][] rows = {};
    /** All deliveries of the same spikes, where this is the first of them. */
    private List<Delivery> group = List.of();
    /** Whether the first of the group asks for the rows of this one too. */
    private boolean led;

    private SpikeList.@Nullable Reader spikes;
    private @Nullable Buffer listed;

    /** Written so that the reads which ask for rows are not optimised away; those of two threads on different cache lines. */
    private double[] touched = {};

    private Delivery(
            Synapses synapses,
            Buffer source,
            @Nullable Buffer scale,
            Buffer target,
            boolean replace,
            boolean asEvents) {
        this.csr = synapses.csr;
        this.at = synapses.at;
        this.weights = synapses.weights.buffer(target.precision());
        this.source = source;
        this.scale = scale;
        this.target = target;
        this.replace = replace;
        this.asEvents = asEvents;
    }

    /**
     * What arrives at each post neuron.
     *
     * @param scale a factor per pre neuron on what it sends; null for none
     * @param asEvents whether any number but 0 counts as one spike
     */
    public static Value of(Program program, Synapses synapses, Value x, @Nullable Value scale, boolean asEvents) {
        Variable arrived = Variable.real(
                "arrived", "", program.environment(), synapses.csr().numPost());
        add(program, synapses, x, scale, asEvents, arrived, true);
        return program.read(arrived);
    }

    /** Adds what arrives to a variable of the post neurons. */
    public static Delivery into(
            Program program, Synapses synapses, Value x, @Nullable Value scale, boolean asEvents, Variable target) {
        return add(program, synapses, x, scale, asEvents, target, false);
    }

    private static Delivery add(
            Program program,
            Synapses synapses,
            Value x,
            @Nullable Value scale,
            boolean asEvents,
            Variable target,
            boolean replace) {
        Buffer source = program.materialise(x).buffer();
        Buffer factor = scale == null ? null : program.materialise(scale).buffer();
        program.owns(target);
        Delivery d = new Delivery(synapses, source, factor, target.buffer(), replace, asEvents);
        program.add(d);
        return d;
    }

    /** Asks for what arrives as a value of its own too, where it was only added to a variable. */
    public Value result(Program program) {
        Variable arrived = Variable.real("arrived", "", program.environment(), csr.numPost());
        program.owns(arrived);
        result = arrived.buffer();
        return program.read(arrived);
    }

    /** The spikes that it delivers; null if it delivers numbers. */
    @Nullable
    Buffer spikes() {
        return source.kind() == Kind.BITS ? source : null;
    }

    /** Tells it where to find them: listed in this step before it, or in the step before. */
    void spikes(SpikeList list, boolean present) {
        spikes = present ? list.present() : list.last();
        listed = present ? list.token() : null;
    }

    /**
     * Makes it the first of deliveries of the same spikes: where few neurons spike, it asks for the rows of all at once, because those of one delivery
     * are too few to hide the way to memory.
     */
    void leads(List<Delivery> all) {
        if (all.size() > 1) {
            group = List.copyOf(all);
            all.forEach(d -> d.led = true);
        }
    }

    @Override
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        if (spikes == null) {
            uses.add(new Use(source, Access.READ_ALL));
        } else if (listed != null) {
            uses.add(new Use(listed, Access.READ_ALL));
        }
        if (scale != null) {
            uses.add(new Use(scale, Access.READ_ALL));
        }
        uses.add(new Use(weights, Access.READ_SYNAPSES));
        uses.add(new Use(target, Access.WRITE));
        if (result != null) {
            uses.add(new Use(result, Access.WRITE));
        }
        return uses;
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(csr.arrays());
        if (at != null) {
            arrays.add(at);
        }
        arrays.add(touched);
        for (Rows[] mine : rows) {
            for (Rows part : mine) {
                arrays.addAll(part.arrays());
            }
        }
        return arrays;
    }

    /** For each synapse of a sending neuron its target's index, its weight if it has one of its own, and the target read and written. */
    @Override
    public long traffic() {
        long events = events(source, csr);
        int number = target.precision().bytes();
        int index = rows.length > 0 && rows[0][0].isNear() ? Character.BYTES : Integer.BYTES;
        int passes = result == null ? 1 : 2;
        return source.bytes() + passes * events * (index + 2L * number + (weights.size() == 1 ? 0 : number));
    }

    /** Synapses of the neurons that send something but 0. */
    static long events(Buffer source, Csr csr) {
        long events = 0;
        for (int b = 0; b < source.batch(); b++) {
            for (int r = 0; r < csr.numPre(); r++) {
                events += source.get(b, r) == 0 ? 0 : csr.indptr()[r + 1] - csr.indptr()[r];
            }
        }
        return events;
    }

    @Override
    public int size() {
        return csr.numPost();
    }

    @Override
    public void start(int threads) {
        if (rows.length != threads) {
            rows = Rows.parts(csr, at, threads);
            touched = new double[(threads + 2) * CacheLine.DOUBLES];
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        if (result != null) {
            deliver(result, true, from, to, thread);
        }
        deliver(target, replace, from, to, thread);
    }

    private void deliver(Buffer to, boolean clear, int first, int last, int thread) {
        boolean single = to.precision() == Precision.FLOAT32;
        for (int b = 0; b < to.batch(); b++) {
            int base = b * to.stride();
            if (clear && single) {
                Arrays.fill(to.floats(), base + first, base + last, 0);
            } else if (clear) {
                Arrays.fill(to.doubles(), base + first, base + last, 0);
            }
            SpikeList.Reader lists = spikes;
            if (lists != null) {
                for (int k = 0; k < lists.parts(); k++) {
                    touchGroup(b, lists.list(b, k), lists.count(b, k), thread);
                }
                for (Rows part : rows[thread]) {
                    for (int k = 0; k < lists.parts(); k++) {
                        spikes(to, base, b, part, lists.list(b, k), lists.count(b, k), thread);
                    }
                }
            } else {
                for (Rows part : rows[thread]) {
                    amounts(to, base, b, part, single);
                }
            }
        }
    }

    /** Asks for the rows of all deliveries of the group, where few neurons spike: first for where they lie, then for themselves. */
    private void touchGroup(int slice, int[] list, int count, int thread) {
        int sum = 0;
        for (int d = 0; d < group.size() && isFew(count); d++) {
            for (Rows part : group.get(d).rows[thread]) {
                sum += part.touchPlaces(list, 0, count);
            }
        }
        touched[(thread + 1) * CacheLine.DOUBLES] = sum;
        for (int d = 0; d < group.size() && isFew(count); d++) {
            for (Rows part : group.get(d).rows[thread]) {
                group.get(d).touch(slice, part, list, 0, count, thread);
            }
        }
    }

    private static boolean isFew(int count) {
        return count <= TOGETHER;
    }

    private void touch(int slice, Rows part, int[] list, int begin, int end, int thread) {
        if (part.isFar()) {
            double sum = part.touch(list, begin, end);
            touched[(thread + 1) * CacheLine.DOUBLES] =
                    weights.size() == 1 ? sum : sum + part.touchWeights(weights, slice, list, begin, end);
        }
    }

    private void spikes(Buffer to, int base, int slice, Rows part, int[] list, int count, int thread) {
        boolean single = to.precision() == Precision.FLOAT32;
        for (int begin = 0; begin < count; begin += TOGETHER) {
            int stop = Math.min(begin + TOGETHER, count);
            if (!(led && isFew(count))) {
                touch(slice, part, list, begin, stop, thread);
            }
            for (int q = begin; q < stop; q++) {
                int row = list[q];
                double amount = scale == null ? 1 : scale.get(slice, row);
                if (single) {
                    row(to.floats(), base, slice, row, (float) amount, part);
                } else {
                    row(to.doubles(), base, slice, row, amount, part);
                }
            }
        }
    }

    private void amounts(Buffer to, int base, int slice, Rows mine, boolean single) {
        for (int r = 0; r < csr.numPre(); r++) {
            double x = source.get(slice, r);
            if (x != 0) {
                double amount = (asEvents ? 1 : x) * (scale == null ? 1 : scale.get(slice, r));
                if (single) {
                    row(to.floats(), base, slice, r, (float) amount, mine);
                } else {
                    row(to.doubles(), base, slice, r, amount, mine);
                }
            }
        }
    }

    private void row(float[] g, int base, int slice, int row, float amount, Rows mine) {
        int first = slice * weights.stride();
        if (weights.size() == 1) {
            mine.add(g, base, row, amount * weights.floats()[first]);
        } else {
            mine.add(g, base, row, amount, weights.floats(), first);
        }
    }

    private void row(double[] g, int base, int slice, int row, double amount, Rows mine) {
        int first = slice * weights.stride();
        if (weights.size() == 1) {
            mine.add(g, base, row, amount * weights.doubles()[first]);
        } else {
            mine.add(g, base, row, amount, weights.doubles(), first);
        }
    }

    @Override
    public String label() {
        return "deliver " + source.name() + " to " + target.name();
    }
}
