package bouton.dyn;

import bouton.equation.ModelSpec;
import bouton.network.Environment;
import bouton.network.Out;

/**
 * The description of a synaptic output: from conductance and potential to current.
 *
 * @param <M> the model's own type
 */
public abstract class SynOut<M extends SynOut<M>> extends Model<M> {
    protected SynOut(ModelSpec spec) {
        super(spec);
    }

    /** Makes the output for a post population. */
    public final Out buildOut(String name, int[] postShape, Environment env) {
        return new Out(name, spec(), values(), postShape, env);
    }
}
