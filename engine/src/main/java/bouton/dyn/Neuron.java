package bouton.dyn;

import bouton.equation.ModelSpec;

/**
 * The description of a neuron population.
 *
 * @param <M> the model's own type
 */
public abstract class Neuron<M extends Neuron<M>> extends Model<M> {
    protected Neuron(ModelSpec spec, int... size) {
        super(spec, size);
    }
}
