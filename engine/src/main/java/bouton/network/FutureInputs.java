package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import bouton.conn.Csr;
import bouton.error.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delays of synapses, each its own: a ring of what will arrive at each post neuron in the steps to come. What a pre neuron sends is
 * weighted when it is sent and added to the step in which it arrives, so a spike costs its row once, however many delays there are. The
 * latency is that of {@link DelayLine}: a value of step {@code i} arrives, with a delay of {@code n} steps, at step {@code i + n - 1}.
 */
public final class FutureInputs {
    private final Delivery.Synapses synapses;
    private final int[] delays;
    private final int slots;
    private final boolean asEvents;
    private final boolean fromReading;
    private final Buffer ring;
    private final int perSlot;
    private long head;

    /**
     * @param delays in steps, in the order of {@code synapses.csr().indices()}
     * @param asEvents whether any number but 0 counts as one spike
     * @param fromReading whether delays count from the step in which the value is read, instead of as in {@link DelayLine}
     */
    public FutureInputs(
            String name,
            Delivery.Synapses synapses,
            int[] delays,
            boolean asEvents,
            boolean fromReading,
            Environment env) {
        if (delays.length != synapses.csr().synapses()) {
            throw new ShapeException(name + " has " + synapses.csr().synapses()
                    + " synapses and takes as many delays, not " + delays.length + ".");
        }
        this.synapses = synapses;
        this.delays = delays.clone();
        this.slots = Math.max(1, Arrays.stream(delays).max().orElse(1) + (fromReading ? 1 : 0));
        this.asEvents = asEvents;
        this.fromReading = fromReading;
        this.perSlot = Math.multiplyExact(Buffer.padded(synapses.csr().numPost()), env.batch());
        this.ring = new Buffer(name, Kind.REAL, env.precision(), Math.multiplyExact(perSlot, slots), 1);
    }

    /** Forgets what is on its way. */
    public void reset() {
        ring.fill(0);
        head = 0;
    }

    /**
     * What arrives in this step.
     *
     * @param from the variable that x was made of: whether this step has already set it decides what "now" is
     * @param x what the pre neurons send
     * @param scale a factor per pre neuron; null for none
     */
    public Value deliver(Program program, Variable from, Value x, @Nullable Value scale) {
        boolean current = program.isSet(from);
        Buffer source = program.materialise(x).buffer();
        Buffer factor = scale == null ? null : program.materialise(scale).buffer();
        Variable arrived = Variable.real(
                "arrived", "", program.environment(), synapses.csr().numPost());
        program.owns(arrived);
        program.add(new Send(source, factor, arrived.buffer(), current));
        return program.read(arrived);
    }

    private final class Send extends Step {
        private final Buffer source;
        private final @Nullable Buffer scale;
        private final Buffer target;
        private final Buffer weights;
        private final boolean current;
        private Rows[] rows = {};

        Send(Buffer source, @Nullable Buffer scale, Buffer target, boolean current) {
            this.source = source;
            this.scale = scale;
            this.target = target;
            this.weights = synapses.weights().buffer(target.precision());
            this.current = current;
        }

        @Override
        public List<Use> uses() {
            List<Use> uses = new ArrayList<>();
            uses.add(new Use(source, Access.READ_ALL));
            if (scale != null) {
                uses.add(new Use(scale, Access.READ_ALL));
            }
            uses.add(new Use(weights, Access.READ_SYNAPSES));
            uses.add(new Use(ring, Access.WRITE_SYNAPSES));
            uses.add(new Use(target, Access.WRITE));
            return uses;
        }

        @Override
        public List<Object> arrays() {
            List<Object> arrays = new ArrayList<>(
                    List.of(synapses.csr().indptr(), synapses.csr().indices(), delays));
            if (synapses.at() != null) {
                arrays.add(synapses.at());
            }
            for (Rows mine : rows) {
                arrays.addAll(mine.arrays());
            }
            return arrays;
        }

        /** For each synapse of a sending neuron its target, its delay, its weight if it has one, and a number read and written. */
        @Override
        public long traffic() {
            long number = target.precision().bytes();
            long perEvent = 2 * Integer.BYTES + 2 * number + (weights.size() == 1 ? 0 : number);
            return source.bytes() + 3 * target.bytes() + perEvent * Delivery.events(source, synapses.csr());
        }

        @Override
        public int size() {
            return synapses.csr().numPost();
        }

        @Override
        public void start(int threads) {
            if (rows.length != threads) {
                rows = Rows.perThread(synapses.csr(), null, threads);
            }
        }

        @Override
        public void run(Clock clock, int from, int to, int thread) {
            for (int b = 0; b < target.batch(); b++) {
                send(b, rows[thread]);
                arrive(b, from, to);
            }
        }

        private void send(int slice, Rows mine) {
            Csr csr = synapses.csr();
            boolean bits = source.kind() == Kind.BITS;
            for (int r = 0; r < csr.numPre(); r++) {
                if (bits && (r & 63) == 0) {
                    int word = (slice * source.stride() + r) >> 6;
                    if (source.bits()[word] == 0) {
                        r += 63;
                        continue;
                    }
                }
                double x = source.get(slice, r);
                if (x != 0) {
                    double amount = (asEvents ? 1 : x) * (scale == null ? 1 : scale.get(slice, r));
                    row(slice, r, amount, mine);
                }
            }
        }

        private void row(int slice, int r, double amount, Rows mine) {
            int now = (int) (head % slots);
            int base = slice * target.stride();
            int w = slice * weights.stride();
            boolean one = weights.size() == 1;
            boolean single = target.precision() == Precision.FLOAT32;
            // A value from before the first step was never kept, so only synapses without a delay see it.
            boolean onlyNow = !current && head == 0;
            for (int k = mine.start(r); k < mine.end(r); k++) {
                int synapse = mine.at == null ? k : mine.at[k];
                int delay = delays[synapse];
                int later = fromReading ? delay : Math.max(0, current ? delay - 1 : delay - 2);
                if (onlyNow && delay > (fromReading ? 0 : 1)) {
                    continue;
                }
                int slot = now + later;
                int to = (slot >= slots ? slot - slots : slot) * perSlot + base + mine.targets[k];
                int at = one ? 0 : synapses.at() == null ? synapse : synapses.at()[synapse];
                if (single) {
                    ring.floats()[to] += (float) amount * weights.floats()[w + at];
                } else {
                    ring.doubles()[to] += amount * weights.doubles()[w + at];
                }
            }
        }

        private void arrive(int slice, int from, int to) {
            int base = slice * target.stride();
            int at = (int) (head % slots) * perSlot + base + from;
            if (target.precision() == Precision.FLOAT32) {
                System.arraycopy(ring.floats(), at, target.floats(), base + from, to - from);
                Arrays.fill(ring.floats(), at, at + to - from, 0);
            } else {
                System.arraycopy(ring.doubles(), at, target.doubles(), base + from, to - from);
                Arrays.fill(ring.doubles(), at, at + to - from, 0);
            }
        }

        @Override
        public boolean needsFinish() {
            return true;
        }

        @Override
        public void finish() {
            head++;
        }

        @Override
        public String label() {
            return "send " + source.name() + " with delays";
        }
    }
}
