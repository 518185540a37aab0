package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.outs.CUBA;
import bouton.dyn.synapses.Expon;
import bouton.runner.Cells;
import bouton.runner.Network;
import java.util.Map;

/** The CUBA network of Vogels and Abbott (2005, doi 10.1523/JNEUROSCI.3508-05.2005): synapses give currents; with a delay or none. */
final class Cuba extends NetworkBenchmark {
    private static final int IN_DEGREE = 80;

    private final int n;
    private final double delay;

    /** @param delay ms; 0.1 is the shortest a synapse can have: the next step */
    Cuba(String name, int n, double delay) {
        super(
                name,
                String.format(
                        java.util.Locale.ROOT,
                        "Vogels-Abbott CUBA, %,d neurons, %d synapses each, delay %.1f ms",
                        n,
                        IN_DEGREE,
                        delay));
        this.n = n;
        this.delay = delay;
    }

    static Network network(int n, double delay, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells e = net.add("E", Coba.cell().of(n * 4 / 5));
        Cells i = net.add("I", Coba.cell().of(n - n * 4 / 5));
        double p = IN_DEGREE / (double) n;
        net.connect(e, all(e, i))
                .by(new FixedProb(p))
                .weight(1.62)
                .delay(delay)
                .through(new Expon().tau(5))
                .as(new CUBA());
        net.connect(i, all(e, i))
                .by(new FixedProb(p))
                .weight(-9)
                .delay(delay)
                .through(new Expon().tau(10))
                .as(new CUBA());
        return net.input(20);
    }

    @Override
    Scale full() {
        return resized(n);
    }

    @Override
    Scale quick() {
        return new Scale(800, 100, 3, 60, 800L * IN_DEGREE);
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 1000, 11, 20, (long) size * IN_DEGREE);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", "cuba", "delay", Double.toString(delay));
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), delay, precision, seed));
    }
}
