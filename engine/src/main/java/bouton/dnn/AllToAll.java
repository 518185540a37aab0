package bouton.dnn;

import bouton.conn.All2All;
import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.Delivery;
import bouton.network.DenseProduct;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.SumStep;
import bouton.network.Value;
import bouton.network.Weights;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every pre neuron reaches every post neuron. One weight costs one sum; a matrix (pre x post) a product. */
public final class AllToAll extends Comm {
    private final Weights weight;
    private final boolean includeSelf;

    /**
     * @param weight one number, or pre x post
     * @param includeSelf whether neuron j reaches itself, for populations connected to themselves
     */
    public AllToAll(int numPre, int numPost, Values weight, boolean includeSelf, Environment env) {
        super(numPre, numPost);
        this.weight = new Weights("AllToAll.weight", weight, new int[] {numPre, numPost}, env);
        this.includeSelf = includeSelf;
    }

    @Override
    Weights weightsOrNull() {
        return weight;
    }

    @Override
    public Edges edges() {
        double[] all = weight.values();
        Csr csr = new All2All().csr(numPre(), numPost(), 0);
        if (includeSelf) {
            return Edges.of(csr).withWeight(all);
        }
        int[] pre = csr.pre_ids();
        int[] post = csr.indices();
        int[] others =
                IntStream.range(0, post.length).filter(k -> pre[k] != post[k]).toArray();
        return Edges.of(
                        numPre(),
                        numPost(),
                        Arrays.stream(others).map(k -> pre[k]).toArray(),
                        Arrays.stream(others).map(k -> post[k]).toArray())
                .withWeight(Arrays.stream(others)
                        .mapToDouble(k -> all[all.length == 1 ? 0 : k])
                        .toArray());
    }

    @Override
    public Delivery.Synapses eachSynapse() {
        Csr rows = fullRows(includeSelf);
        if (includeSelf) {
            return new Delivery.Synapses(rows, weight);
        }
        int[] at = new int[rows.synapses()];
        int[] pre = rows.pre_ids();
        for (int k = 0; k < at.length; k++) {
            at[k] = pre[k] * numPost() + rows.indices()[k];
        }
        return new Delivery.Synapses(rows, at, weight);
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        Value sent = scaled(program, x, scale);
        if (!weight.isOne()) {
            return DenseProduct.of(program, weight, numPre(), numPost(), !includeSelf, sent);
        }
        Value sum = SumStep.of(program, sent);
        Value one = program.read(weight.variable());
        return program.call(Fn.MUL, includeSelf ? sum : program.call(Fn.SUB, sum, sent), one);
    }
}
