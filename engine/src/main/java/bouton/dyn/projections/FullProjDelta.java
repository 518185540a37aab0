package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** Delayed, weighted spikes of the pre neurons go to the membrane potential. */
public final class FullProjDelta extends ProjDelta {
    private final Port pre;
    private final int delay;

    public FullProjDelta(Port pre, @Nullable Double delay, Comm comm, Port post) {
        this(pre, delay, comm, post, null);
    }

    /** @param delay in ms; null for none */
    public FullProjDelta(Port pre, @Nullable Double delay, Comm comm, Port post, @Nullable String name) {
        super(name, comm, post);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        this.delay = steps(delay);
        reserve(pre, this.delay);
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        return deliver(program, signal(program, pre, delay));
    }
}
