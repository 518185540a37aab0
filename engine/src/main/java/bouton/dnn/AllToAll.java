package bouton.dnn;

import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.DenseProduct;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.SumStep;
import bouton.network.Value;

/** Every pre neuron reaches every post neuron. One weight costs one sum; a matrix (pre x post) a product. */
public final class AllToAll extends Comm {
    private final double[] weight;
    private final boolean includeSelf;

    /**
     * @param weight one number, or pre x post
     * @param includeSelf whether neuron j reaches itself, for populations connected to themselves
     */
    public AllToAll(int numPre, int numPost, Values weight, boolean includeSelf, Environment env) {
        super(numPre, numPost);
        this.weight = sample("AllToAll.weight", weight, new int[] {numPre, numPost}, env);
        this.includeSelf = includeSelf;
        for (int i = 0; weight() > 1 && !includeSelf && i < Math.min(numPre, numPost); i++) {
            this.weight[i * numPost + i] = 0;
        }
    }

    private int weight() {
        return weight.length;
    }

    @Override
    Value weigh(Program program, Value x) {
        if (weight.length > 1) {
            return DenseProduct.of(program, weight, numPre(), numPost(), x);
        }
        Value sum = SumStep.of(program, x);
        if (includeSelf) {
            return program.call(Fn.MUL, sum, program.constant(weight[0]));
        }
        return program.call(Fn.MUL, program.call(Fn.SUB, sum, x), program.constant(weight[0]));
    }
}
