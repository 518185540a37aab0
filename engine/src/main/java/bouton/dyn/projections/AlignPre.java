package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.SynOut;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import org.jspecify.annotations.Nullable;

/** A synapse state per pre neuron; the comm layer carries conductances. */
abstract class AlignPre extends Projection {
    final Port pre;
    final int delay;

    AlignPre(
            @Nullable String name,
            Port pre,
            @Nullable Double delay,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel) {
        super(name, comm, post);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        this.delay = steps(delay);
        this.out = build(out);
        post.population().current(outLabel == null ? this : key(outLabel, this), out());
    }

    /** The conductances that the comm layer carries in this step. */
    abstract Value conductance(Program program);

    @Override
    public final Comm.Arrived update(Program program, @Nullable Value x) {
        Value c = comm.apply(program, conductance(program));
        bind(program, c);
        return () -> c;
    }
}
