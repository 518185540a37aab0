package bouton.dyn;

import bouton.equation.ModelSpec;

/**
 * The description of a source of spikes or currents.
 *
 * @param <M> the model's own type
 */
public abstract class Source<M extends Source<M>> extends Model<M> {
    protected Source(ModelSpec spec, int... size) {
        super(spec, size);
    }
}
