package bouton.dnn;

import bouton.conn.Csr;
import bouton.init.Values;
import bouton.network.Delivery;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;

/** Sparse rows; numbers that pre neurons send are multiplied by the weights. Rows of silent neurons cost nothing. */
public final class CSRLinear extends Comm {
    private final Csr conn;
    private final double[] weight;

    /** @param weight one number, or one per synapse in the order of {@code conn.indices()} */
    public CSRLinear(Csr conn, Values weight, Environment env) {
        super(conn.numPre(), conn.numPost());
        this.conn = conn;
        this.weight = sample("CSRLinear.weight", weight, new int[] {conn.synapses()}, env);
    }

    /** Who reaches whom. */
    public Csr conn() {
        return conn;
    }

    @Override
    Value weigh(Program program, Value x) {
        return Delivery.of(program, conn, weight, x, false);
    }

    @Override
    public Arrived addTo(Program program, Value x, Variable target) {
        check(x);
        Delivery d = Delivery.into(program, conn, weight, x, false, target);
        return () -> d.result(program);
    }
}
