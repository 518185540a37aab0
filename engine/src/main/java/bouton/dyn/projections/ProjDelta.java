package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.Model;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Slot;
import bouton.network.Value;
import bouton.network.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrives is added to the membrane potential directly, after integration; it stays bound until the next update. */
public abstract class ProjDelta extends Projection {
    private final Slot slot;

    ProjDelta(@Nullable String name, Comm comm, Port post) {
        super(name, comm, post);
        this.slot = new Slot(name() + ".delta", post.population().num());
        post.population().delta(this, slot);
    }

    /** Short-term plasticity: what each pre neuron sends is multiplied by the factors. Before the first update. */
    public final void stp(Model<?>... factors) {
        stp(List.of(factors));
    }

    /** The same, from a list. */
    public final void stp(List<? extends Model<?>> factors) {
        release = release(List.copyOf(factors));
    }

    final Comm.Arrived deliver(Program program, Value x) {
        return bindDelta(program, comm.apply(program, x, release.factor(program, x)));
    }

    /** The same for what pre neurons send, made of {@code from}, with the delays of the projection. */
    final Comm.Arrived deliver(Program program, Variable from, Value x) {
        return bindDelta(program, arriving(program, from, x, release.factor(program, x)));
    }

    private Comm.Arrived bindDelta(Program program, Value c) {
        program.bind(slot, post.spread(program, c));
        return () -> c;
    }
}
