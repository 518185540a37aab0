package bouton.dnn;

import bouton.network.Environment;
import bouton.network.JitMatrix;
import java.util.OptionalLong;

/** {@link JitFPLinear} with normally distributed weights. Any number but 0 that is sent counts as one spike. */
public final class EventJitFPNormalLinear extends JitFPLinear {
    /**
     * @param prob probability of each pair, 0 to 1
     * @param w_mu mean
     * @param w_sigma standard deviation, at least 0
     * @param seed its own seed; empty: the network's
     * @param transpose whether the matrix is drawn by post neuron; brainpy's default is false
     */
    public EventJitFPNormalLinear(
            int numIn,
            int numOut,
            double prob,
            double w_mu,
            double w_sigma,
            OptionalLong seed,
            boolean transpose,
            Environment env) {
        super(numIn, numOut, prob, JitMatrix.Law.NORMAL, w_mu, w_sigma, seed, transpose, true, env);
    }
}
