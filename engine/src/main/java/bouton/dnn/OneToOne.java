package bouton.dnn;

import bouton.conn.Csr;
import bouton.conn.Edges;
import bouton.conn.One2One;
import bouton.equation.Fn;
import bouton.init.Values;
import bouton.network.Delivery;
import bouton.network.Environment;
import bouton.network.Program;
import bouton.network.SynapseIndex;
import bouton.network.Value;
import bouton.network.Weights;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pre neuron j reaches post neuron j. */
public final class OneToOne extends Comm {
    private final Weights weight;

    /** @param weight one number, or one per neuron */
    public OneToOne(int num, Values weight, Environment env) {
        super(num, num);
        this.weight = new Weights("OneToOne.weight", weight, new int[] {num}, env);
    }

    @Override
    Weights weightsOrNull() {
        return weight;
    }

    @Override
    public Edges edges() {
        return Edges.of(new One2One().csr(numPre(), numPre(), 0)).withWeight(weight.values());
    }

    @Override
    public Delivery.Synapses eachSynapse() {
        int[] each = IntStream.range(0, numPre()).toArray();
        return new Delivery.Synapses(
                new Csr(numPre(), numPre(), IntStream.rangeClosed(0, numPre()).toArray(), each), weight);
    }

    @Override
    SynapseIndex index() {
        return SynapseIndex.diagonal(numPre());
    }

    @Override
    Value weigh(Program program, Value x, @Nullable Value scale) {
        return program.call(Fn.MUL, scaled(program, x, scale), program.read(weight.variable()));
    }
}
