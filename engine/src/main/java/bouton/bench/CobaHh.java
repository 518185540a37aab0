package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.UserModel;
import bouton.dyn.outs.COBA;
import bouton.dyn.synapses.Expon;
import bouton.init.Draw;
import bouton.init.Normal;
import bouton.init.Values;
import bouton.network.Variable;
import bouton.random.Streams;
import bouton.runner.Cells;
import bouton.runner.Network;
import java.util.Map;

/**
 * The third benchmark of Brette et al. (2007, doi 10.1007/s10827-007-0038-6): COBA with Hodgkin-Huxley neurons of Traub and Miles (1991),
 * per cm2 of membrane. A spike is a crossing of -20 mV.
 */
final class CobaHh extends NetworkBenchmark {
    private static final int IN_DEGREE = 80;

    private static final String TRAUB_MILES = """
            title "Neuron of Traub and Miles"
            param C = 1 [uF/cm2] > 0
            param gNa = 100 [mS/cm2] >= 0
            param gK = 30 [mS/cm2] >= 0
            param gL = 0.05 [mS/cm2] >= 0
            param ENa = 50 [mV]
            param EK = -90 [mV]
            param EL = -60 [mV]
            param V_T = -63 [mV]
            param V_th = -20 [mV]
            init V_initializer = -60 [mV]
            let u = V - V_T
            let m_alpha = 1.28 / exprel((13 - u) / 4)
            let m_beta = 1.4 / exprel((u - 40) / 5)
            let h_alpha = 0.128 * exp((17 - u) / 18)
            let h_beta = 4 / (1 + exp((40 - u) / 5))
            let n_alpha = 0.16 / exprel((15 - u) / 5)
            let n_beta = 0.5 * exp((10 - u) / 40)
            state V = V_initializer [mV]
            state m = m_alpha / (m_alpha + m_beta)
            state h = h_alpha / (h_alpha + h_beta)
            state n = n_alpha / (n_alpha + n_beta)
            flag spike = 0
            dV/dt = (-gNa * m^3 * h * (V - ENa) - gK * n^4 * (V - EK) - gL * (V - EL) + input) / C
            dm/dt = m_alpha * (1 - m) - m_beta * m
            dh/dt = h_alpha * (1 - h) - h_beta * h
            dn/dt = n_alpha * (1 - n) - n_beta * n
            spike old(V) < V_th and V >= V_th
            """;

    CobaHh() {
        super("coba-hh", "Brette et al. COBAHH, 4,000 Traub-Miles neurons, 80 synapses each");
    }

    static Network network(int n, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells e = net.add("E", cell(n * 4 / 5));
        Cells i = net.add("I", cell(n - n * 4 / 5));
        double p = IN_DEGREE / (double) n;
        net.connect(e, all(e, i))
                .by(new FixedProb(p))
                .weight(0.03)
                .through(new Expon().tau(5))
                .as(new COBA().E(0));
        net.connect(i, all(e, i))
                .by(new FixedProb(p))
                .weight(0.335)
                .through(new Expon().tau(10))
                .as(new COBA().E(-80));
        net.input(0);
        for (Network.Link l : net.links()) {
            boolean excitatory = l.pre().name().equals("E");
            Variable g = l.projection().syn().variable("g");
            Normal first = excitatory ? new Normal(0.2, 0.075) : new Normal(1, 0.6);
            g.set(first.sample(
                    g.shape(), new Draw(seed, Streams.streamId(l.projection().name() + "/first"))));
        }
        return net;
    }

    private static UserModel cell(int n) {
        Values first = new Normal(-65, 5);
        return UserModel.of("TraubMiles", TRAUB_MILES).of(n).set("V_initializer", first);
    }

    @Override
    Scale full() {
        return resized(4000);
    }

    @Override
    Scale quick() {
        return new Scale(800, 100, 5, 120, 800L * IN_DEGREE);
    }

    @Override
    Scale resized(int size) {
        return new Scale(size, 1000, 30, 50, (long) size * IN_DEGREE);
    }

    @Override
    Map<String, String> peer() {
        return Map.of("net", "coba-hh");
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(network(scale.n(), precision, seed));
    }
}
