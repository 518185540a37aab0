package bouton.bench;

import bouton.compile.Precision;
import bouton.runner.Network;
import java.util.Map;

/** One million LIF neurons without synapses: what memory gives. */
final class LifPopulation extends NetworkBenchmark {
    LifPopulation() {
        super("lif-1m", "1,000,000 LIF neurons without synapses, 100 ms");
    }

    static Network network(int n, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        net.add("N", Coba.cell().of(n));
        return net.input(20);
    }

    @Override
    Scale full() {
        return resized(1_000_000);
    }

    @Override
    Scale quick() {
        return new Scale(2000, 100, 40, 65, 0);
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 100, 45, 62, 0);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", "lif");
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), precision, seed));
    }
}
