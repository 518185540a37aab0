package bouton.dnn;

import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.init.Values;
import bouton.network.Delivery;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.SynapseIndex;
import bouton.network.Value;
import bouton.network.Variable;
import bouton.network.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sparse rows; any number but 0 counts as one spike. Rows of silent neurons cost nothing. */
public final class EventCSRLinear extends Comm {
    private final Csr conn;
    private final Weights weight;

    /** @param weight one number, or one per synapse in the order of {@code conn.indices()} */
    public EventCSRLinear(Csr conn, Values weight, Environment env) {
        super(conn.numPre(), conn.numPost());
        this.conn = conn.compacted();
        this.weight = new Weights("EventCSRLinear.weight", weight, new int[] {conn.synapses()}, env);
    }

    /** Who reaches whom. */
    public Csr conn() {
        return conn;
    }

    @Override
    public List<Object> arrays() {
        List<Object> arrays = new ArrayList<>(conn.arrays());
        arrays.add(weight.variable().buffer());
        return arrays;
    }

    @Override
    Weights weightsOrNull() {
        return weight;
    }

    @Override
    public Edges edges() {
        return Edges.of(conn).withWeight(weight.values());
    }

    @Override
    public Delivery.Synapses eachSynapse() {
        return new Delivery.Synapses(conn, weight);
    }

    @Override
    public boolean takesEvents() {
        return true;
    }

    @Override
    SynapseIndex index() {
        return SynapseIndex.of(conn);
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        return Delivery.of(program, eachSynapse(), x, scale, true);
    }

    @Override
    Arrived add(Program program, Value x, @Nullable Value scale, Variable target) {
        Delivery d = Delivery.into(program, eachSynapse(), x, scale, true, target);
        return () -> d.result(program);
    }
}
