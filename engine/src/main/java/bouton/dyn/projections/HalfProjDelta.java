package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** Weighted spikes go to the membrane potential; called with what the pre neurons send. */
public final class HalfProjDelta extends ProjDelta {
    public HalfProjDelta(Comm comm, Port post) {
        this(comm, post, null);
    }

    public HalfProjDelta(Comm comm, Port post, @Nullable String name) {
        super(name, comm, post);
    }

    @Override
    public boolean takesInput() {
        return true;
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        return deliver(program, input(x));
    }
}
