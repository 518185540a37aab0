package bouton.dnn;

import bouton.conn.Csr;
import bouton.init.Values;
import bouton.network.DenseProduct;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;

/** A full matrix with zeros where there is no connection. */
public final class MaskedLinear extends Comm {
    private final double[] matrix;

    /** @param weight one number, or pre x post */
    public MaskedLinear(Csr conn, Values weight, Environment env) {
        super(conn.numPre(), conn.numPost());
        double[] w = sample("MaskedLinear.weight", weight, new int[] {numPre(), numPost()}, env);
        this.matrix = new double[Math.multiplyExact(numPre(), numPost())];
        for (int i = 0; i < numPre(); i++) {
            for (int k = conn.indptr()[i]; k < conn.indptr()[i + 1]; k++) {
                int at = i * numPost() + conn.indices()[k];
                matrix[at] = w[w.length == 1 ? 0 : at];
            }
        }
    }

    @Override
    Value weigh(Program program, Value x) {
        return DenseProduct.of(program, matrix, numPre(), numPost(), x);
    }
}
