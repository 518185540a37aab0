package bouton.dnn;

import bouton.compile.Scalar;
import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.Value;
import bouton.network.Variable;

/** Pre neuron j reaches post neuron j. */
public final class OneToOne extends Comm {
    private final double[] weight;
    private final Environment env;

    /** @param weight one number, or one per neuron */
    public OneToOne(int num, Values weight, Environment env) {
        super(num, num);
        this.weight = sample("OneToOne.weight", weight, new int[] {num}, env);
        this.env = env;
    }

    @Override
    Value weigh(Program program, Value x) {
        if (weight.length == 1) {
            return program.call(Fn.MUL, x, program.scalar(new Scalar("weight", weight[0])));
        }
        Variable w = Variable.real("weight", "", env, numPre());
        w.set(weight);
        return program.call(Fn.MUL, x, program.read(w));
    }
}
