package bouton.dnn;

import bouton.network.Environment;
import bouton.network.JitMatrix;
import java.util.OptionalLong;

/** {@link JitFPLinear} with weights between two bounds, uniformly distributed. What is sent is multiplied by the weights. */
public final class JitFPUniformLinear extends JitFPLinear {
    /**
     * @param prob probability of each pair, 0 to 1
     * @param w_low lower bound
     * @param w_high upper bound, at least w_low
     * @param seed its own seed; empty: the network's
     * @param transpose whether the matrix is drawn by post neuron; brainpy's default is false
     */
    public JitFPUniformLinear(
            int numIn,
            int numOut,
            double prob,
            double w_low,
            double w_high,
            OptionalLong seed,
            boolean transpose,
            Environment env) {
        super(numIn, numOut, prob, JitMatrix.Law.UNIFORM, w_low, w_high, seed, transpose, false, env);
    }
}
