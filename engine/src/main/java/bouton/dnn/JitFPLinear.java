package bouton.dnn;

import bouton.conn.Edges;
import bouton.network.Environment;
import bouton.network.JitDelivery;
import bouton.network.JitMatrix;
import bouton.network.Program;
import bouton.network.Value;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Connections with a fixed probability that are drawn while they are used and take no memory: each pair is connected with probability prob,
 * independently of all others, and the same seed gives the same synapses and weights in every step, run and thread. Rows of silent pre neurons
 * cost nothing. Transposed, the matrix is drawn by post neuron, as the transpose of what the same seed draws for the sizes exchanged; then every
 * row is drawn in every step.
 */
public abstract sealed class JitFPLinear extends Comm
        permits JitFPHomoLinear,
                JitFPUniformLinear,
                JitFPNormalLinear,
                EventJitFPHomoLinear,
                EventJitFPUniformLinear,
                EventJitFPNormalLinear {
    private final JitMatrix matrix;
    private final boolean transpose;
    private final double prob;
    private final boolean asEvents;
    private final long seed;

    JitFPLinear(
            int numIn,
            int numOut,
            double prob,
            JitMatrix.Law law,
            double a,
            double b,
            OptionalLong ownSeed,
            boolean transpose,
            boolean asEvents,
            Environment env) {
        super(numIn, numOut);
        this.seed = ownSeed.orElse(env.seed());
        this.matrix = new JitMatrix(
                getClass().getSimpleName(),
                transpose ? numOut : numIn,
                transpose ? numIn : numOut,
                prob,
                law,
                a,
                b,
                seed);
        this.transpose = transpose;
        this.prob = prob;
        this.asEvents = asEvents;
    }

    /** The seed in use. */
    public final long seed() {
        return seed;
    }

    /** The number of synapses to expect; how many they are is known only by drawing them. */
    @Override
    public final long synapses() {
        return Math.round(prob * numPre() * numPost());
    }

    /**
     * The matrix, [post][pre] as in brainpy: what arrives is this matrix times what is sent.
     *
     * @throws bouton.error.BadValueException if it would not fit into memory
     */
    public final double[][] get_conn_matrix() {
        double[][] byPre = matrix();
        double[][] byPost = new double[numPost()][numPre()];
        for (int i = 0; i < numPre(); i++) {
            for (int j = 0; j < numPost(); j++) {
                byPost[j][i] = byPre[i][j];
            }
        }
        return byPost;
    }

    @Override
    public final Edges edges() {
        int[] pre = new int[64];
        int[] post = new int[64];
        double[] weight = new double[64];
        int used = 0;
        JitMatrix.Walk walk = matrix.walk();
        for (int r = 0; r < matrix.rows(); r++) {
            walk.begin(r, 0, matrix.columns());
            for (int c = walk.next(); c >= 0; c = walk.next()) {
                if (used == pre.length) {
                    int more = Edges.grown(used);
                    pre = Arrays.copyOf(pre, more);
                    post = Arrays.copyOf(post, more);
                    weight = Arrays.copyOf(weight, more);
                }
                pre[used] = transpose ? c : r;
                post[used] = transpose ? r : c;
                weight[used++] = walk.weight();
            }
        }
        return Edges.of(numPre(), numPost(), Arrays.copyOf(pre, used), Arrays.copyOf(post, used))
                .withWeight(Arrays.copyOf(weight, used));
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        return JitDelivery.of(program, matrix, transpose, x, scale, asEvents);
    }
}
