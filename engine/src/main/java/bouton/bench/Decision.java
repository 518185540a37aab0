package bouton.bench;

import static bouton.runner.Cells.all;

import bouton.compile.Precision;
import bouton.conn.All2All;
import bouton.conn.One2One;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.COBA;
import bouton.dyn.outs.MgBlock;
import bouton.dyn.sources.PoissonGroup;
import bouton.dyn.synapses.Expon;
import bouton.dyn.synapses.NMDA;
import bouton.init.Uniform;
import bouton.runner.Cells;
import bouton.runner.Network;

/**
 * The decision network of Wang (2002, doi 10.1016/S0896-6273(02)01092-9): 1,600 excitatory neurons, of which two groups of 240 prefer one of
 * two stimuli, and 400 inhibitory ones; all to all through AMPA, saturating NMDA and GABA-A receptors, each neuron with 2,400 Hz of external
 * Poisson spikes. Both stimuli are on from the start, at 60 and 20 Hz.
 */
final class Decision extends NetworkBenchmark {
    private static final double FRACTION = 0.15;
    private static final double STRONG = 1.7;
    private static final double WEAK = 1 - FRACTION * (STRONG - 1) / (1 - FRACTION);

    Decision() {
        super(
                "decision",
                "Wang (2002) decision network, 2,000 neurons all to all, AMPA, NMDA, GABA-A and Poisson input");
    }

    static Network network(int n, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        int excitatory = n * 4 / 5;
        int selective = (int) Math.rint(FRACTION * excitatory);
        Cells a = net.add("A", pyramidal(selective));
        Cells b = net.add("B", pyramidal(selective));
        Cells rest = net.add("N", pyramidal(excitatory - 2 * selective));
        Cells i = net.add(
                "I",
                LifRef.desc()
                        .V_rest(-70)
                        .V_reset(-55)
                        .V_th(-50)
                        .tau(10)
                        .tau_ref(1)
                        .R(0.05)
                        .V(new Uniform(-70, -50))
                        .of(n - excitatory));
        // Fewer neurons than the 1,600 and 400 of the paper get the same total conductance.
        double scale = 2000.0 / n;
        for (Cells pre : all(a, b, rest)) {
            for (Cells post : all(a, b, rest)) {
                excite(net, pre, post, weight(pre, post, rest) * scale, 0.05, 0.165);
            }
            excite(net, pre, i, scale, 0.04, 0.13);
        }
        for (Cells post : all(a, b, rest, i)) {
            net.connect(i, post)
                    .by(new All2All())
                    .weight((post == i ? 1 : 1.3) * scale)
                    .delay(0.5)
                    .through(new Expon().tau(5))
                    .as(new COBA().E(-70));
        }
        poisson(net, a, 2400, 2.1);
        poisson(net, b, 2400, 2.1);
        poisson(net, rest, 2400, 2.1);
        poisson(net, i, 2400, 1.62);
        poisson(net, a, 60, 2.1);
        poisson(net, b, 20, 2.1);
        return net;
    }

    private static LifRef pyramidal(int n) {
        return LifRef.desc()
                .V_rest(-70)
                .V_reset(-55)
                .V_th(-50)
                .tau(20)
                .tau_ref(2)
                .R(0.04)
                .V(new Uniform(-70, -50))
                .of(n);
    }

    private static double weight(Cells pre, Cells post, Cells rest) {
        if (post == rest) {
            return 1;
        }
        return pre == post ? STRONG : WEAK;
    }

    private static void excite(Network net, Cells pre, Cells post, double weight, double ampa, double nmda) {
        net.connect(pre, post)
                .by(new All2All())
                .weight(weight * ampa)
                .delay(0.5)
                .through(new Expon().tau(2))
                .as(new COBA().E(0));
        net.connect(pre, post)
                .by(new All2All())
                .weight(weight * nmda)
                .delay(0.5)
                .through(new NMDA().a(0.5).tau_decay(100).tau_rise(2))
                .as(new MgBlock().E(0).cc_Mg(1));
    }

    private static void poisson(Network net, Cells post, double hz, double weight) {
        Cells source = net.add(
                "poisson" + post.name() + (int) hz, new PoissonGroup().freqs(hz).of(post.to() - post.from()));
        net.connect(source, post)
                .by(new One2One())
                .weight(weight)
                .through(new Expon().tau(2))
                .as(new COBA().E(0));
    }

    @Override
    Scale full() {
        return resized(2000);
    }

    @Override
    Scale quick() {
        return scale(400, 100, 0.5, 60);
    }

    @Override
    Scale resized(int size) {
        return scale(size, 1000, 2, 30);
    }

    private static Scale scale(int n, double ms, double low, double high) {
        long excitatory = n * 4L / 5;
        long selective = (long) Math.rint(FRACTION * excitatory);
        return new Scale(n, ms, low, high, 2 * excitatory * n + (n - excitatory) * n + n + 2 * selective);
    }

    @Override
    Workload build(Scale scale, Precision precision, long seed) {
        return Workload.of(
                network(scale.n(), precision, seed),
                "poissonA2400",
                "poissonB2400",
                "poissonN2400",
                "poissonI2400",
                "poissonA60",
                "poissonB20");
    }
}
