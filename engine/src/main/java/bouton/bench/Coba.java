package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.FixedProb;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.synapses.Expon;
import bouton.init.Normal;
import bouton.runner.Cells;
import bouton.runner.Network;

/** The COBA network of Vogels and Abbott (2005, doi 10.1523/JNEUROSCI.3508-05.2005) as brainpy has it: 80 synapses per neuron. */
public final class Coba {
    private Coba() {}

    /**
     * The network.
     *
     * @param n number of neurons, four fifths of them excitatory
     * @param inDegree synapses per neuron
     */
    public static Network network(int n, double inDegree, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        LifRef excitatory = cell();
        Cells e = net.add("E", excitatory.of(n * 4 / 5));
        Cells i = net.add("I", cell().of(n - n * 4 / 5));
        double p = inDegree / n;
        double scale = 80 / inDegree;
        net.connect(e, all(e, i))
                .by(new FixedProb(p))
                .weight(0.6 * scale)
                .through(new Expon().tau(5))
                .as(new COBA().E(bouton.init.Values.of(0)));
        net.connect(i, all(e, i))
                .by(new FixedProb(p))
                .weight(6.7 * scale)
                .through(new Expon().tau(10))
                .as(new COBA().E(bouton.init.Values.of(-80)));
        return net.input(20);
    }

    private static LifRef cell() {
        return LifRef.desc()
                .V_rest(-60)
                .V_th(-50)
                .V_reset(-60)
                .tau(20)
                .tau_ref(5)
                .V(new Normal(-55, 2));
    }
}
