package bouton.bench;

import bouton.compile.Precision;
import bouton.conn.FixedTotalNum;
import bouton.conn.One2One;
import bouton.dyn.UserModel;
import bouton.dyn.neurons.LifRef;
import bouton.dyn.outs.CUBA;
import bouton.dyn.synapses.Expon;
import bouton.init.Normal;
import bouton.runner.Cells;
import bouton.runner.Network;

/**
 * The cortical microcircuit of Potjans and Diesmann (2014, doi 10.1093/cercor/bhs358): eight populations, 77,169 neurons and 299 million
 * synapses at full scale, there with constant external drive. A smaller scale s has s times the neurons and the synapses per neuron; weights
 * grow by 1 / sqrt(s), a constant current makes up for the mean that is lost, from the paper's rates, and the external drive is Poisson,
 * without whose fluctuations the small network falls silent. Each projection comes in two halves, whose delays are
 * the paper's mean less and plus its standard deviation. A current that decays by steps gives less charge than one that decays exponentially, by 10 % at these numbers; weights make up for it.
 */
final class Microcircuit extends NetworkBenchmark {
    private static final String[] NAMES = {"L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"};
    private static final int[] SIZES = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final int[] EXTERNAL = {1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100};
    private static final double EXTERNAL_HZ = 8;
    /** Rates of the full network, Hz. */
    private static final double[] RATES = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
    /** Connection probabilities, a row per target. */
    private static final double[][] P = {
        {0.1009, 0.1689, 0.0437, 0.0818, 0.0323, 0, 0.0076, 0},
        {0.1346, 0.1371, 0.0316, 0.0515, 0.0755, 0, 0.0042, 0},
        {0.0077, 0.0059, 0.0497, 0.135, 0.0067, 0.0003, 0.0453, 0},
        {0.0691, 0.0029, 0.0794, 0.1597, 0.0033, 0, 0.1057, 0},
        {0.1004, 0.0622, 0.0505, 0.0057, 0.0831, 0.3726, 0.0204, 0},
        {0.0548, 0.0269, 0.0257, 0.0022, 0.06, 0.3158, 0.0086, 0},
        {0.0156, 0.0066, 0.0211, 0.0166, 0.0572, 0.0197, 0.0396, 0.2252},
        {0.0364, 0.001, 0.0034, 0.0005, 0.0277, 0.008, 0.0658, 0.1443}
    };
    /** pA; what makes a potential of 0.15 mV. */
    private static final double W = 87.8;

    private static final double W_SPREAD = 0.1;
    private static final double G = -4;
    /** ms; mean less and plus standard deviation. */
    private static final double[][] DELAYS = {{0.75, 2.25}, {0.4, 1.2}};

    private static final double TAU_SYN = 0.5;
    private static final double DT = 0.1;
    private static final double CHARGE = Math.expm1(DT / TAU_SYN) / (DT / TAU_SYN);
    private static final double TAU = 10;
    private static final double C = 250;

    private static final String DRIVE = """
            title "Number of Poisson spikes in a step"
            param rate = 1 [1/ms] >= 0
            state count = 0
            after count = poisson(rate * dt)
            output count
            """;

    private static final double QUICK = 0.05;

    private final double scale;

    Microcircuit(String name, double scale) {
        super(name, "Potjans-Diesmann microcircuit at scale " + scale + ", constant drive");
        this.scale = scale;
    }

    private static long synapses(int target, int source, double scale) {
        double full = (double) SIZES[target] * SIZES[source];
        double count = Math.log(1 - P[target][source]) / Math.log(1 - 1 / full);
        // In-degree and number of targets shrink by the scale each.
        return Math.round(count * scale * scale);
    }

    private static int size(int k, double scale) {
        return (int) Math.round(SIZES[k] * scale);
    }

    private static double weight(int target, int source) {
        if (source % 2 == 1) {
            return G * W;
        }
        return target == 0 && source == 2 ? 2 * W : W;
    }

    static Network network(double scale, Precision precision, long seed) {
        Network net = new Network().precision(precision).seed(seed);
        Cells[] cells = new Cells[NAMES.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = net.add(
                    NAMES[k],
                    LifRef.desc()
                            .V_rest(-65)
                            .V_reset(-65)
                            .V_th(-50)
                            .tau(TAU)
                            .tau_ref(2)
                            .R(TAU / C)
                            .V(new Normal(-58, 10))
                            .of(size(k, scale)));
        }
        double up = CHARGE / Math.sqrt(scale);
        for (int target = 0; target < cells.length; target++) {
            double lost = 0;
            for (int source = 0; source < cells.length; source++) {
                long count = synapses(target, source, scale);
                double w = weight(target, source);
                lost += w * synapses(target, source, 1) / SIZES[target] * RATES[source];
                for (int half = 0; half < 2 && count > 0; half++) {
                    net.connect(cells[source], cells[target])
                            .by(new FixedTotalNum((int) (count + half) / 2).allow_multi_conn(true))
                            .weight(new Normal(w * up, Math.abs(w) * up * W_SPREAD))
                            .delay(DELAYS[source % 2][half])
                            .through(new Expon().tau(TAU_SYN))
                            .as(new CUBA());
                }
            }
            double external = W * EXTERNAL[target] * EXTERNAL_HZ;
            if (scale < 1) {
                poisson(net, cells[target], EXTERNAL[target] * EXTERNAL_HZ / 1000);
                external = 0;
            }
            net.input(cells[target], TAU_SYN / 1000 * (external + (1 - Math.sqrt(scale)) * lost));
        }
        return net;
    }

    /** External spikes, so many per ms for each neuron. */
    private static void poisson(Network net, Cells target, double rate) {
        Cells drive = net.add(
                target.name() + "drive",
                UserModel.of("Drive", DRIVE).of(target.to() - target.from()).set("rate", rate));
        net.connect(drive, target)
                .by(new One2One())
                .weight(CHARGE * W)
                .through(new Expon().tau(TAU_SYN))
                .as(new CUBA());
    }

    @Override
    Scale full() {
        return scaled(scale, 1000, 2, 6);
    }

    @Override
    Scale quick() {
        return scaled(QUICK, 50, 0.3, 12);
    }

    private static Scale scaled(double scale, double ms, double low, double high) {
        int n = 0;
        long count = 0;
        for (int target = 0; target < SIZES.length; target++) {
            n += size(target, scale);
            for (int source = 0; source < SIZES.length; source++) {
                count += synapses(target, source, scale);
            }
        }
        return new Scale(n, ms, low, high, scale < 1 ? count + n : count);
    }

    @Override
    Workload build(Scale wanted, Precision precision, long seed) {
        boolean small = wanted.n() == quick().n();
        return Workload.of(network(small ? QUICK : scale, precision, seed));
    }
}
