package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.SynOut;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** comm and an output; called with conductances. */
public final class VanillaProj extends Projection {
    public VanillaProj(Comm comm, SynOut<?> out, Port post) {
        this(comm, out, post, null);
    }

    public VanillaProj(Comm comm, SynOut<?> out, Port post, @Nullable String name) {
        super(name, comm, post);
        this.out = build(out);
        post.population().current(this, out());
    }

    @Override
    public boolean takesInput() {
        return true;
    }

    @Override
    public Comm.Arrived update(Program program, @Nullable Value x) {
        Value c = comm.apply(program, input(x));
        bind(program, c);
        return () -> c;
    }
}
