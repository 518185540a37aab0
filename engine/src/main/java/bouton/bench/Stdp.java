package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.outs.CUBA;
import bouton.dyn.plasticity.PairSTDP;
import bouton.dyn.synapses.Expon;
import bouton.runner.Cells;
import bouton.runner.Network;
import java.util.Map;

/**
 * Plastic weights: a CUBA network of 10,000 excitatory and 2,500 inhibitory neurons with connection probability 0.1, so that 10,000,000
 * synapses between excitatory neurons follow the pair rule of Song, Miller and Abbott (2000, doi 10.1038/78829). Weights are those of the CUBA
 * benchmark at 80 synapses per neuron times 80 / 1,250; depression is 5 % stronger than potentiation.
 */
final class Stdp extends NetworkBenchmark {
    private static final double P = 0.1;

    Stdp() {
        super(
                "stdp",
                "CUBA network, 10,000 excitatory neurons with 10,000,000 plastic synapses, 2,500 inhibitory ones");
    }

    static Network network(int n, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells e = net.add("E", Coba.cell().of(n));
        Cells i = net.add("I", Coba.cell().of(n / 4));
        double scale = 80 / (1.25 * P * n);
        double we = 1.62 * scale;
        double wi = -9 * scale;
        double rise = we / 100;
        net.connect(e, e)
                .by(new FixedProb(P))
                .weight(we)
                .through(new Expon().tau(5))
                .as(new CUBA())
                .plastic(new PairSTDP()
                        .A1(rise)
                        .A2(1.05 * rise * 16.8 / 33.7)
                        .W_min(0)
                        .W_max(2 * we));
        net.connect(e, i)
                .by(new FixedProb(P))
                .weight(we)
                .through(new Expon().tau(5))
                .as(new CUBA());
        net.connect(i, all(e, i))
                .by(new FixedProb(P))
                .weight(wi)
                .through(new Expon().tau(10))
                .as(new CUBA());
        return net.input(20);
    }

    @Override
    Scale full() {
        return resized(10_000);
    }

    @Override
    Scale quick() {
        return new Scale(800, 100, 3, 60, synapses(800));
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 1000, 5, 25, synapses(size));
    }

    private static long synapses(int n) {
        return Math.round(P * 1.5625 * n * n);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", "stdp");
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), precision, seed));
    }
}
