package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.init.Values;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** Delayed, weighted spikes of the pre neurons go to the membrane potential. */
public final class FullProjDelta extends ProjDelta {
    private final Port pre;

    public FullProjDelta(Port pre, @Nullable Double delay, Comm comm, Port post) {
        this(pre, ms(delay), comm, post, null);
    }

    /** @param delay in ms: a number, an array per pre neuron or per synapse, an initializer; null for none */
    public FullProjDelta(Port pre, @Nullable Values delay, Comm comm, Port post, @Nullable String name) {
        super(name, comm, post);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        delays(delay);
        reserve(pre);
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        return deliver(program, pre.population().signal(), signal(program, pre));
    }
}
