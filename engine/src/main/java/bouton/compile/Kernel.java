package bouton.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elementwise computation over one population: a list of passes over blocks of elements. Made by {@link KernelBuilder}; run by any
 * number of threads on disjoint ranges that begin at multiples of {@link Buffer#ALIGN}.
 */
public final class Kernel {
    /** A step over a block: a generated pass, or a function applied to a block of scratch in place. */
    record Stage(
            @Nullable Pass pass,
            Pass.@Nullable Frame frame,
            PassCode code,
            Op function,
            int scratch,
            long stream,
            int vector) {}

    private final int n;
    private final int lanes;
    private final Precision precision;
    private final Stage[] stages;
    private final int scratchCount;
    private final List<Node> fixedUniforms;
    private final List<Node> stepUniforms;
    private final Slot[] allSlots;
    private final Slot[] stepSlots;
    private final List<Constants> constants;
    private final double[] memo;
    private final String name;

    /** Where a pass finds a number that is one for all elements. */
    private record Slot(Pass.Frame frame, int at, boolean integer, int memo) {}

    /** A parameter array computed from others, once. */
    record Constants(Node node, Buffer buffer) {}

    Kernel(
            String name,
            int n,
            int lanes,
            Precision precision,
            List<Stage> stages,
            int scratchCount,
            List<Node> fixedUniforms,
            List<Node> stepUniforms,
            List<Node> uniforms,
            List<Constants> constants,
            int graphSize) {
        this.name = name;
        this.n = n;
        this.lanes = lanes;
        this.precision = precision;
        this.stages = stages.toArray(Stage[]::new);
        this.scratchCount = scratchCount;
        this.fixedUniforms = fixedUniforms;
        this.stepUniforms = stepUniforms;
        this.allSlots = slots(this.stages, uniforms, true);
        this.stepSlots = slots(this.stages, uniforms, false);
        this.constants = constants;
        this.memo = new double[graphSize];
        refresh();
    }

    /** What it computes, for profiles and messages. */
    public String name() {
        return name;
    }

    /** The arrays that it computed from parameter arrays. */
    public List<Buffer> derived() {
        return constants.stream().map(Constants::buffer).toList();
    }

    /** Elements of the population. */
    public int size() {
        return n;
    }

    /** Whether all its passes run as they will from now on: as vector code, unless that was not wanted. */
    boolean isWarm() {
        for (Stage s : stages) {
            if (s.pass instanceof WarmingPass w && !w.isWarm()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may have written a number that is not finite since this was last asked. */
    public boolean isSuspect() {
        boolean suspect = false;
        for (Stage s : stages) {
            if (s.frame != null && s.frame.suspect) {
                s.frame.suspect = false;
                suspect = true;
            }
        }
        return suspect;
    }

    /** A set of scratch blocks for one thread. */
    public Object newScratch() {
        return new Pass.Scratch(precision, scratchCount);
    }

    /** Whether {@link #prepare} has anything to do at each step. */
    public boolean variesByStep() {
        return !stepUniforms.isEmpty();
    }

    /** Computes again what depends on parameters only; call after a parameter changed. */
    public void refresh() {
        Uniforms.evaluate(fixedUniforms, memo, 0, 0);
        for (Constants c : constants) {
            double first = n == 0 ? 0 : Uniforms.atElement(c.node, 0, memo);
            c.buffer.fill(first);
            for (int i = 1; i < n; i++) {
                c.buffer.set(0, i, Uniforms.atElement(c.node, i, memo));
            }
        }
        publish(allSlots);
    }

    /** Computes what is one number for all elements but new at each step. Not for concurrent use with {@link #run}. */
    public void prepare(long step, double t) {
        Uniforms.evaluate(stepUniforms, memo, step, t);
        publish(stepSlots);
    }

    private static Slot[] slots(Stage[] stages, List<Node> uniforms, boolean allOfThem) {
        List<Slot> slots = new ArrayList<>();
        for (Stage s : stages) {
            if (s.frame == null) {
                continue;
            }
            for (int k = 0; k < s.code.uniforms.size(); k++) {
                add(slots, s.frame, uniforms.get(s.code.uniforms.get(k)), k, false, allOfThem);
            }
            for (int k = 0; k < s.code.intUniforms.size(); k++) {
                add(slots, s.frame, uniforms.get(s.code.intUniforms.get(k)), k, true, allOfThem);
            }
        }
        return slots.toArray(Slot[]::new);
    }

    private static void add(
            List<Slot> slots, Pass.Frame frame, Node uniform, int at, boolean integer, boolean allOfThem) {
        if (allOfThem || uniform.varies != Node.Varies.NEVER) {
            slots.add(new Slot(frame, at, integer, uniform.id));
        }
    }

    private void publish(Slot[] slots) {
        for (Slot s : slots) {
            double v = memo[s.memo];
            if (s.integer) {
                s.frame.un[s.at] = (int) v;
            } else if (precision == Precision.FLOAT32) {
                s.frame.uf[s.at] = (float) v;
            } else {
                s.frame.ud[s.at] = v;
            }
        }
    }

    /**
     * Computes a range of elements of one slice.
     *
     * @param slice which slice of the batch
     * @param from first element, a multiple of {@link Buffer#ALIGN}
     * @param to element after the last
     * @param seed of the draws
     * @param step of the draws
     */
    public void run(int slice, int from, int to, Object scratch, long seed, long step) {
        Pass.Scratch blocks = (Pass.Scratch) scratch;
        int base = slice * Buffer.padded(n);
        long element = (long) slice * n;
        // Without scratch there is nothing to keep in the cache between passes.
        int block = scratchCount == 0 ? Math.max(to - from, 1) : Pass.Scratch.BLOCK;
        for (int start = from; start < to; start += block) {
            int end = Math.min(start + block, to);
            int rounded = start + (end - start + lanes - 1) / lanes * lanes;
            for (Stage s : stages) {
                if (s.pass != null && s.frame != null) {
                    s.pass.run(s.frame, blocks, base, start, rounded);
                } else {
                    SlowFunctions.apply(
                            s.function, blocks, s.scratch, end - start, seed, s.stream, element + start, step);
                }
            }
        }
    }
}
