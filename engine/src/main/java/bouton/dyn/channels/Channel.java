package bouton.dyn.channels;

import bouton.dyn.Model;
import bouton.equation.ModelSpec;

/**
 * The description of an ion channel: gates that follow the potential {@code V} of a neuron, and the current that they let pass, inward
 * positive. It is added to a neuron ({@link bouton.dyn.neurons.CondNeuGroup}), to an ion, or to a mix of ions, as its tags say: a channel
 * with the tag {@code Ca} asks its ion for {@code C_Ca} and {@code E_Ca}. As in brainpy, gates begin at 0, and a reset sets them to
 * their steady state at V.
 *
 * @param <M> the model's own type
 */
public abstract class Channel<M extends Channel<M>> extends Model<M> implements IonChaDyn {
    protected Channel(ModelSpec spec, int... size) {
        super(spec, size);
    }
}
