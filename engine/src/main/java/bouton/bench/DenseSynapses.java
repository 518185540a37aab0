package bouton.bench;

import bouton.compile.Precision;
import bouton.conn.All2All;
import bouton.dyn.Model;
import bouton.dyn.SynOut;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.synapses.AMPA;
import bouton.dyn.synapses.NMDA;
import bouton.init.Uniform;
import bouton.init.Values;
import bouton.runner.Cells;
import bouton.runner.Network;
import java.util.Map;

/**
 * All-to-all kinetic synapses: 1,000 LIF neurons with graded currents reach 1,000 others, with a weight matrix or one weight. A gate per pre
 * neuron, its product with the weights in each step.
 */
final class DenseSynapses extends NetworkBenchmark {
    private final boolean nmda;
    private final boolean scalar;

    DenseSynapses(String name, boolean nmda, boolean scalar) {
        super(
                name,
                "1,000 to 1,000 neurons, " + (nmda ? "NMDA" : "AMPA") + " gates, "
                        + (scalar ? "one weight" : "a weight matrix"));
        this.nmda = nmda;
        this.scalar = scalar;
    }

    static Network network(int n, boolean nmda, boolean scalar, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells pre = net.add("pre", Coba.cell().of(n));
        Cells post = net.add("post", Coba.cell().of(n));
        Model<?> synapse = nmda ? new NMDA() : new AMPA();
        SynOut<?> out = nmda ? new MgBlock() : new COBA().E(0);
        Values weight = scalar ? Values.of(0.5 / n) : new Uniform(0.25 / n, 0.75 / n);
        net.connect(pre, post).by(new All2All()).weight(weight).through(synapse).as(out);
        double[] current = new double[n];
        for (int i = 0; i < n; i++) {
            current[i] = 10.5 + 9.5 * i / (n - 1);
        }
        return net.input(pre, Values.of(current)).input(post, 0);
    }

    @Override
    Scale full() {
        return resized(1000);
    }

    @Override
    Scale quick() {
        return new Scale(200, 100, 25, 60, 200 * 200);
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 1000, 33, 41, (long) size * size);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", name());
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), nmda, scalar, precision, seed), "post");
    }
}
