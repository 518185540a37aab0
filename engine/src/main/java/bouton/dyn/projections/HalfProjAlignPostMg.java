package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** comm, then a synapse per post neuron shared with equal projections; called with what the pre neurons send. Also ProjAlignPostMg1. */
public final class HalfProjAlignPostMg extends AlignPostMg {
    public HalfProjAlignPostMg(Comm comm, Model<?> syn, SynOut<?> out, Port post) {
        this(comm, syn, out, post, null, null);
    }

    /** @param outLabel groups currents, null for none */
    public HalfProjAlignPostMg(
            Comm comm, Model<?> syn, SynOut<?> out, Port post, @Nullable String outLabel, @Nullable String name) {
        super(name, comm, syn, out, post, outLabel);
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
