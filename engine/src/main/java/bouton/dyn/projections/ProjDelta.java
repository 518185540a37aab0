package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Slot;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** What arrives is added to the membrane potential directly, after integration; it stays bound until the next update. */
abstract class ProjDelta extends Projection {
    private final Slot slot;

    ProjDelta(@Nullable String name, Comm comm, Port post) {
        super(name, comm, post);
        this.slot = new Slot(name() + ".delta", post.population().num());
        post.population().delta(this, slot);
    }

    final Comm.Arrived deliver(Program program, Value x) {
        Value c = comm.apply(program, x);
        program.bind(slot, post.spread(program, c));
        return () -> c;
    }
}
