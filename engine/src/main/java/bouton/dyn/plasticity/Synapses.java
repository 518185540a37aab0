package bouton.dyn.plasticity;

import bouton.dyn.Model;
import bouton.network.Dynamics;
import bouton.network.Environment;
import bouton.network.SynapseIndex;
import bouton.network.Variable;

/** The synapses of a projection as a rule sees them. */
public interface Synapses {
    /** For messages and names. */
    String name();

    /** Step length, precision, seed. */
    Environment environment();

    /** Who reaches whom. */
    SynapseIndex index();

    /** One weight per synapse. */
    Variable weight();

    /** A model per pre neuron, driven by its spikes as they arrive, updated right after the pre population. */
    Dynamics onPre(Model<?> model);

    /** A model per post neuron, driven by its spikes, updated right after the post population. */
    Dynamics onPost(Model<?> model);
}
