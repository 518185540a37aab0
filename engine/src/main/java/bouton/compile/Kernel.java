package bouton.compile;

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
    private final List<Node> uniforms;
    private final List<Constants> constants;
    private final double[] memo;
    private final String name;

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
        this.uniforms = uniforms;
        this.constants = constants;
        this.memo = new double[graphSize];
        refresh();
    }

    /** What it computes, for profiles and messages. */
    public String name() {
        return name;
    }

    /** Elements of the population. */
    public int size() {
        return n;
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
        publish();
    }

    /** Computes what is one number for all elements but new at each step. Not for concurrent use with {@link #run}. */
    public void prepare(long step, double t) {
        Uniforms.evaluate(stepUniforms, memo, step, t);
        publish();
    }

    private void publish() {
        for (Stage s : stages) {
            Pass.Frame frame = s.frame;
            if (frame == null) {
                continue;
            }
            List<Integer> reals = s.code.uniforms;
            for (int k = 0; k < reals.size(); k++) {
                double v = memo[uniforms.get(reals.get(k)).id];
                if (precision == Precision.FLOAT32) {
                    frame.uf[k] = (float) v;
                } else {
                    frame.ud[k] = v;
                }
            }
            List<Integer> ints = s.code.intUniforms;
            for (int k = 0; k < ints.size(); k++) {
                frame.un[k] = (int) memo[uniforms.get(ints.get(k)).id];
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
