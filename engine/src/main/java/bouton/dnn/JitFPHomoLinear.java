package bouton.dnn;

import bouton.network.Environment;
import bouton.network.JitMatrix;
import java.util.OptionalLong;

/** {@link JitFPLinear} with one weight for all synapses. What is sent is multiplied by the weights. */
public final class JitFPHomoLinear extends JitFPLinear {
    /**
     * @param prob probability of each pair, 0 to 1
     * @param weight finite
     * @param seed its own seed; empty: the network's
     * @param transpose whether the matrix is drawn by post neuron; brainpy's default is false
     */
    public JitFPHomoLinear(
            int numIn, int numOut, double prob, double weight, OptionalLong seed, boolean transpose, Environment env) {
        super(numIn, numOut, prob, JitMatrix.Law.HOMO, weight, 0, seed, transpose, false, env);
    }
}
