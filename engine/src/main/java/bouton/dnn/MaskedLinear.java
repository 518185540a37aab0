package bouton.dnn;

import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.error.Heap;
import bouton.init.Values;
import bouton.network.Delivery;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A full matrix, of which only the entries count where there is a connection. */
public final class MaskedLinear extends Comm {
    private final Csr conn;
    private final Weights weight;
    private final int[] at;

    /** @param weight one number, or pre x post */
    public MaskedLinear(Csr conn, Values weight, Environment env) {
        super(conn.numPre(), conn.numPost());
        this.conn = conn;
        this.weight = new Weights("MaskedLinear.weight", weight, new int[] {numPre(), numPost()}, env);
        Heap.count(numPre(), numPost());
        this.at = new int[conn.synapses()];
        for (int i = 0; i < numPre(); i++) {
            for (int k = conn.indptr()[i]; k < conn.indptr()[i + 1]; k++) {
                at[k] = i * numPost() + conn.indices()[k];
            }
        }
    }

    /** Who reaches whom. */
    public Csr conn() {
        return conn;
    }

    @Override
    public long synapses() {
        return conn.synapses();
    }

    @Override
    public List<Object> arrays() {
        return List.of(weight.variable().buffer(), conn.indptr(), conn.indices(), at);
    }

    @Override
    Weights weightsOrNull() {
        return weight;
    }

    @Override
    public Edges edges() {
        double[] all = weight.values();
        double[] w = new double[at.length];
        for (int k = 0; k < w.length; k++) {
            w[k] = all[all.length == 1 ? 0 : at[k]];
        }
        return Edges.of(conn).withWeight(w);
    }

    @Override
    public Delivery.Synapses eachSynapse() {
        return new Delivery.Synapses(conn, at, weight);
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        return Delivery.of(program, eachSynapse(), x, scale, false);
    }
}
