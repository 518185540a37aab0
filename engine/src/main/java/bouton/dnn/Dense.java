package bouton.dnn;

import bouton.compile.Buffer;
import bouton.conn.All2All;
import bouton.conn.Edges;
import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.DenseProduct;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A full matrix and an offset: {@code x W + b}. brainpy calls it Dense and Linear. */
public final class Dense extends Comm {
    private final Weights matrix;
    private final @Nullable Weights offset;

    /**
     * @param w the matrix, in x out
     * @param b the offset, one per output; null for none
     */
    public Dense(int numIn, int numOut, Values w, @Nullable Values b, Environment env) {
        super(numIn, numOut);
        this.matrix = new Weights("Dense.W", w, new int[] {numIn, numOut}, env).each();
        this.offset = b == null ? null : new Weights("Dense.b", b, new int[] {numOut}, env);
    }

    /** The offset; null if it has none. */
    public @Nullable Weights offset() {
        return offset;
    }

    @Override
    public List<Object> arrays() {
        Buffer weights = matrix.variable().buffer();
        return offset == null
                ? List.of(weights)
                : List.of(weights, offset.variable().buffer());
    }

    @Override
    Weights weightsOrNull() {
        return matrix;
    }

    @Override
    public Edges edges() {
        return Edges.of(new All2All().csr(numPre(), numPost(), 0)).withWeight(matrix.values());
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        return offset(program, DenseProduct.of(program, matrix, numPre(), numPost(), false, scaled(program, x, scale)));
    }

    @Override
    Value offset(Program program, Value arrived) {
        return offset == null ? arrived : program.call(Fn.ADD, arrived, program.read(offset.variable()));
    }
}
