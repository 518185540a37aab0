package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.synapses.Expon;
import bouton.init.Normal;
import bouton.init.Values;
import bouton.runner.Cells;
import bouton.runner.Network;
import java.util.Map;

/**
 * The COBA network of Vogels and Abbott (2005, doi 10.1523/JNEUROSCI.3508-05.2005) as brainpy has it. Weights are divided by (synapses per
 * neuron / 80): at 80 synapses per neuron the rate is the same for every number of neurons, at 800 the network is driven by the mean and
 * fires less, as brainpy's scaling benchmark does.
 */
public final class Coba extends NetworkBenchmark {
    private final int n;
    private final int inDegree;

    Coba(String name, int n, int inDegree) {
        super(
                name,
                String.format(java.util.Locale.ROOT, "Vogels-Abbott COBA, %,d neurons, %d synapses each", n, inDegree));
        this.n = n;
        this.inDegree = inDegree;
    }

    /**
     * The network.
     *
     * @param n number of neurons, four fifths of them excitatory
     * @param inDegree synapses per neuron
     */
    public static Network network(int n, double inDegree, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells e = net.add("E", cell().of(n * 4 / 5));
        Cells i = net.add("I", cell().of(n - n * 4 / 5));
        double p = inDegree / n;
        double scale = 80 / inDegree;
        net.connect(e, all(e, i))
                .by(new FixedProb(p))
                .weight(0.6 * scale)
                .through(new Expon().tau(5))
                .as(new COBA().E(Values.of(0)));
        net.connect(i, all(e, i))
                .by(new FixedProb(p))
                .weight(6.7 * scale)
                .through(new Expon().tau(10))
                .as(new COBA().E(Values.of(-80)));
        return net.input(20);
    }

    /** The neuron of Vogels and Abbott, without a size. */
    static LifRef cell() {
        return LifRef.desc()
                .V_rest(-60)
                .V_th(-50)
                .V_reset(-60)
                .tau(20)
                .tau_ref(5)
                .V(new Normal(-55, 2));
    }

    @Override
    Scale full() {
        return resized(n);
    }

    @Override
    Scale quick() {
        return inDegree > 100
                ? new Scale(4000, 100, 1, 60, 4000L * inDegree)
                : new Scale(800, 100, 5, 60, 800L * inDegree);
    }

    @Override
    Scale resized(int size) {
        double ms = size >= 400_000 ? 200 : 1000;
        return inDegree > 100
                ? new Scale(size, ms, 1, 5, (long) size * inDegree)
                : new Scale(size, ms, 15, 27, (long) size * inDegree);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", "coba", "degree", Integer.toString(inDegree));
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), inDegree, precision, seed));
    }
}
