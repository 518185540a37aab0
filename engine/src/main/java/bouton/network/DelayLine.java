package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.error.BadValueException;
import bouton.inputs.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * The last values of a variable. A value written at step {@code i} is read with a delay of {@code n} steps at step {@code i + n - 1}:
 * the latency of brainpy, where delays of 0 and 1 steps both give the present value.
 */
public final class DelayLine {
    private static final int MOST_STEPS = 10_000_000;

    private final String name;
    private final Variable source;
    private int length = 1;
    private long head;
    private Buffer ring;

    /**
     * @param name for messages
     * @param source the variable whose values are kept
     */
    public DelayLine(String name, Variable source) {
        this.name = name;
        this.source = source;
        this.ring = slots(1);
    }

    private Buffer slots(int count) {
        int perSlot = source.buffer().stride() * source.batch();
        return new Buffer(
                name, source.buffer().kind(), source.buffer().precision(), Math.multiplyExact(perSlot, count), 1);
    }

    /** The variable whose values it keeps. */
    public Variable source() {
        return source;
    }

    /**
     * The whole number of steps of a delay: multiples of dt are exact, others are rounded up.
     *
     * @throws BadValueException if it is negative or not finite
     */
    public static int steps(String what, double delay, double dt) {
        if (!(delay >= 0) || Double.isInfinite(delay)) {
            throw new BadValueException("The delay of " + what + " must be >= 0 ms, but is " + delay + ".");
        }
        long steps = Steps.count(delay, dt);
        if (steps > MOST_STEPS) {
            throw new BadValueException("The delay of " + what + " is " + delay + " ms, which is more than "
                    + MOST_STEPS + " steps of " + dt + " ms.");
        }
        return (int) steps;
    }

    /** Makes room for reading {@code n} steps back; before the first push. */
    public void reserve(int n) {
        if (n > length) {
            length = n;
            ring = slots(n);
            head = 0;
        }
    }

    /** Forgets everything: all values kept are 0. */
    public void reset() {
        ring.fill(0);
        head = 0;
    }

    /** All it keeps, for {@link #restore}: its length, where it stands, and the values. */
    public double[] state() {
        double[] all = new double[2 + ring.size()];
        all[0] = length;
        all[1] = head;
        for (int i = 0; i < ring.size(); i++) {
            all[2 + i] = ring.get(0, i);
        }
        return all;
    }

    /**
     * Puts back what {@link #state} gave.
     *
     * @throws bouton.error.ShapeException if it is of another variable
     */
    public void restore(double[] all) {
        reserve((int) all[0]);
        if (all[0] != length || all.length != 2 + ring.size()) {
            throw new bouton.error.ShapeException(name + " keeps " + ring.size() + " values of " + length
                    + " steps, which is not what was saved: " + (all.length - 2) + " of " + (int) all[0] + ".");
        }
        head = (long) all[1];
        for (int i = 0; i < ring.size(); i++) {
            ring.set(0, i, all[2 + i]);
        }
    }

    /** Keeps the present value; once a step. */
    public void push(Program program) {
        if (length > 1 || readsBeforePush) {
            program.add(new Push(this));
            program.reuse().pushed(this);
        }
    }

    private boolean readsBeforePush;

    /** The value with a delay of {@code n} steps, in brainpy's count: 0 and 1 are the present value. */
    public Value read(Program program, int n) {
        return n <= 1 ? program.read(source) : back(program, n - 1);
    }

    /** Tells that values will be read before the present one is pushed, so that even the last one must be kept. */
    public void keepLast() {
        readsBeforePush = true;
    }

    /** The value pushed {@code k} steps ago; after the push of this step, {@code k} may be 0. */
    public Value back(Program program, int k) {
        reserve(Math.max(k + 1, 2));
        return program.reuse().past(this, k, () -> {
            Variable copy = program.like(source, name, source.shape());
            program.add(new Read(this, copy, k));
            return program.read(copy);
        });
    }

    /** The values with a delay of {@code n[i]} steps for element i, in brainpy's count. */
    public Value read(Program program, int[] n) {
        int[] back = new int[n.length];
        for (int i = 0; i < n.length; i++) {
            back[i] = Math.max(0, n[i] - 1);
        }
        return back(program, back);
    }

    /** The values of {@code k[i]} steps ago for element i; 0 is the present value. */
    public Value back(Program program, int[] k) {
        int longest = 1;
        for (int b : k) {
            longest = Math.max(longest, b);
        }
        reserve(longest + 1);
        program.materialise(program.read(source));
        Variable copy = program.like(source, name, source.shape());
        program.add(new ReadEach(this, copy, k));
        return program.read(copy);
    }

    int slot(int back) {
        long at = head - back;
        return at < 0 ? -1 : (int) (at % length);
    }

    int length() {
        return length;
    }

    Buffer ring() {
        return ring;
    }

    void advance() {
        head++;
    }

    /** Copies the variable into the ring. */
    private static final class Push extends Step {
        private final DelayLine line;

        Push(DelayLine line) {
            this.line = line;
        }

        @Override
        public List<Use> uses() {
            List<Use> uses = new ArrayList<>();
            uses.add(new Use(line.source.buffer(), Access.READ));
            uses.add(new Use(line.ring, Access.WRITE));
            return uses;
        }

        @Override
        public int size() {
            return line.source.size();
        }

        @Override
        public long traffic() {
            return 2 * line.source.buffer().bytes();
        }

        @Override
        public void run(Clock clock, int from, int to, int thread) {
            Buffer b = line.source.buffer();
            for (int slice = 0; slice < b.batch(); slice++) {
                int base = slice * b.stride();
                copy(b, base + from, line.ring, line.slot(0) * b.stride() * b.batch() + base + from, to - from);
            }
        }

        @Override
        public void finish() {
            line.advance();
        }

        @Override
        public boolean needsFinish() {
            return true;
        }

        @Override
        public String label() {
            return line.name + " push";
        }
    }

    /** Copies a value of the past out of the ring. */
    private static final class Read extends Step {
        private final DelayLine line;
        private final Variable copy;
        private final int back;

        Read(DelayLine line, Variable copy, int back) {
            this.line = line;
            this.copy = copy;
            this.back = back;
        }

        @Override
        public List<Use> uses() {
            return List.of(new Use(line.ring, Access.READ), new Use(copy.buffer(), Access.WRITE));
        }

        @Override
        public int size() {
            return copy.size();
        }

        @Override
        public long traffic() {
            return 2 * copy.buffer().bytes();
        }

        @Override
        public void run(Clock clock, int from, int to, int thread) {
            Buffer b = copy.buffer();
            int slot = line.slot(back);
            for (int slice = 0; slice < b.batch() && slot >= 0; slice++) {
                int base = slice * b.stride();
                copy(line.ring, slot * b.stride() * b.batch() + base + from, b, base + from, to - from);
            }
        }

        @Override
        public String label() {
            return line.name + " read";
        }
    }

    /** Copies values of different pasts out of the ring. */
    private static final class ReadEach extends Step {
        private final DelayLine line;
        private final Variable copy;
        private final int[] back;

        ReadEach(DelayLine line, Variable copy, int[] back) {
            this.line = line;
            this.copy = copy;
            this.back = back.clone();
        }

        @Override
        public List<Use> uses() {
            return List.of(
                    new Use(line.source.buffer(), Access.READ),
                    new Use(line.ring, Access.READ),
                    new Use(copy.buffer(), Access.WRITE));
        }

        @Override
        public List<Object> arrays() {
            return List.of(back);
        }

        @Override
        public long traffic() {
            return 2 * copy.buffer().bytes();
        }

        @Override
        public int size() {
            return copy.size();
        }

        @Override
        public void run(Clock clock, int from, int to, int thread) {
            Buffer b = copy.buffer();
            Buffer now = line.source.buffer();
            int perSlot = b.stride() * b.batch();
            for (int slice = 0; slice < b.batch(); slice++) {
                for (int i = from; i < to; i++) {
                    int slot = line.slot(back[i]);
                    if (back[i] == 0) {
                        b.set(slice, i, now.get(slice, i));
                    } else {
                        b.set(slice, i, slot < 0 ? 0 : line.ring.get(0, slot * perSlot + slice * b.stride() + i));
                    }
                }
            }
        }

        @Override
        public String label() {
            return line.name + " read each";
        }
    }

    /** Copies elements; positions are multiples of {@link Buffer#ALIGN}. */
    private static void copy(Buffer a, int from, Buffer b, int to, int count) {
        if (count <= 0) {
            return;
        }
        if (a.kind() == Kind.BITS) {
            System.arraycopy(a.bits(), from >> 6, b.bits(), to >> 6, (count + 63) >> 6);
        } else if (a.floats().length > 0) {
            System.arraycopy(a.floats(), from, b.floats(), to, count);
        } else if (a.doubles().length > 0) {
            System.arraycopy(a.doubles(), from, b.doubles(), to, count);
        } else {
            System.arraycopy(a.steps(), from, b.steps(), to, count);
        }
    }
}
