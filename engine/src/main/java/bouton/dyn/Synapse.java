package bouton.dyn;

import bouton.equation.ModelSpec;

/**
 * The description of a synapse: conductances driven by spikes.
 *
 * @param <M> the model's own type
 */
public abstract class Synapse<M extends Synapse<M>> extends Model<M> {
    protected Synapse(ModelSpec spec, int... size) {
        super(spec, size);
    }
}
