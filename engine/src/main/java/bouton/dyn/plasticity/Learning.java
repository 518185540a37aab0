package bouton.dyn.plasticity;

import bouton.network.Dynamics;
import bouton.network.Program;
import bouton.network.Value;
import java.util.Map;

/** A rule at work on the synapses of one projection. */
public interface Learning {
    /**
     * Changes the weights by what happened up to here; before the projection delivers.
     *
     * @param preSpikes spikes of the pre neurons as they arrive in this step
     * @param postSpikes spikes of the last update of the post neurons
     */
    void update(Program program, Value preSpikes, Value postSpikes);

    /** What it remembers of the neurons, by name, such as {@code pre_trace}. */
    Map<String, Dynamics> traces();
}
