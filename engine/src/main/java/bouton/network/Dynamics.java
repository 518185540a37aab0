package bouton.network;

import org.jspecify.annotations.Nullable;

/** A population that answers to what it gets: from a model's equations, or from the code of its user. Projections have synapses of this kind. */
public abstract class Dynamics extends Population {
    Dynamics(String name, Environment env, int... size) {
        super(name, env, size);
    }

    /** Where the result of an update is kept: the state that it is, or a variable of its own. */
    public abstract Variable output();

    /** One update whose result is also kept in {@link #output}. */
    public abstract Value callAndKeep(Program program, @Nullable Value input);

    /** Adds what arrives from other neurons, without an update; for synapses of linear response, which align with the post neuron. */
    public abstract void receive(Program program, Value arrived);

    /** The one variable that {@link #receive} adds to; null if there are several, or if more happens than adding. */
    public abstract @Nullable Variable receiver();

    /** Whether its response is proportional to how much of a spike arrives, and not only to whether one does. */
    public abstract boolean takesAmounts();
}
