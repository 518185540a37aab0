package bouton.network;

import bouton.compile.Buffer;
import bouton.compile.Buffer.Kind;
import bouton.compile.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what pre neurons send to post neurons through a matrix that is drawn while it is used. Each post neuron is summed by one thread in order of
 * the pre neurons, so the sum does not depend on the number of threads.
 */
public final class JitDelivery extends Step {
    private final JitMatrix matrix;
    private final boolean byPost;
    private final Buffer source;
    private final @Nullable Buffer scale;
    private final Buffer target;
    private final boolean asEvents;
    private JitMatrix.Walk[] walks = {};

    private JitDelivery(
            JitMatrix matrix, boolean byPost, Buffer source, @Nullable Buffer scale, Buffer target, boolean asEvents) {
        this.matrix = matrix;
        this.byPost = byPost;
        this.source = source;
        this.scale = scale;
        this.target = target;
        this.asEvents = asEvents;
    }

    /**
     * What arrives at each post neuron.
     *
     * @param byPost whether the rows of the matrix are the post neurons; then every row is drawn in every step
     * @param scale a factor per pre neuron on what it sends; null for none
     * @param asEvents whether any number but 0 counts as one spike
     */
    public static Value of(
            Program program, JitMatrix matrix, boolean byPost, Value x, @Nullable Value scale, boolean asEvents) {
        Buffer source = program.materialise(x).buffer();
        Buffer factor = scale == null ? null : program.materialise(scale).buffer();
        Variable arrived =
                Variable.real("arrived", "", program.environment(), byPost ? matrix.rows() : matrix.columns());
        program.owns(arrived);
        program.add(new JitDelivery(matrix, byPost, source, factor, arrived.buffer(), asEvents));
        return program.read(arrived);
    }

    @Override
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        uses.add(new Use(source, Access.READ_ALL));
        if (scale != null) {
            uses.add(new Use(scale, Access.READ_ALL));
        }
        uses.add(new Use(target, Access.WRITE));
        return uses;
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void start(int threads) {
        if (walks.length < threads) {
            walks = new JitMatrix.Walk[threads];
            Arrays.setAll(walks, k -> matrix.walk());
        }
    }

    @Override
    public void run(Clock clock, int from, int to, int thread) {
        int last = Math.min(to, target.size());
        for (int b = 0; b < target.batch(); b++) {
            if (byPost) {
                gather(b, from, last, walks[thread]);
            } else {
                push(b, from, last, walks[thread]);
            }
        }
    }

    private void push(int slice, int from, int to, JitMatrix.Walk walk) {
        int base = slice * target.stride();
        boolean single = target.precision() == Precision.FLOAT32;
        if (single) {
            Arrays.fill(target.floats(), base + from, base + to, 0);
        } else {
            Arrays.fill(target.doubles(), base + from, base + to, 0);
        }
        int words = source.kind() == Kind.BITS ? (matrix.rows() + 63) / 64 : 0;
        for (int w = 0; w < words; w++) {
            for (long word = source.bits()[slice * source.stride() / 64 + w]; word != 0; word &= word - 1) {
                row(slice, w * 64 + Long.numberOfTrailingZeros(word), base, from, to, walk);
            }
        }
        for (int i = 0; words == 0 && i < matrix.rows(); i++) {
            row(slice, i, base, from, to, walk);
        }
    }

    private void row(int slice, int pre, int base, int from, int to, JitMatrix.Walk walk) {
        double x = sent(slice, pre);
        if (x == 0) {
            return;
        }
        walk.begin(pre, from, to);
        if (target.precision() == Precision.FLOAT32) {
            float[] g = target.floats();
            for (int j = walk.next(); j >= 0; j = walk.next()) {
                g[base + j] += (float) (x * walk.weight());
            }
        } else {
            double[] g = target.doubles();
            for (int j = walk.next(); j >= 0; j = walk.next()) {
                g[base + j] += x * walk.weight();
            }
        }
    }

    private void gather(int slice, int from, int to, JitMatrix.Walk walk) {
        for (int j = from; j < to; j++) {
            double sum = 0;
            walk.begin(j, 0, matrix.columns());
            for (int i = walk.next(); i >= 0; i = walk.next()) {
                double x = sent(slice, i);
                if (x != 0) {
                    sum += x * walk.weight();
                }
            }
            target.set(slice, j, sum);
        }
    }

    private double sent(int slice, int pre) {
        double x = source.get(slice, pre);
        if (x == 0) {
            return 0;
        }
        return (asEvents ? 1 : x) * (scale == null ? 1 : scale.get(slice, pre));
    }

    @Override
    public String label() {
        return "deliver " + source.name() + " on the fly";
    }
}
