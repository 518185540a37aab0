package bouton.dnn;

import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.DenseProduct;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;
import org.jspecify.annotations.Nullable;

/** A full matrix and an offset: {@code x W + b}. brainpy calls it Dense and Linear. */
public final class Dense extends Comm {
    private final double[] matrix;
    private final double @Nullable [] offset;
    private final Environment env;

    /**
     * @param w the matrix, in x out
     * @param b the offset, one per output; null for none
     */
    public Dense(int numIn, int numOut, Values w, @Nullable Values b, Environment env) {
        super(numIn, numOut);
        double[] m = sample("Dense.W", w, new int[] {numIn, numOut}, env);
        this.matrix = m.length == 1 ? filled(m[0], numIn * numOut) : m;
        this.offset = b == null ? null : sample("Dense.b", b, new int[] {numOut}, env);
        this.env = env;
    }

    static double[] filled(double v, int n) {
        double[] a = new double[n];
        java.util.Arrays.fill(a, v);
        return a;
    }

    @Override
    Value weigh(Program program, Value x) {
        Value y = DenseProduct.of(program, matrix, numPre(), numPost(), x);
        if (offset == null || java.util.Arrays.stream(offset).allMatch(v -> v == 0)) {
            return y;
        }
        Variable b = Variable.real("b", "", env, numPost());
        b.set(offset);
        return program.call(Fn.ADD, y, program.read(b));
    }
}
