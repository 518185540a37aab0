package bouton.dyn.projections;

import bouton.dnn.Comm;
import bouton.dyn.SynOut;
import bouton.init.Values;
import bouton.network.Port;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/** A synapse state per pre neuron; the comm layer carries conductances. */
abstract class AlignPre extends Projection {
    final Port pre;

    AlignPre(
            @Nullable String name,
            Port pre,
            @Nullable Values delay,
            Comm comm,
            SynOut<?> out,
            Port post,
            @Nullable String outLabel) {
        super(name, comm, post);
        checkPre(pre, comm.numPre());
        this.pre = pre;
        delays(delay);
        this.out = build(out);
        post.population().current(outLabel == null ? this : key(outLabel, this), out());
    }

    /** The conductances that the comm layer carries in this step; undelayed, where each synapse has a delay of its own. */
    abstract Value conductance(Program program);

    /** Where the undelayed conductances are kept. */
    abstract Variable undelayed();

    @Override
    public final Comm.Arrived update(Program program, @Nullable Value x) {
        Value c = arriving(program, undelayed(), conductance(program), null);
        bind(program, c);
        return () -> c;
    }
}
