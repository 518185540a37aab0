package bouton.dnn;

import bouton.network.Environment;
import bouton.network.JitMatrix;
import java.util.OptionalLong;

/** {@link JitFPLinear} with one weight for all synapses. Any number but 0 that is sent counts as one spike. */
public final class EventJitFPHomoLinear extends JitFPLinear {
    /**
     * @param prob probability of each pair, 0 to 1
     * @param weight finite
     * @param seed its own seed; empty: the network's
     * @param transpose whether the matrix is drawn by post neuron; brainpy's default is false
     */
    public EventJitFPHomoLinear(
            int numIn, int numOut, double prob, double weight, OptionalLong seed, boolean transpose, Environment env) {
        super(numIn, numOut, prob, JitMatrix.Law.HOMO, weight, 0, seed, transpose, true, env);
    }
}
